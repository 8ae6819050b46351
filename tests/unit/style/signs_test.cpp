// Quotation marks by language, and emoji.
#include "style/signs.h"

#include <catch2/catch.hpp>

namespace vitac {

namespace {

std::string printed(const RichText& text, const std::string& language, EmojiForm emoji = EmojiForm::Set) {
    const std::optional<RichText> changed = with_printed_signs(text, language, emoji);
    return changed ? plain_text(*changed) : "unchanged";
}

std::string printed(const std::string& text, const std::string& language) {
    return printed(rich_text(text), language);
}

std::string without_emoji(const std::string& text) {
    return printed(rich_text(text), "en", EmojiForm::Drop);
}

}  // namespace

TEST_CASE("English quotes become those of the language", "[style]") {
    CHECK(printed("a “b ‘c’ d” e", "de") == "a „b ‚c‘ d“ e");
    CHECK(printed("a “b” c", "fr") == "a «\u202Fb\u202F» c");
    CHECK(printed("a “b” c", "fr-CH") == "a «b» c");
    CHECK(printed("a “b” c", "sv") == "a ”b” c");
    CHECK(printed("“音”", "ja") == "「音」");
    CHECK(printed("a “b” c", "en") == "unchanged");
    CHECK(printed("a “b” c", "ko") == "unchanged");
}

TEST_CASE("quotes that are no pair were meant as they stand", "[style]") {
    CHECK(printed("a „b“ c", "de") == "unchanged");
    CHECK(printed("a ”b” c", "de") == "unchanged");
    CHECK(printed("it’s the dog’s", "de") == "unchanged");
    CHECK(printed("“it’s” open “", "de") == "„it’s“ open “");
    CHECK(printed("צה”ל", "he") == "unchanged");
}

TEST_CASE("pairs reach over marks, but not into code and other languages", "[style]") {
    RichText text = rich_text("“a ");
    RichText strong = rich_text("b”");
    strong.inlines.front().marks.strong = true;
    append(text, strong);
    CHECK(printed(text, "de") == "„a b“");
    text.inlines.back().marks.strong = false;
    text.inlines.back().marks.code = true;
    CHECK(printed(text, "de") == "unchanged");
    RichText english = rich_text("“Tea”");
    english.inlines.front().language = "en";
    CHECK(printed(english, "de") == "unchanged");
}

TEST_CASE("emoji are left out with a blank, where the layout wants it", "[style]") {
    CHECK(without_emoji("🏆 Best Paper") == "Best Paper");
    CHECK(without_emoji("Best 🏆 Paper 🎉") == "Best Paper");
    CHECK(without_emoji("👩‍🔬 Scientist ❤️") == "Scientist");
    CHECK(without_emoji("a → b © ™") == "unchanged");
    CHECK(printed(rich_text("🏆 Best"), "en") == "unchanged");
}

TEST_CASE("a joiner between letters is no part of a picture", "[style]") {
    CHECK(without_emoji("क\u094D\u200Dष 🏆") == "क\u094D\u200Dष");
}

}  // namespace vitac
