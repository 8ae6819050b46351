// Characters, whole texts and languages, as Unicode and CLDR know them. Boundaries and direction: unicode_breaks.cpp.
#include "base/unicode.h"

#include <unicode/casemap.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>
#include <memory>

namespace vitac::unicode {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t first_beyond_ascii = 0x80;

UChar32 to_icu(char32_t character) {
    return static_cast<UChar32>(character);
}

bool has_category(char32_t character, std::uint32_t mask) {
    return (U_GET_GC_MASK(to_icu(character)) & mask) != 0;
}

bool has_property(char32_t character, UProperty property) {
    return u_hasBinaryProperty(to_icu(character), property) != 0;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

bool is_ascii_letter_or_digit(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

}  // namespace

// --- Characters ------------------------------------------------------------------------------------------------------

char32_t decode(std::string_view text, std::size_t& offset) {
    assert(offset < text.size());
    const auto lead = static_cast<unsigned char>(text[offset]);
    if (lead < first_beyond_ascii) {
        ++offset;
        return lead;
    }
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

void append(std::string& text, char32_t character) {
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

bool is_letter(char32_t character) {
    return has_category(character, U_GC_L_MASK);
}
bool is_uppercase(char32_t character) {
    return has_category(character, U_GC_LU_MASK | U_GC_LT_MASK);
}
bool is_lowercase(char32_t character) {
    return has_category(character, U_GC_LL_MASK);
}
bool is_digit(char32_t character) {
    return has_category(character, U_GC_ND_MASK);
}
bool is_space(char32_t character) {
    return u_isUWhiteSpace(to_icu(character)) != 0;
}
bool is_mark(char32_t character) {
    return has_category(character, U_GC_M_MASK);
}
bool is_punctuation(char32_t character) {
    return has_category(character, U_GC_P_MASK | U_GC_S_MASK);
}
bool is_format(char32_t character) {
    return has_category(character, U_GC_CF_MASK);
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
    return has_property(character, UCHAR_IDEOGRAPHIC);
}

bool is_hangul(char32_t character) {
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
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(to_icu(character), &status);
    const char* name = U_SUCCESS(status) ? uscript_getShortName(script) : nullptr;
    return name != nullptr ? name : "Zzzz";
}

// --- Whole texts -----------------------------------------------------------------------------------------------------

Repaired repair_utf8(std::string_view bytes) {
    constexpr std::size_t most_offsets = 100;
    Repaired result;
    result.text.reserve(bytes.size());
    for (std::size_t offset = 0; offset < bytes.size();) {
        const std::size_t start = offset;
        // A real U+FFFD in the input is three good bytes; a bad sequence is never "\xEF\xBF\xBD".
        const char32_t character = decode(bytes, offset);
        const std::string_view read = bytes.substr(start, offset - start);
        if (character != replacement || read == "\xEF\xBF\xBD") {
            result.text.append(read);
            continue;
        }
        if (result.replaced.size() < most_offsets) {
            result.replaced.push_back(result.text.size());
        }
        ++result.count;
        append(result.text, replacement);
    }
    return result;
}

namespace {

// ICU counts in 32 bits; no source is nearly so large (World::largest_file).
icu::StringPiece piece_of(std::string_view text) {
    return {text.data(), static_cast<std::int32_t>(text.size())};
}

std::string normalized(std::string_view text, const icu::Normalizer2* form, UErrorCode status) {
    if (is_ascii(text) || U_FAILURE(status)) {
        return std::string(text);  // ASCII is normal in every form
    }
    std::string result;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
    form->normalizeUTF8(0, piece_of(text), sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

std::string nfkd(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFKDInstance(status);
    return normalized(text, form, status);
}

}  // namespace

std::string nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(status);
    return normalized(text, form, status);
}

std::string to_lower(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
    icu::CaseMap::utf8ToLower("", 0, piece_of(text), sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

std::string to_upper(std::string_view text, const std::string& language) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
    icu::CaseMap::utf8ToUpper(language.c_str(), 0, piece_of(text), sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

std::string case_fold(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result, static_cast<std::int32_t>(text.size()));
    icu::CaseMap::utf8Fold(0, piece_of(text), sink, nullptr, status);
    return U_SUCCESS(status) ? result : std::string(text);
}

namespace {

// Latin letters of names that are not an ASCII letter with marks, with the spelling that ICU's Latin-ASCII gives them.
std::string_view ascii_spelling(char32_t letter) {
    switch (letter) {
        case U'ß':
            return "ss";
        case U'æ':
        case U'Æ':
            return "ae";
        case U'œ':
        case U'Œ':
            return "oe";
        case U'ø':
        case U'Ø':
            return "o";
        case U'đ':
        case U'Đ':
        case U'ð':
        case U'Ð':
            return "d";
        case U'þ':
        case U'Þ':
            return "th";
        case U'ł':
        case U'Ł':
            return "l";
        case U'ħ':
        case U'Ħ':
            return "h";
        case U'ı':
            return "i";
        default:
            return {};
    }
}

// A Latin text with its letters in ASCII; nothing when it has other letters.
std::optional<std::string> latin_in_ascii(std::string_view text) {
    std::string result;
    const std::string decomposed = nfkd(text);
    for (std::size_t offset = 0; offset < decomposed.size();) {
        const char32_t character = decode(decomposed, offset);
        if (const std::string_view spelling = ascii_spelling(character); !spelling.empty()) {
            result += spelling;
        } else if (character >= first_beyond_ascii && (is_letter(character) || is_digit(character))) {
            return std::nullopt;
        } else if (!is_mark(character)) {
            append(result, character);
        }
    }
    return result;
}

// Reading ICU's transliteration rules costs 10 ms, those for Chinese 100 ms: only names that need them pay, and once in
// a thread, since a transliterator is not made for several.
const icu::Transliterator* latin_transliterator() {
    static thread_local const std::unique_ptr<const icu::Transliterator> transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<const icu::Transliterator>(
            icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    }();
    return transliterator.get();
}

std::string to_ascii_letters(std::string_view text) {
    if (const std::optional<std::string> latin = latin_in_ascii(text)) {
        return *latin;
    }
    const icu::Transliterator* transliterator = latin_transliterator();
    if (transliterator == nullptr) {
        return std::string(text);
    }
    icu::UnicodeString units = icu::UnicodeString::fromUTF8(piece_of(nfc(text)));
    transliterator->transliterate(units);
    std::string result;
    units.toUTF8String(result);
    return latin_in_ascii(result).value_or(result);
}

}  // namespace

std::string fold(std::string_view text) {
    const std::string latin = to_lower(to_ascii_letters(text));
    std::string key;
    bool between_words = false;
    for (std::size_t offset = 0; offset < latin.size();) {
        const char32_t character = decode(latin, offset);
        const bool kept = character < first_beyond_ascii ? is_ascii_letter_or_digit(static_cast<char>(character))
                                                         : is_letter(character) || is_digit(character);
        // Apostrophes stand inside names (O'Brien) and for soft signs (Gel'fand): dropped, they part no words.
        const bool apostrophe = character == U'\'' || character == U'\u2019' || character == U'\u02BC';
        if (kept) {
            key += between_words && !key.empty() ? " " : "";
            append(key, character);
        }
        between_words = !kept && (between_words || !apostrophe);
    }
    return key;
}

std::string fold_german(std::string_view text) {
    std::string spelled;
    const std::string composed = nfc(text);
    for (std::size_t offset = 0; offset < composed.size();) {
        const char32_t character = decode(composed, offset);
        switch (character) {
            case U'ä':
            case U'Ä':
                spelled += "ae";
                break;
            case U'ö':
            case U'Ö':
                spelled += "oe";
                break;
            case U'ü':
            case U'Ü':
                spelled += "ue";
                break;
            default:
                append(spelled, character);
        }
    }
    return fold(spelled);
}

// --- Languages (CLDR) ------------------------------------------------------------------------------------------------

std::string month_name(int month, MonthForm form, const std::string& language) {
    assert(month >= 1 && month <= 12);
    UErrorCode unknown_tag = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language, unknown_tag);
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(U_SUCCESS(unknown_tag) ? locale : icu::Locale::getEnglish(), status);
    std::int32_t count = 0;
    const auto width = form == MonthForm::Wide ? icu::DateFormatSymbols::WIDE : icu::DateFormatSymbols::ABBREVIATED;
    // Standalone: a CV's dates have month and year alone, and many languages decline a month beside a day.
    const icu::UnicodeString* names = symbols.getMonths(count, icu::DateFormatSymbols::STANDALONE, width);
    std::string name;
    if (U_SUCCESS(status) && names != nullptr && month <= count) {
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
