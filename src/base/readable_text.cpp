// The text that machines read out of a PDF, where it must differ from what was typed.
#include "base/readable_text.h"

#include <array>

#include "base/unicode.h"

namespace vitac {

namespace {

constexpr char32_t unknown = 0xFFFD;                // already, in the source
constexpr char32_t ideographic_space = 0x3000;      // as wide as a character of CJK text: says more than a blank
constexpr char32_t zero_width_non_joiner = 0x200C;  // spells words: Persian, and German in Fraktur
constexpr char32_t zero_width_joiner = 0x200D;
constexpr char32_t first_latin_ligature = 0xFB00;
constexpr std::array<std::string_view, 7> latin_ligatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

bool is_hyphen(char32_t character) {
    return character == 0x2010 || character == 0x2011;
}

bool is_latin_ligature(char32_t character) {
    return character >= first_latin_ligature && character < first_latin_ligature + latin_ligatures.size();
}

bool is_private_use(char32_t character) {
    return (character >= 0xE000 && character <= 0xF8FF) || (character >= 0xF0000 && character <= 0x10FFFF);
}

// U+FFFE, U+FFFF and their like in other planes are no characters, and PDF/UA-1 (7.21.7) forbids the first.
bool is_noncharacter(char32_t character) {
    return (character & 0xFFFEU) == 0xFFFEU || (character >= 0xFDD0 && character <= 0xFDEF);
}

bool is_left_out(char32_t character) {
    return unicode::is_format(character) && character != zero_width_non_joiner && character != zero_width_joiner;
}

}  // namespace

std::string extracted_text(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = unicode::decode(text, at);
        if (character > ' ' && character <= '~') {
            result += static_cast<char>(character);
        } else if (unicode::is_space(character) && character != ideographic_space) {
            result += ' ';
        } else if (is_hyphen(character)) {
            result += '-';
        } else if (is_latin_ligature(character)) {
            result += latin_ligatures.at(character - first_latin_ligature);
        } else if (is_left_out(character)) {
            continue;
        } else if (is_private_use(character) || is_noncharacter(character) || unicode::is_control(character) ||
                   character == unknown) {
            result += '?';
        } else {
            unicode::append(result, character);
        }
    }
    return result;
}

std::string property_text(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = unicode::decode(text, at);
        if (unicode::is_space(character) || unicode::is_control(character)) {
            result += result.empty() || result.back() == ' ' ? "" : " ";
        } else if (!is_left_out(character) && !is_noncharacter(character)) {
            unicode::append(result, character);
        }
    }
    while (!result.empty() && result.back() == ' ') {
        result.pop_back();
    }
    return result;
}

}  // namespace vitac
