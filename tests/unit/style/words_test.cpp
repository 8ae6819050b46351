// The words of layouts/languages/*.yaml.
#include "style/words.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/unicode.h"
#include "unit/style/people.h"

namespace vitac {

namespace {

Biography in_language(Biography biography, const std::string& language) {
    biography.language = language;
    return biography;
}

// A job that goes on, known by numbers only.
Biography working_since_march() {
    Entry job;
    job.kind = EntryKind::Position;
    job.organisation = rich_text("Quill");
    job.dates.start = Date{2024, 3, 0, Season::None};
    job.dates.ongoing = true;
    job.dates.text = "Mar 2024 – present";
    return with(person("Ada Quill"), with(section(SectionKind::Experience, "Experience"), job));
}

std::string dates_in(const std::string& language) {
    const Styled styled(in_language(working_since_march(), language), "dates: normalised\n");
    CHECK(styled.messages() == "");
    const std::string lines = styled.lines();
    const std::size_t at = lines.find(" | ");
    return at == std::string::npos ? lines : lines.substr(at + 3, lines.find('\n', at) - at - 3);
}

std::map<std::string, std::string> words_of(const std::string& language) {
    MemoryWorld world;
    Diagnostics diagnostics;
    Layout layout;
    add_words(layout, language, world, diagnostics);
    CHECK_FALSE(diagnostics.has_errors());
    return layout.words[language];
}

}  // namespace

TEST_CASE("every language has every word of English", "[style]") {
    MemoryWorld world;
    Diagnostics diagnostics;
    const std::shared_ptr<const Layout> classic =
        load_layout({.layout = "classic", .paper = {}, .settings = {}}, world, diagnostics);
    REQUIRE(classic != nullptr);
    std::set<std::string> english;
    for (const auto& [key, word] : classic->words.at("en")) {
        english.insert(key);
    }
    const std::string folder = "layouts/languages/";
    const std::string ending = ".yaml";
    const std::vector<std::string> files = world.resources(folder);
    CHECK(files.size() >= 41);
    for (const std::string& file : files) {
        const std::string language = file.substr(folder.size(), file.size() - folder.size() - ending.size());
        INFO(file);
        CHECK(unicode::canonical_language(language) == language);
        std::set<std::string> keys;
        for (const auto& [key, word] : words_of(language)) {
            keys.insert(key);
            INFO(key);
            CHECK_FALSE(word.empty());
        }
        CHECK(keys == english);
    }
}

TEST_CASE("dates and what goes on are said in the language", "[style]") {
    CHECK(dates_in("en") == "Mar 2024 – present");
    CHECK(dates_in("de-AT") == "März 2024 – heute");
    CHECK(dates_in("fr") == "mars 2024 – présent");
    CHECK(dates_in("cs") == "březen 2024 – dosud");
    CHECK(dates_in("hu") == "2024. márc. – jelenleg");
    CHECK(dates_in("tr") == "Mar 2024 – günümüz");
    CHECK(dates_in("el") == "Μαρ 2024 – σήμερα");
    CHECK(dates_in("ja") == "2024年3月 – 現在");
    CHECK(dates_in("zh") == "2024年3月 – 至今");
    CHECK(dates_in("ko") == "2024년 3월 – 현재");
    CHECK(dates_in("he") == "מרץ 2024 – היום");
    CHECK(dates_in("xx") == "Mar 2024 – present");
}

TEST_CASE("words that a layout has itself come first", "[style]") {
    Biography biography = in_language(working_since_march(), "de");
    const Styled styled(biography, "dates: normalised\nwords: {de: {present: jetzt}}\n");
    CHECK(styled.lines().find("– jetzt") != std::string::npos);
    CHECK(styled.document.metadata.title == "Ada Quill – Lebenslauf");
}

TEST_CASE("titles that a reader gave are in the language, those of the source as written", "[style]") {
    Biography biography = in_language(working_since_march(), "de");
    CHECK(Styled(biography).lines().find("Berufserfahrung\n") != std::string::npos);
    biography.sections[0].title.inlines[0].span = {SourceId{1}, 1, 3};
    CHECK(Styled(biography).lines().find("Experience\n") != std::string::npos);
    biography.sections[0].title = rich_text("My years");
    CHECK(Styled(biography).lines().find("My years\n") != std::string::npos);
}

TEST_CASE("traditional characters have their own words", "[style]") {
    CHECK(Styled(in_language(person("林"), "zh-TW")).document.metadata.title == "林 – 履歷");
    CHECK(Styled(in_language(person("林"), "zh")).document.metadata.title == "林 – 简历");
}

TEST_CASE("where lines begin at the right, so do columns", "[style]") {
    const std::string sidebar = "extends: sidebar\n";
    const Styled left(person("Ada Quill"), sidebar);
    const Styled right(in_language(person("Ada Quill"), "he"), sidebar);
    REQUIRE(left.document.flows.size() == right.document.flows.size());
    CHECK(right.document.margins.left == left.document.margins.right);
    for (std::size_t i = 0; i < left.document.flows.size(); ++i) {
        const Flow& here = left.document.flows[i];
        const Flow& there = right.document.flows[i];
        CHECK(here.left + here.width + there.left == left.document.paper.width);
        CHECK(there.width == here.width);
        if (here.tint) {
            CHECK(here.tint->left + here.tint->width + there.tint->left == left.document.paper.width);
        }
    }
}

}  // namespace vitac
