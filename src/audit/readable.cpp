// Texts made alike, so that a fact is found however an extractor spells quotes, dashes and blanks.
#include "audit/readable.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

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

// --- Running heads and feet ----------------------------------------------------------------------------------------

using Lines = std::vector<std::string_view>;

constexpr std::string_view blanks = " \t\r";

std::string_view trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(blanks);
    return first == std::string_view::npos ? "" : line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

// The lines that say something.
Lines lines_of(std::string_view page) {
    Lines lines;
    for (std::size_t begin = 0; begin < page.size();) {
        const std::size_t end = std::min(page.find('\n', begin), page.size());
        const std::string_view line = trimmed(page.substr(begin, end - begin));
        if (!line.empty()) {
            lines.push_back(line);
        }
        begin = end + 1;
    }
    return lines;
}

std::vector<Lines> pages_of(std::string_view text) {
    std::vector<Lines> pages;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\f', begin), text.size());
        pages.push_back(lines_of(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return pages;
}

// "Ada Quill 2/3" and "Ada Quill 3/3" are "Ada Quill /", a page's own number is "#"; "" for what only has other digits.
std::string running_form(std::string_view line, std::size_t page_number) {
    if (line == std::to_string(page_number)) {
        return "#";
    }
    std::string form;
    bool has_letter = false;
    for (const char byte : line) {
        const bool digit = byte >= '0' && byte <= '9';
        form += digit || byte == ' ' ? "" : std::string(1, byte);
        has_letter = has_letter || (!digit && byte != ' ' && byte != '/');
    }
    return has_letter ? form : "";
}

enum class Edge { Head, Foot };

// Whether each page begins or ends in a line that another page has, too.
std::vector<bool> running(const std::vector<Lines>& pages, Edge edge) {
    std::vector<std::string> forms;
    std::map<std::string, std::size_t> counts;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const Lines& lines = pages[i];
        forms.push_back(lines.empty() ? "" : running_form(edge == Edge::Head ? lines.front() : lines.back(), i + 1));
        ++counts[forms.back()];
    }
    std::vector<bool> result;
    for (const std::string& form : forms) {
        result.push_back(!form.empty() && counts[form] > 1);
    }
    return result;
}

}  // namespace

std::string without_running_lines(std::string_view text) {
    const std::vector<Lines> pages = pages_of(text);
    const std::vector<bool> heads = running(pages, Edge::Head);
    const std::vector<bool> feet = running(pages, Edge::Foot);
    std::size_t last = pages.size();
    while (last > 0 && pages[last - 1].empty()) {
        --last;
    }
    std::string result;
    for (std::size_t page = 0; page < last; ++page) {
        const std::size_t first = heads[page] && page > 0 ? 1 : 0;
        const std::size_t end = pages[page].size() - (feet[page] && page + 1 < last ? 1 : 0);
        for (std::size_t line = first; line < end; ++line) {
            result += std::string(pages[page][line]) + "\n";
        }
    }
    return result;
}

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
