// The font families of a document: the layout's, and those that stand in for what it lacks.
#include <catch2/catch.hpp>

#include "unit/style/people.h"

namespace vitac {

namespace {

std::string names(const Document& document) {
    std::string result;
    for (const FontFamily& family : document.families) {
        result += (result.empty() ? "" : ", ") + family.name;
    }
    return result;
}

std::vector<std::string> fallbacks(const Document& document) {
    std::vector<std::string> result;
    for (const FamilyId id : document.fallback) {
        result.push_back(document.families[static_cast<std::size_t>(id)].name);
    }
    return result;
}

Biography speaking_of(const std::string& text) {
    Biography biography = person("Ada Quill");
    biography.summary.push_back(rich_text(text));
    return biography;
}

}  // namespace

TEST_CASE("European letters need no family but the layout's", "[style]") {
    const Styled styled(speaking_of("Þórður Łukasiewicz – “naïve” … € × ÷"));
    CHECK(names(styled.document) == "Linux Libertine");
    CHECK(styled.document.families.front().faces.size() == 4);
    CHECK(styled.document.families.front().protrusion.at(U'.').right == 700);
}

TEST_CASE("families for a script come with its first letter", "[style]") {
    const std::vector<std::string> korean = fallbacks(Styled(speaking_of("한국어")).document);
    REQUIRE(korean.size() >= 3);
    CHECK(korean[0] == "Nanum Myeongjo");
    CHECK(korean[1] == "Noto Serif CJK KR");
    CHECK(korean[2] == "Noto Sans CJK KR");
    const Styled sans(speaking_of("한국어"), "fonts: {body: Lato}\n");
    CHECK(fallbacks(sans.document).front() == "Noto Sans CJK KR");
}

TEST_CASE("a fallback says which scripts and languages it is for", "[style]") {
    const Styled styled(speaking_of("漢字"));
    bool found = false;
    for (const FontFamily& family : styled.document.families) {
        if (family.name == "Noto Serif CJK TC") {
            found = true;
            CHECK(family.scripts == std::vector<std::string>{"Hani", "Bopo"});
            CHECK(family.languages == std::vector<std::string>{"zh-Hant", "zh-TW"});
            CHECK(family.faces.front().index == 3);
        }
    }
    CHECK(found);
}

TEST_CASE("every family of the list can be used", "[style]") {
    const Styled styled(speaking_of("漢 かな 한 ئ א अ ա ა አ ไ ব த ∑ ⠿ Ж Ω"));
    CHECK(styled.messages() == "");
    CHECK(styled.document.fallback.size() > 30);
    for (const FontFamily& family : styled.document.families) {
        INFO(family.name);
        CHECK_FALSE(family.faces.empty());
        CHECK_FALSE(family.package.empty());
    }
}

TEST_CASE("an unknown family is an error where the layout names it", "[style]") {
    const Styled styled(person("Ada Quill"), "fonts: {body: Linux Libertin}\n");
    CHECK(
        styled.messages() ==
        "1:15-1:29 error unknown-family: there is no font family `Linux Libertin` (did you mean `Linux Libertine`?)\n");
    CHECK(names(styled.document) == "Linux Libertine");
}

}  // namespace vitac
