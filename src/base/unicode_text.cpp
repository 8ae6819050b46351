// Whole texts: repaired, normalised, in another case, folded to keys for comparison.
#include "base/unicode.h"

#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/translit.h>

#include <algorithm>
#include <memory>

#include "base/ascii.h"
#include "base/unicode_han.h"

namespace vitac::unicode {

namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t first_beyond_ascii = 0x80;

char ascii_lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

}  // namespace

Repaired repair_utf8(std::string_view bytes) {
    constexpr std::size_t most_offsets = 100;
    Repaired result;
    result.text.reserve(bytes.size());
    for (std::size_t offset = 0; offset < bytes.size();) {
        const std::size_t start = offset;
        while (offset < bytes.size() && is_ascii(static_cast<unsigned char>(bytes[offset]))) {
            ++offset;
        }
        if (offset > start) {
            result.text.append(bytes, start, offset - start);
            continue;
        }
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

std::string nfd(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFDInstance(status);
    return normalized(text, form, status);
}

std::string to_lower(std::string_view text) {
    std::string result(text);
    if (is_ascii(text)) {  // as nearly always; ICU takes ten times as long
        std::transform(text.begin(), text.end(), result.begin(), ascii_lower);
        return result;
    }
    result.clear();
    UErrorCode status = U_ZERO_ERROR;
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

std::string_view han_syllable(char32_t character) {
    return character < first_han || character > last_han ? std::string_view()
                                                         : han_syllables[han_syllable_numbers[character - first_han]];
}

// Chinese characters in Latin letters, each a word of its own: a blank stands before one that follows a letter, as ICU
// has it.
std::string with_han_in_latin(const std::string& text) {
    std::string result;
    bool after_letter = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = decode(text, offset);
        const bool han = is_ideographic(character);
        result += han && after_letter ? " " : "";
        if (const std::string_view syllable = han_syllable(character); !syllable.empty()) {
            result += syllable;
        } else {
            append(result, character);
        }
        after_letter = han || is_letter(character);
    }
    return result;
}

// Reading ICU's transliteration rules costs 10 ms: only names that need them pay, and once in a thread, since a
// transliterator is not made for several.
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
    const std::string without_han = with_han_in_latin(nfc(text));
    if (const std::optional<std::string> latin = latin_in_ascii(without_han)) {
        return *latin;
    }
    const icu::Transliterator* transliterator = latin_transliterator();
    if (transliterator == nullptr) {
        return std::string(text);
    }
    icu::UnicodeString units = icu::UnicodeString::fromUTF8(piece_of(without_han));
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
        const bool kept = character < first_beyond_ascii ? ascii::is_letter_or_digit(static_cast<char>(character))
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

}  // namespace vitac::unicode
