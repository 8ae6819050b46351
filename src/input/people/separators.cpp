// The signs and words between the names of a list.
#include "input/people/separators.h"

#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac::people {

namespace {

constexpr std::array<std::string_view, 14> and_words = {"and", "und", "et", "y",  "&", "e",    "og",
                                                        "och", "en",  "és", "ve", "и", "oraz", "sowie"};

// The size of an "and" at `at`, behind a blank and before one, or 0. "et al." is no separator.
std::size_t and_size(std::string_view text, std::size_t at) {
    for (const std::string_view word : and_words) {
        const std::size_t end = at + word.size();
        if (text.substr(at, word.size()) == word && end < text.size() && ascii::is_blank(text[end])) {
            const std::string_view rest = trimmed(text.substr(end, std::string_view(" al. ").size()));
            return rest == "al." || rest.starts_with("al ") || rest == "al" ? 0 : word.size();
        }
    }
    return 0;
}

bool is_hangul(char32_t character) {
    return character >= U'가' && character <= U'힣';
}

bool is_han(char32_t character) {
    return character >= U'\u4E00' && character <= U'\u9FFF';
}

// "김하늘·박새벽", "田中太郎・鈴木花子": middle dots part names, but for those of foreigners in Han or kana.
std::size_t middle_dot_size(std::string_view text, std::size_t at) {
    const std::string_view dot = text.substr(at).starts_with("·") ? "·" : "・";
    constexpr std::size_t longest_letter = 3;  // bytes, of Han and Hangul
    if (!text.substr(at).starts_with(dot) || at < longest_letter || at + dot.size() >= text.size()) {
        return 0;
    }
    std::size_t before = at - longest_letter;
    std::size_t behind = at + dot.size();
    const char32_t left = unicode::decode(text, before);
    const char32_t right = unicode::decode(text, behind);
    const bool korean = is_hangul(left) && is_hangul(right);
    const bool japanese = dot == "・" && is_han(left) && is_han(right);
    return before == at && (korean || japanese) ? dot.size() : 0;
}

}  // namespace

SeparatorAt separator_at(std::string_view text, std::size_t at) {
    static constexpr std::pair<std::string_view, Separator> signs[] = {
        {",", Separator::Comma},
        {";", Separator::Semicolon},
        {"，", Separator::Comma},
        {"；", Separator::Semicolon},
        {"、", Separator::Comma},
        {"•", Separator::Semicolon},
        {"،", Separator::Comma},
        {"؛", Separator::Semicolon},
        // Economists' sign that the order of the names was drawn by lot.
        {"ⓡ", Separator::Semicolon},
        {"®", Separator::Semicolon}};
    for (const auto& [sign, kind] : signs) {
        if (text.substr(at, sign.size()) == sign) {
            return {kind, sign.size()};
        }
    }
    if (const std::size_t size = middle_dot_size(text, at); size > 0) {
        return {Separator::Comma, size};
    }
    if (at > 0 && ascii::is_blank(text[at - 1])) {
        // "Jane Roe / Kim Doe", as in German.
        if (text.substr(at).starts_with("/ ")) {
            return {Separator::Semicolon, 1};
        }
        if (const std::size_t size = and_size(text, at); size > 0) {
            return {Separator::And, size};
        }
    }
    return {};
}

}  // namespace vitac::people
