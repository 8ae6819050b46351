// Characters and languages, as Unicode and CLDR know them. Whole texts: unicode_text.cpp; boundaries and direction:
// unicode_breaks.cpp.
#include "base/unicode.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>
#include <map>
#include <memory>

#include "base/ascii.h"

namespace vitac::unicode {

namespace {

constexpr char32_t replacement = 0xFFFD;

UChar32 to_icu(char32_t character) {
    return static_cast<UChar32>(character);
}

bool has_category(char32_t character, std::uint32_t mask) {
    return (U_GET_GC_MASK(to_icu(character)) & mask) != 0;
}

bool has_property(char32_t character, UProperty property) {
    return u_hasBinaryProperty(to_icu(character), property) != 0;
}

}  // namespace

// --- Characters ------------------------------------------------------------------------------------------------------

char32_t beyond_ascii::decode(std::string_view text, std::size_t& offset) {
    // No character is longer than four bytes, so a short window keeps ICU's 32-bit indices apart from the text's size.
    constexpr std::size_t longest_character = 4;
    const std::string_view window = text.substr(offset, longest_character);
    const auto size = static_cast<std::int32_t>(window.size());
    std::int32_t used = 0;
    UChar32 character = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
    U8_NEXT(window.data(), used, size, character);
#pragma GCC diagnostic pop
    offset += static_cast<std::size_t>(used);
    return character < 0 ? replacement : static_cast<char32_t>(character);
}

void beyond_ascii::append(std::string& text, char32_t character) {
    char bytes[4];
    std::int32_t size = 0;
    UBool error = 0;
    U8_APPEND(bytes, size, 4, to_icu(character), error);
    if (error != 0) {
        append(text, replacement);  // a surrogate, or beyond U+10FFFF
        return;
    }
    text.append(bytes, static_cast<std::size_t>(size));
}

std::u32string to_characters(std::string_view text) {
    std::u32string characters;
    characters.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        characters.push_back(decode(text, offset));
    }
    return characters;
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

bool beyond_ascii::is_letter(char32_t character) {
    return has_category(character, U_GC_L_MASK);
}
bool beyond_ascii::is_uppercase(char32_t character) {
    return has_category(character, U_GC_LU_MASK | U_GC_LT_MASK);
}
bool beyond_ascii::is_lowercase(char32_t character) {
    return has_category(character, U_GC_LL_MASK);
}
bool beyond_ascii::is_digit(char32_t character) {
    return has_category(character, U_GC_ND_MASK);
}
bool beyond_ascii::is_space(char32_t character) {
    return u_isUWhiteSpace(to_icu(character)) != 0;
}

bool is_mark(char32_t character) {
    return !is_ascii(character) && has_category(character, U_GC_M_MASK);
}
bool is_punctuation(char32_t character) {
    return has_category(character, U_GC_P_MASK | U_GC_S_MASK);
}
bool is_format(char32_t character) {
    return !is_ascii(character) && has_category(character, U_GC_CF_MASK);
}

bool is_control(char32_t character) {
    return has_category(character, U_GC_CC_MASK) && character != U'\t' && character != U'\n' && character != U'\r';
}

bool is_emoji(char32_t character) {
    // Extended_Pictographic holds (c), (r), TM, double punctuation and arrows too; those below are text.
    constexpr char32_t first_pictograph = 0x2300;
    constexpr char32_t emoji_variation = 0xFE0F;
    constexpr char32_t zero_width_joiner = 0x200D;
    if (character == emoji_variation || character == zero_width_joiner) {
        return true;
    }
    return character >= first_pictograph &&
           (has_property(character, UCHAR_EMOJI_PRESENTATION) || has_property(character, UCHAR_EXTENDED_PICTOGRAPHIC) ||
            has_property(character, UCHAR_EMOJI_MODIFIER));
}

bool is_ideographic(char32_t character) {
    return !is_ascii(character) && has_property(character, UCHAR_IDEOGRAPHIC);
}

bool is_hangul(char32_t character) {
    if (is_ascii(character)) {
        return false;
    }
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(to_icu(character), &status) == USCRIPT_HANGUL;
}

int column_width(char32_t character) {
    if (has_category(character, U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) {
        return 0;
    }
    const int syllable_type = u_getIntPropertyValue(to_icu(character), UCHAR_HANGUL_SYLLABLE_TYPE);
    if (syllable_type == U_HST_VOWEL_JAMO || syllable_type == U_HST_TRAILING_JAMO) {
        return 0;  // drawn into the leading consonant's two columns
    }
    const int width = u_getIntPropertyValue(to_icu(character), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::string_view script_of(char32_t character) {
    if (is_ascii(character)) {
        return ascii::is_letter(static_cast<char>(character)) ? "Latn" : "Zyyy";
    }
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(to_icu(character), &status);
    const char* name = U_SUCCESS(status) ? uscript_getShortName(script) : nullptr;
    return name != nullptr ? name : "Zzzz";
}

// --- Languages (CLDR) ------------------------------------------------------------------------------------------------

namespace {

// Null when CLDR has none, which does not happen.
std::unique_ptr<const icu::DateFormatSymbols> read_symbols(const std::string& language) {
    UErrorCode unknown_tag = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, unknown_tag);
    UErrorCode status = U_ZERO_ERROR;
    auto symbols = std::make_unique<const icu::DateFormatSymbols>(
        U_SUCCESS(unknown_tag) ? locale : icu::Locale::getEnglish(), status);
    return U_SUCCESS(status) ? std::move(symbols) : nullptr;
}

// Reading them takes as long as setting a paragraph, and whoever asks for one month asks for others.
const icu::DateFormatSymbols* symbols_of(const std::string& language) {
    // As for iterators (unicode_breaks.cpp): a document has few languages, a hostile one may have many.
    constexpr std::size_t most_kept = 32;
    static thread_local std::map<std::string, std::unique_ptr<const icu::DateFormatSymbols>> symbols;
    auto found = symbols.find(language);
    if (found == symbols.end()) {
        if (symbols.size() >= most_kept) {
            symbols.clear();
        }
        found = symbols.emplace(language, read_symbols(language)).first;
    }
    return found->second.get();
}

}  // namespace

std::string month_name(int month, MonthForm form, const std::string& language) {
    assert(month >= 1 && month <= 12);
    const icu::DateFormatSymbols* symbols = symbols_of(language);
    if (symbols == nullptr) {
        return {};
    }
    std::int32_t count = 0;
    const auto width = form == MonthForm::Wide ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED;
    // Standalone: a CV's dates have month and year alone, and many languages decline a month beside a day.
    const icu::UnicodeString* names = symbols->getMonths(count, icu::DateFormatSymbols::STANDALONE, width);
    std::string name;
    if (names != nullptr && month <= count) {
        names[month - 1].toUTF8String(name);
    }
    return name;
}

std::optional<std::string> canonical_language(std::string_view tag) {
    std::string hyphenated(tag);
    std::replace(hyphenated.begin(), hyphenated.end(), '_', '-');
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(hyphenated, status);
    locale.canonicalize(status);
    // ICU takes any word of up to eight letters for a language; only those it knows have an ISO 639 code.
    if (U_FAILURE(status) || locale.isBogus() != 0 || locale.getISO3Language()[0] == '\0') {
        return std::nullopt;
    }
    const auto canonical = locale.toLanguageTag<std::string>(status);
    return U_SUCCESS(status) ? std::optional(canonical) : std::nullopt;
}

}  // namespace vitac::unicode
