// Texts made alike, so that a fact is found however an extractor spells quotes, dashes and blanks.
#include "audit/readable.h"

#include "base/unicode.h"

namespace vitac::audit {

namespace {

bool is_dash(char32_t character) {
    return (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
}

char32_t plain_quote(char32_t character) {
    switch (character) {
        case 0x2018:
        case 0x2019:
        case 0x201A:
        case 0x02BC:
        case U'`':
        case 0x00B4:
            return U'\'';
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x00AB:
        case 0x00BB:
            return U'"';
        default:
            return character;
    }
}

}  // namespace

std::string comparable(std::string_view text) {
    const std::string lower = unicode::to_lower(unicode::nfc(text));
    std::string result;
    bool blank = false;
    for (std::size_t at = 0; at < lower.size();) {
        const char32_t character = unicode::decode(lower, at);
        if (unicode::is_space(character) || unicode::is_control(character)) {
            blank = true;
        } else if (!unicode::is_format(character)) {
            if (blank && !result.empty()) {
                result += ' ';
            }
            blank = false;
            unicode::append(result, is_dash(character) ? U'-' : plain_quote(character));
        }
    }
    return result;
}

std::string without_blanks(std::string_view text) {
    std::string result;
    for (const char byte : text) {
        if (byte != ' ') {
            result += byte;
        }
    }
    return result;
}

std::string comparable_url(std::string_view url) {
    constexpr int base = 16;
    const auto digit = [](char c) -> int {
        constexpr std::string_view digits = "0123456789abcdef0123456789ABCDEF";
        const std::size_t place = digits.find(c);
        return place == std::string_view::npos ? -1 : static_cast<int>(place) % base;
    };
    std::string result;
    for (std::size_t i = 0; i < url.size(); ++i) {
        const bool escape = url[i] == '%' && i + 2 < url.size() && digit(url[i + 1]) >= 0 && digit(url[i + 2]) >= 0;
        if (escape) {
            result += static_cast<char>(digit(url[i + 1]) * base + digit(url[i + 2]));
            i += 2;
        } else {
            result += url[i];
        }
    }
    return result.ends_with('/') ? result.substr(0, result.size() - 1) : result;
}

std::string without_line_hyphens(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool ends_line = text[i] == '-' && i > 0 && text[i - 1] != ' ' && i + 1 < text.size() &&
                               (text[i + 1] == '\n' || text[i + 1] == '\r');
        if (!ends_line) {
            result += text[i];
            continue;
        }
        while (i + 1 < text.size() && (text[i + 1] == '\n' || text[i + 1] == '\r' || text[i + 1] == ' ')) {
            ++i;
        }
    }
    return result;
}

}  // namespace vitac::audit
