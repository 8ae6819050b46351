// What the letters of a page say of its language.
#include "input/meaning/script_language.h"

#include <algorithm>

#include "base/unicode.h"

namespace vitac {

namespace {

struct Letters {
    std::size_t all = 0;
    std::size_t hangul = 0;
    std::size_t kana = 0;
    std::size_t han = 0;
    std::size_t arabic = 0;
    std::size_t persian = 0;  // of the Arabic ones: letters that Arabic has not
    std::size_t urdu = 0;     // and that Persian has not
    std::size_t hebrew = 0;
    std::size_t cyrillic = 0;
    std::size_t ukrainian = 0;  // of the Cyrillic ones: letters that Russian has not
    std::size_t other_cyrillic = 0;
    std::size_t greek = 0;
};

bool is_among(char32_t character, std::u32string_view characters) {
    return characters.find(character) != std::u32string_view::npos;
}

void count(char32_t c, Letters& letters) {
    constexpr std::u32string_view persian = U"پچژگکی";
    constexpr std::u32string_view urdu = U"ٹڈڑےں";
    constexpr std::u32string_view ukrainian = U"ґєіїҐЄІЇ";
    constexpr std::u32string_view other = U"ђјљњћџѓќўқңғүұһәөЂЈЉЊЋЏЃЌЎҚҢҒҮҰҺӘӨ";
    ++letters.all;
    const std::string_view script = unicode::script_of(c);
    if (script == "Hang") {
        ++letters.hangul;
    } else if (script == "Hira" || script == "Kana") {
        ++letters.kana;
    } else if (script == "Hani") {
        ++letters.han;
    } else if (script == "Arab") {
        ++letters.arabic;
        letters.persian += is_among(c, persian) ? 1U : 0U;
        letters.urdu += is_among(c, urdu) ? 1U : 0U;
    } else if (script == "Hebr") {
        ++letters.hebrew;
    } else if (script == "Cyrl") {
        ++letters.cyrillic;
        letters.ukrainian += is_among(c, ukrainian) ? 1U : 0U;
        letters.other_cyrillic += is_among(c, other) ? 1U : 0U;
    } else if (script == "Grek") {
        ++letters.greek;
    }
}

// A letter that one language has and its relative has not is seen every few words, and in a name of the other's once.
bool is_usual(std::size_t special, std::size_t all) {
    constexpr std::size_t share = 50;
    return special * share > all;
}

std::string east_asian(const Letters& letters) {
    if (letters.hangul > letters.kana + letters.han) {
        return "ko";
    }
    // Japanese text has kana between its Chinese characters.
    constexpr std::size_t kana_share = 10;
    return letters.kana * kana_share > letters.han ? "ja" : "zh";
}

}  // namespace

std::string language_of_script(std::string_view text) {
    Letters letters;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = unicode::decode(text, offset);
        if (unicode::is_letter(c)) {
            count(c, letters);
        }
    }
    // Such a character says as much as several letters of an alphabet.
    constexpr std::size_t east_asian_share = 3;
    constexpr std::size_t share = 2;
    if (letters.all == 0) {
        return {};
    }
    if ((letters.hangul + letters.kana + letters.han) * east_asian_share >= letters.all) {
        return east_asian(letters);
    }
    if (letters.arabic * share > letters.all) {
        return is_usual(letters.urdu, letters.arabic) ? "ur" : is_usual(letters.persian, letters.arabic) ? "fa" : "ar";
    }
    if (letters.hebrew * share > letters.all) {
        return "he";
    }
    if (letters.cyrillic * share > letters.all && !is_usual(letters.other_cyrillic, letters.cyrillic)) {
        return is_usual(letters.ukrainian, letters.cyrillic) ? "uk" : "ru";
    }
    return letters.greek * share > letters.all ? "el" : "";
}

}  // namespace vitac
