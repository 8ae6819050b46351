// Small questions about pieces of text that the readers of names and pages share.
#include "input/people/text.h"

#include <algorithm>

#include "base/unicode.h"

namespace vitac {

namespace {

char lower(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

bool is_cjk(char32_t character) {
    return unicode::is_ideographic(character) || unicode::is_hangul(character) ||
           (character >= U'\u3040' && character <= U'\u30FF');  // hiragana and katakana
}

// White space and what shows nothing: zero-width space, byte order mark.
bool is_blank(char32_t character) {
    return unicode::is_space(character) || character == U'\u200B' || character == U'\uFEFF';
}

template <class Predicate>
bool any_character(std::string_view text, Predicate predicate) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (predicate(unicode::decode(text, offset))) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    // From both ends, so that the cost is that of the blanks: this is called for the rest of a line again and again.
    for (std::size_t next = 0; !text.empty() && is_blank(unicode::decode(text, next)); next = 0) {
        text.remove_prefix(next);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) {
            --start;
        }
        std::size_t next = start;
        if (!is_blank(unicode::decode(text, next))) {
            break;
        }
        text = text.substr(0, start);
    }
    return text;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = std::string_view::npos;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t start = offset;
        const bool space = unicode::is_space(unicode::decode(text, offset));
        if (space && begin != std::string_view::npos) {
            words.push_back(text.substr(begin, start - begin));
            begin = std::string_view::npos;
        } else if (!space && begin == std::string_view::npos) {
            begin = start;
        }
    }
    if (begin != std::string_view::npos) {
        words.push_back(text.substr(begin));
    }
    return words;
}

std::string with_single_blanks(std::string_view text) {
    std::string result;
    for (const std::string_view word : words_of(text)) {
        result += result.empty() ? "" : " ";
        result += word;
    }
    return result;
}

bool is_one_of(std::string_view word, const std::vector<std::string_view>& table) {
    // The first byte tells most words apart; tables have hundreds.
    const char first = word.empty() ? '\0' : lower(word.front());
    return std::any_of(table.begin(), table.end(), [&](std::string_view known) {
        return known.size() == word.size() && (known.empty() || known.front() == first) &&
               equal_without_case(word, known);
    });
}

std::string ascii_lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

bool equal_without_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

bool starts_with_uppercase(std::string_view text) {
    std::size_t offset = 0;
    return !text.empty() && unicode::is_uppercase(unicode::decode(text, offset));
}

bool has_lowercase(std::string_view text) {
    return any_character(text, unicode::is_lowercase);
}
bool has_letter(std::string_view text) {
    return any_character(text, unicode::is_letter);
}
bool has_digit(std::string_view text) {
    return any_character(text, unicode::is_digit);
}
bool has_cjk(std::string_view text) {
    return any_character(text, is_cjk);
}

bool is_cjk_only(std::string_view text) {
    return !text.empty() && !any_character(text, [](char32_t c) { return !is_cjk(c) && c != U'\u00B7'; });
}

std::string replace_all(std::string_view text, std::string_view what, std::string_view with) {
    std::string result;
    std::size_t from = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, from)) {
        result += text.substr(from, at - from);
        result += with;
        from = at + what.size();
    }
    result += text.substr(from);
    return result;
}

}  // namespace vitac
