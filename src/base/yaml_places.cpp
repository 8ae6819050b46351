// Where YAML nodes end.
#include "base/yaml_places.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace vitac::yaml {

namespace {

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && ascii::is_blank(text[at])) {
        ++at;
    }
    return at;
}

std::size_t end_of_line(std::string_view text, std::size_t at) {
    return std::min(text.find('\n', at), text.size());
}

// After blanks and comments.
std::size_t skip_comments(std::string_view text, std::size_t at) {
    at = skip_blanks(text, at);
    while (at < text.size() && text[at] == '#') {
        at = skip_blanks(text, end_of_line(text, at));
    }
    return at;
}

}  // namespace

std::size_t skip_properties(std::string_view text, std::size_t at) {
    // One of each kind at most: a node without content may be followed by another with properties of its own.
    for (std::string_view left = "&!"; !left.empty() && at < text.size();) {
        const std::size_t kind = left.find(text[at]);
        if (kind == std::string_view::npos) {
            break;
        }
        left = kind == 0 ? left.substr(1) : left.substr(0, 1);
        at = skip_comments(text, std::min(text.find_first_of(" \t\r\n,[]{}", at), text.size()));
    }
    return at;
}

std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t at) {
    const char quote = text[at];
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\' && quote == '"') {
            ++at;
        } else if (text[at] == quote) {
            const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
            if (!doubled) {
                return at + 1;
            }
            ++at;
        }
    }
    return std::nullopt;
}

// Folding changes blanks and nothing else, so a plain or block scalar ends where all its other bytes have been met.
std::size_t end_of_folded(std::string_view text, std::size_t at, std::string_view value) {
    std::size_t end = at;
    for (const char byte : value) {
        if (ascii::is_blank(byte)) {
            continue;
        }
        at = skip_blanks(text, at);
        if (at >= text.size() || text[at] != byte) {
            break;
        }
        end = ++at;
    }
    return end;
}

std::size_t end_of_block_scalar(std::string_view text, std::size_t at, std::string_view value) {
    const std::size_t header_end = end_of_line(text, at);
    const std::size_t end = end_of_folded(text, header_end, value);
    return end > header_end ? end : at + 1;
}

std::size_t end_of_flow(std::string_view text, std::size_t at, char bracket) {
    while (at < text.size() && text[at] != bracket) {
        at = text[at] == '#' ? end_of_line(text, at) : at + 1;
    }
    return std::min(at + 1, text.size());
}

std::string_view null_word(std::string_view text, std::size_t at, NullPlace place) {
    constexpr std::array<std::string_view, 4> words = {"~", "null", "Null", "NULL"};
    for (const std::string_view word : words) {
        if (text.substr(std::min(at, text.size())).starts_with(word)) {
            const std::size_t next = text.find_first_not_of(" \t", at + word.size());
            return place == NullPlace::Value && next != std::string_view::npos && text[next] == ':'
                       ? std::string_view{}
                       : text.substr(at, word.size());
        }
    }
    return {};
}

}  // namespace vitac::yaml
