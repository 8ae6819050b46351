// Emoji, as signs and as words between colons, taken out of texts.
#include "input/meaning/emoji.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "input/people/text.h"

namespace vitac {

namespace {

// The end of an emoji that is written as a word between colons, ":medal_sports:", or `begin` where there is none.
std::size_t end_of_shortcode(std::string_view text, std::size_t begin) {
    if (text[begin] != ':') {
        return begin;
    }
    const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz_+-0123456789", begin + 1);
    const bool word = end != std::string_view::npos && text[end] == ':' && end > begin + 2 &&
                      has_letter(text.substr(begin, end - begin));
    return word ? end + 1 : begin;
}

}  // namespace

RichText without_emoji(const RichText& text) {
    RichText result;
    for (const Inline& piece : text.inlines) {
        std::size_t kept_from = 0;
        const auto keep = [&](std::size_t end) {
            RichText whole;
            whole.inlines.push_back(piece);
            append(result, slice(whole, kept_from, end));
        };
        // Of the blanks around what goes one stays.
        const auto leave_out = [&](std::size_t begin, std::size_t end) {
            keep(begin);
            const bool parted = !result.empty() && result.inlines.back().text.ends_with(' ');
            kept_from = end + (parted && end < piece.text.size() && piece.text[end] == ' ' ? 1 : 0);
        };
        for (std::size_t offset = 0; offset < piece.text.size();) {
            const std::size_t begin = offset;
            if (const std::size_t end = end_of_shortcode(piece.text, begin); end > begin) {
                leave_out(begin, end);
                offset = std::max(end, kept_from);
            } else if (unicode::is_emoji(unicode::decode(piece.text, offset))) {
                leave_out(begin, offset);
                offset = std::max(offset, kept_from);
            }
        }
        keep(piece.text.size());
    }
    return trimmed(result);
}

RichText without_emoji_around(const RichText& text) {
    const std::string plain = plain_text(text);
    std::size_t begin = plain.size();
    std::size_t end = 0;
    bool any = false;
    for (std::size_t offset = 0; offset < plain.size();) {
        const std::size_t start = offset;
        const char32_t c = unicode::decode(plain, offset);
        const bool emoji = unicode::is_emoji(c);
        any = any || emoji;
        if (!emoji && !unicode::is_space(c)) {
            begin = std::min(begin, start);
            end = offset;
        }
    }
    return any ? trimmed(slice(text, std::min(begin, end), end)) : text;
}

}  // namespace vitac
