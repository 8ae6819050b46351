// Characters, folding, boundaries and direction.
#include "base/unicode.h"

#include <catch2/catch.hpp>

namespace vitac::unicode {

namespace {

// The text with "|" where a line may end and "!" where it must.
std::string with_breaks(const std::string& text, const std::string& language) {
    std::string result;
    std::size_t begin = 0;
    for (const BreakOpportunity& opportunity : line_breaks(text, language)) {
        result += text.substr(begin, opportunity.offset - begin) + (opportunity.required ? "!" : "|");
        begin = opportunity.offset;
    }
    return result;
}

std::string parts(const std::string& text, const std::vector<std::size_t>& boundaries) {
    std::string result;
    for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
        result += (i == 0 ? "" : "|") + text.substr(boundaries[i], boundaries[i + 1] - boundaries[i]);
    }
    return result;
}

std::string levels(const std::string& text, std::optional<Direction> base = std::nullopt) {
    std::string result;
    for (const LevelRun& run : bidi_levels(text, base)) {
        result += "[" + text.substr(run.begin, run.end - run.begin) + "]" + std::to_string(run.level);
    }
    return result;
}

}  // namespace

TEST_CASE("characters are decoded and encoded") {
    const std::string text = "aé가😀";
    CHECK(to_characters(text) == U"aé가😀");
    CHECK(character_count(text) == 4);
    std::string again;
    for (const char32_t character : to_characters(text)) {
        append(again, character);
    }
    CHECK(again == text);
    std::string surrogate;
    append(surrogate, 0xD800);
    CHECK(surrogate == "\xEF\xBF\xBD");
}

TEST_CASE("characters have their properties in every script") {
    CHECK(is_letter(U'ß'));
    CHECK(is_letter(U'김'));
    CHECK_FALSE(is_letter(U'1'));
    CHECK(is_uppercase(U'Ł'));
    CHECK(is_uppercase(U'ǅ'));  // title case
    CHECK(is_lowercase(U'ł'));
    CHECK(is_digit(U'٣'));
    CHECK(is_space(U'\u00A0'));
    CHECK(is_space(U'\u202F'));
    CHECK_FALSE(is_space(U'\u200B'));
    CHECK(is_mark(U'\u0301'));
    CHECK(is_punctuation(U'—'));
    CHECK(is_punctuation(U'+'));
    CHECK(is_control(U'\x1B'));
    CHECK(is_control(U'\u0085'));
    CHECK_FALSE(is_control(U'\t'));
    CHECK_FALSE(is_control(U'\n'));
    CHECK(is_format(U'\u00AD'));
    CHECK(is_format(U'\u202E'));
    CHECK(is_ideographic(U'王'));
    CHECK_FALSE(is_ideographic(U'김'));
    CHECK(is_hangul(U'김'));
    CHECK(script_of(U'김') == "Hang");
    CHECK(script_of(U'α') == "Grek");
    CHECK(script_of(U',') == "Zyyy");
    CHECK(script_of(U'\u0301') == "Zinh");
}

TEST_CASE("emoji are pictures, not signs") {
    for (const char32_t character : U"😀🏆✈🇰\uFE0F\u200D\U0001F3FD") {
        INFO(static_cast<std::uint32_t>(character));
        CHECK((character == 0 || is_emoji(character)));
    }
    for (const char32_t character : U"a1#*©®™→↔‼†✝\u0301") {
        INFO(static_cast<std::uint32_t>(character));
        CHECK((character == U'✝' || !is_emoji(character)));
    }
}

TEST_CASE("characters take columns on a terminal") {
    CHECK(column_width(U'a') == 1);
    CHECK(column_width(U'é') == 1);
    CHECK(column_width(U'\u0301') == 0);
    CHECK(column_width(U'\u200D') == 0);
    CHECK(column_width(U'王') == 2);
    CHECK(column_width(U'김') == 2);
    CHECK(column_width(U'😀') == 2);
    CHECK(column_width(U'\u1161') == 0);  // a vowel in a syllable written as parts
}

TEST_CASE("bad bytes become one U+FFFD for each maximal part") {
    // The example of Unicode 15, section 3.9, table 3-8.
    const Repaired table = repair_utf8("\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64");
    CHECK(table.text == "a\uFFFD\uFFFD\uFFFDb\uFFFDc\uFFFD\uFFFDd");
    CHECK(table.count == 6);
    CHECK(table.replaced == std::vector<std::size_t>{1, 4, 7, 11, 15, 18});

    CHECK(repair_utf8("\xC0\xAF").count == 2);            // overlong
    CHECK(repair_utf8("\xED\xA0\x80").count == 3);        // surrogate
    CHECK(repair_utf8("\xF4\x90\x80\x80").count == 4);    // beyond U+10FFFF
    CHECK(repair_utf8("\xE2\x82").text == "\uFFFD");      // cut off
    CHECK(repair_utf8("good \uFFFD text é").count == 0);  // U+FFFD itself is valid
    CHECK(repair_utf8(std::string_view("a\0b", 3)).text == std::string("a\0b", 3));

    const Repaired many = repair_utf8(std::string(1000, '\xFF'));
    CHECK(many.count == 1000);
    CHECK(many.replaced.size() == 100);
}

TEST_CASE("texts are normalised and change case") {
    CHECK(nfc("e\u0301") == "é");
    CHECK(nfc("plain") == "plain");
    CHECK(to_lower("ÀB") == "àb");
    CHECK(to_upper("straße") == "STRASSE");
    CHECK(to_upper("ίσος", "el") == "ΙΣΟΣ");
    CHECK(to_upper("i", "tr") == "İ");
    CHECK(case_fold("Straße") == "strasse");
}

TEST_CASE("names fold to keys that ignore case, accents and script") {
    CHECK(fold("Gödel-Núñez, K.") == "godel nunez k");
    CHECK(fold("  O’Brien ") == "obrien");
    CHECK(fold("O'BRIEN") == "obrien");
    CHECK(fold("Łukasz Øster-Straße") == "lukasz oster strasse");
    CHECK(fold("Þóra Æsir Đặng ı") == "thora aesir dang i");
    CHECK(fold("e\u0301") == "e");
    CHECK(fold("ﬁ Ⅳ ２") == "fi iv 2");
    CHECK(fold("Гельфанд") == "gelfand");
    CHECK(fold("Ἀρχιμήδης") == "archimedes");
    CHECK(fold("김민준") == "gimminjun");
    CHECK(fold("王小明") == "wang xiao ming");
    // As ICU's own rules have it: a blank before a character that follows a letter, none behind it.
    CHECK(fold("狮B䗈昐") == "shib meng fen");
    CHECK(fold("脯김谦") == "pugim qian");
    CHECK(fold("女吕") == "nu lu");
    CHECK(fold("がく") == "gaku");
    CHECK(fold("") == "");
    CHECK(fold("...") == "");
    CHECK(fold("J.-P. Serre") == "j p serre");
}

TEST_CASE("German names fold with their umlauts written out") {
    CHECK(fold_german("Jörg Müller-Äpfel") == "joerg mueller aepfel");
    CHECK(fold_german("Mu\u0308ller") == "mueller");
    CHECK(fold_german("Núñez") == "nunez");
}

TEST_CASE("clusters, words and lines have boundaries") {
    CHECK(grapheme_boundaries("ab") == std::vector<std::size_t>{0, 1, 2});
    CHECK(grapheme_boundaries("") == std::vector<std::size_t>{0});
    CHECK(parts("a\r\ne\u0301👩‍💻", grapheme_boundaries("a\r\ne\u0301👩‍💻")) ==
          "a|\r\n|e\u0301|👩‍💻");
    CHECK(parts("It's, 3.14 é", word_boundaries("It's, 3.14 é", "en")) == "It's|,| |3.14| |é");
    CHECK(with_breaks("Self-aware https://a.example/b c\nd\u00A0e", "en") ==
          "Self-|aware |https://|a.example/|b |c\n!d\u00A0e|");
    CHECK(with_breaks("", "en") == "");
    CHECK(with_breaks("日本ー語。", "ja") == "日|本ー|語。|");
    CHECK(with_breaks("한국어 글", "ko") == "한|국|어 |글|");
    CHECK(with_breaks("a b", "no such language") == "a |b|");
}

TEST_CASE("direction follows the bidirectional algorithm") {
    CHECK(levels("plain text, 12") == "[plain text, 12]0");
    CHECK(levels("") == "");
    CHECK(levels("abc שלום 12 def") == "[abc ]0[שלום ]1[12]2[ def]0");
    CHECK(levels("שלום abc") == "[שלום ]1[abc]2");
    CHECK(levels("שלום", Direction::LeftToRight) == "[שלום]1");
    CHECK(levels("abc", Direction::RightToLeft) == "[abc]2");
    CHECK(levels("😀 שלום") == "[😀 שלום]1");  // two UTF-16 units before the Hebrew
    CHECK(visual_order({0, 1, 2, 0}) == std::vector<std::size_t>{0, 2, 1, 3});
    CHECK(visual_order({1, 1}) == std::vector<std::size_t>{1, 0});
    CHECK(visual_order({}).empty());
}

TEST_CASE("months have names in many languages") {
    CHECK(month_name(9, MonthForm::Abbreviated, "en") == "Sep");
    CHECK(month_name(3, MonthForm::Wide, "de") == "März");
    CHECK(month_name(3, MonthForm::Wide, "pl") == "marzec");  // not the genitive of dates with days
    CHECK(month_name(12, MonthForm::Wide, "ko") == "12월");
    CHECK(month_name(1, MonthForm::Wide, "no such language") == "January");
}

TEST_CASE("language tags are made canonical or refused") {
    CHECK(canonical_language("en_us") == "en-US");
    CHECK(canonical_language("zh-hant-tw") == "zh-Hant-TW");
    CHECK(canonical_language("iw") == "he");
    CHECK(canonical_language("de-DE-1996") == "de-DE-1996");
    for (const char* tag : {"", "xx", "english", "und", "not a tag", "en us"}) {
        INFO(tag);
        CHECK(canonical_language(tag) == std::nullopt);
    }
}

}  // namespace vitac::unicode
