// Unicode: the three files that implement this header alone know ICU. Text is UTF-8 everywhere; offsets are bytes.
#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace vitac::unicode {

// --- Characters ------------------------------------------------------------------------------------------------------

// The first questions below are asked of every character, again and again, and most are ASCII: that is answered here,
// where it costs no call.
constexpr bool is_ascii(char32_t character) {
    return character < 0x80;
}

namespace beyond_ascii {
char32_t decode(std::string_view text, std::size_t& offset);
void append(std::string& text, char32_t character);
bool is_letter(char32_t character);
bool is_uppercase(char32_t character);
bool is_lowercase(char32_t character);
bool is_digit(char32_t character);
bool is_space(char32_t character);
}  // namespace beyond_ascii

// Decodes the character at `offset` and moves past it. `offset` must be inside the text, the text valid UTF-8.
inline char32_t decode(std::string_view text, std::size_t& offset) {
    assert(offset < text.size());
    const auto lead = static_cast<unsigned char>(text[offset]);
    return is_ascii(lead) ? (++offset, lead) : beyond_ascii::decode(text, offset);
}
inline void append(std::string& text, char32_t character) {
    if (is_ascii(character)) {
        text += static_cast<char>(character);
    } else {
        beyond_ascii::append(text, character);
    }
}
std::u32string to_characters(std::string_view text);
std::size_t character_count(std::string_view text);

inline bool is_letter(char32_t character) {
    return is_ascii(character) ? ascii::is_letter(static_cast<char>(character)) : beyond_ascii::is_letter(character);
}
// Also title case.
inline bool is_uppercase(char32_t character) {
    return is_ascii(character) ? character >= U'A' && character <= U'Z' : beyond_ascii::is_uppercase(character);
}
inline bool is_lowercase(char32_t character) {
    return is_ascii(character) ? character >= U'a' && character <= U'z' : beyond_ascii::is_lowercase(character);
}
// Decimal digits of any script.
inline bool is_digit(char32_t character) {
    return is_ascii(character) ? ascii::is_digit(static_cast<char>(character)) : beyond_ascii::is_digit(character);
}
// White_Space, with no-break spaces.
inline bool is_space(char32_t character) {
    return is_ascii(character) ? character == U' ' || (character >= U'\t' && character <= U'\r')
                               : beyond_ascii::is_space(character);
}
bool is_mark(char32_t character);         // combining
bool is_punctuation(char32_t character);  // categories P and S
bool is_control(char32_t character);      // category Cc, without tab and line ends
bool is_format(char32_t character);       // category Cf: zero-width and bidi controls, soft hyphen
// Pictures from U+2300 on (Emoji_Presentation, Extended_Pictographic, skin tones), and what joins them: U+FE0F, ZWJ.
// Arrows and signs such as (R) and TM are text.
bool is_emoji(char32_t character);
bool is_ideographic(char32_t character);
bool is_hangul(char32_t character);

// Columns that the character takes on a terminal: 0 for combining marks and format characters, 2 for wide ones.
int column_width(char32_t character);

// ISO 15924 tag of the character's script: "Latn", "Hang", "Zyyy" (common), "Zinh" (inherited).
std::string_view script_of(char32_t character);

// --- Whole texts -----------------------------------------------------------------------------------------------------

struct Repaired {
    std::string text;
    std::vector<std::size_t> replaced;  // offsets in `text` of the U+FFFD put in place of bad bytes (first 100)
    std::size_t count = 0;              // how many in all
};
// Valid UTF-8 from any bytes: each maximal bad sequence becomes U+FFFD (Unicode 15, section 3.9, "maximal subparts").
Repaired repair_utf8(std::string_view bytes);

std::string nfc(std::string_view text);
std::string nfd(std::string_view text);
std::string to_lower(std::string_view text);  // root locale
std::string to_upper(std::string_view text, const std::string& language = {});
std::string case_fold(std::string_view text);

// A key for comparing names and words across case, accents and scripts: NFKD, any script to Latin, Latin to ASCII,
// lower case, letters and digits only, words parted by one blank, apostrophes dropped ("Gödel-Núñez, K." -> "godel
// nunez k", "O'Neil" -> "oneil").
std::string fold(std::string_view text);
// The same with German transliteration (ö -> oe), for people who write their name so.
std::string fold_german(std::string_view text);

// --- Boundaries (UAX #14, #29) ---------------------------------------------------------------------------------------

// Offsets at which a grapheme cluster begins, and the end of the text.
std::vector<std::size_t> grapheme_boundaries(std::string_view text);
std::vector<std::size_t> word_boundaries(std::string_view text, const std::string& language);

struct BreakOpportunity {
    std::size_t offset = 0;  // the next line would begin here
    bool required = false;
};
// Where UAX #14 allows a line to end. `language` is a BCP 47 tag; Japanese and Chinese use strict rules.
std::vector<BreakOpportunity> line_breaks(std::string_view text, const std::string& language);

// --- Direction (UAX #9) ----------------------------------------------------------------------------------------------

enum class Direction { LeftToRight, RightToLeft };

struct LevelRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint8_t level = 0;  // odd: right to left
};
// Embedding levels in logical order. No base: from the first strong character, left to right when there is none.
std::vector<LevelRun> bidi_levels(std::string_view text, std::optional<Direction> base = std::nullopt);
// Visual order of runs with these levels, left to right, as indices (rule L2).
std::vector<std::size_t> visual_order(const std::vector<std::uint8_t>& levels);

// --- Languages (CLDR) ------------------------------------------------------------------------------------------------

enum class MonthForm { Abbreviated, Wide };
std::string month_name(int month, MonthForm form, const std::string& language);  // 1 to 12
// A canonical BCP 47 tag ("en_us" -> "en-US"), or nothing when it is no language that ICU knows.
std::optional<std::string> canonical_language(std::string_view tag);

}  // namespace vitac::unicode
