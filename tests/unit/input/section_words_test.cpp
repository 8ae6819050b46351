// What titles of sections say.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "input/meaning/emoji.h"
#include "input/meaning/section_words.h"

namespace vitac {

namespace {

std::string kind(const std::string& title) {
    const TitleMeaning meaning = meaning_of_title(title);
    return meaning.kind ? name_of(*meaning.kind) : "unknown";
}

}  // namespace

TEST_CASE("titles of sections are known in many languages") {
    const std::vector<std::pair<std::string, std::string>> titles = {
        {"Professional Experience", "experience"},
        {"Work experience", "experience"},
        {"Internships", "experience"},
        {"Education", "education"},
        {"Conference Publications", "publications"},
        {"Selected Papers", "publications"},
        {"Honors and Awards", "awards"},
        {"Invited Talks", "talks"},
        {"Teaching Experience", "teaching"},
        {"Academic Service", "service"},
        {"Skills", "skills"},
        {"Research Interests", "interests"},
        {"Grants", "grants"},
        {"News", "news"},
        {"Berufserfahrung", "experience"},
        {"Ausbildung", "education"},
        {"Veröffentlichungen", "publications"},
        {"Lehre", "teaching"},
        {"Expérience professionnelle", "experience"},
        {"Formation", "education"},
        {"Enseignement", "teaching"},
        {"Experiencia", "experience"},
        {"Publicaciones", "publications"},
        {"Istruzione", "education"},
        {"Pubblicazioni", "publications"},
        {"Formação", "education"},
        {"Publicações", "publications"},
        {"Werkervaring", "experience"},
        {"Opleiding", "education"},
        {"학력", "education"},
        {"논문", "publications"},
        {"経歴", "experience"},
        {"論文", "publications"},
        {"教育背景", "education"},
        {"获奖情况", "awards"},
        {"Thoughts", "unknown"},
        {"Gardening", "unknown"},
    };
    for (const auto& [title, expected] : titles) {
        INFO(title);
        CHECK(kind(title) == expected);
    }
}

TEST_CASE("years are titles of groups") {
    CHECK(is_year_title("2025"));
    CHECK(is_year_title("2010 - 2014"));
    CHECK(is_year_title("Before 2010"));
    CHECK_FALSE(is_year_title("Papers of 2010"));
    CHECK_FALSE(is_year_title("Papers"));
}

TEST_CASE("emoji are no part of a title") {
    CHECK(plain_text(without_emoji(rich_text("🔥 News"))) == "News");
    CHECK(plain_text(without_emoji(rich_text("📝 Publications 📚"))) == "Publications");
    CHECK(plain_text(without_emoji(rich_text("My 📝 📚 papers :books: and talks"))) == "My papers and talks");
    CHECK(plain_text(without_emoji(rich_text("🎉"))) == "");
}

}  // namespace vitac
