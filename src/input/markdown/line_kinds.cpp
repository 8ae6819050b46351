// What a single line can begin.
#include "input/markdown/line_kinds.h"

#include <algorithm>

#include "base/ascii.h"

namespace vitac::markdown {

namespace {

constexpr int tab_stop = 4;

bool is_space(char c) {
    return c == ' ' || c == '\t';
}
bool is_invisible(char c) {
    return is_space(c) || c == '\x01' || c == '\r' || c == '\n';
}
int next_column(int column, char c) {
    return c == '\t' ? (column / tab_stop + 1) * tab_stop : c == ' ' ? column + 1 : column;
}

// A list item needs a blank, or nothing, behind its marker.
std::optional<ListMarker> finish_marker(std::string_view text, const Line& line, std::uint32_t marker_end,
                                        ListMarker marker, int marker_width) {
    if (marker_end < line.end && !is_space(text[marker_end])) {
        return std::nullopt;
    }
    int column = marker.indent + marker_width;
    std::uint32_t at = marker_end;
    while (at < line.end && is_space(text[at])) {
        column = next_column(column, text[at++]);
    }
    marker.content = at < line.end ? column : marker.indent + marker_width + 1;
    marker.content_begin = at;
    return marker;
}

std::uint32_t first_visible(std::string_view text, const Line& line) {
    std::uint32_t at = line.begin;
    while (at < line.end && is_invisible(text[at])) {
        ++at;
    }
    return at;
}

}  // namespace

int indent_of(std::string_view text, const Line& line) {
    int column = line.pad;
    for (std::uint32_t at = line.begin; line.tag == no_tag && at < line.end && is_invisible(text[at]); ++at) {
        column = next_column(column, text[at]);
    }
    return column;
}

Line without_indent(std::string_view text, Line line, int columns) {
    const int from_pad = std::min(line.pad, columns);
    line.pad -= from_pad;
    columns -= from_pad;
    int column = 0;
    while (line.tag == no_tag && column < columns && line.begin < line.end && is_invisible(text[line.begin])) {
        column = next_column(column, text[line.begin++]);
    }
    line.pad += std::max(0, column - columns);
    return line;
}

std::string_view content_of(std::string_view text, const Line& line) {
    const std::uint32_t begin = first_visible(text, line);
    std::uint32_t end = line.end;
    while (end > begin && is_invisible(text[end - 1])) {
        --end;
    }
    return text.substr(begin, end - begin);
}

bool is_blank(std::string_view text, const Line& line) {
    return line.tag == no_tag && first_visible(text, line) == line.end && !is_vanished(text, line);
}

bool is_vanished(std::string_view text, const Line& line) {
    const std::string_view whole = text.substr(line.begin, line.end - line.begin);
    return line.tag == no_tag && first_visible(text, line) == line.end && whole.find('\x01') != std::string_view::npos;
}

bool is_rule(std::string_view content) {
    if (content.empty() || std::string_view("*-_").find(content.front()) == std::string_view::npos) {
        return false;
    }
    constexpr std::ptrdiff_t least_marks = 3;
    return std::all_of(content.begin(), content.end(),
                       [&](char c) { return c == content.front() || is_invisible(c); }) &&
           std::count(content.begin(), content.end(), content.front()) >= least_marks;
}

bool is_setext_underline(std::string_view content) {
    return !content.empty() && (content.front() == '=' || content.front() == '-') &&
           std::all_of(content.begin(), content.end(), [&](char c) { return c == content.front(); });
}

int setext_level(std::string_view content) {
    return content.front() == '=' ? 1 : 2;
}

int atx_level(std::string_view content) {
    constexpr std::size_t deepest_heading = 6;
    const std::size_t level = std::min(content.find_first_not_of('#'), content.size());
    const bool spaced = level == content.size() || is_invisible(content[level]);
    return level >= 1 && level <= deepest_heading && spaced ? static_cast<int>(level) : 0;
}

std::size_t fence_length(std::string_view content) {
    if (content.empty() || (content.front() != '`' && content.front() != '~')) {
        return 0;
    }
    constexpr std::size_t shortest_fence = 3;
    const std::size_t length = std::min(content.find_first_not_of(content.front()), content.size());
    const bool code_span = content.front() == '`' && content.find('`', length) != std::string_view::npos;
    return length >= shortest_fence && !code_span ? length : 0;
}

bool is_attribute_line(std::string_view content) {
    return content.starts_with("{:") && content.find('}') == content.size() - 1;
}

bool is_table_of_contents(std::string_view content) {
    return content == "{:toc}" || content == "{: toc}" || content == "{:toc }" || content == "{: toc }";
}

Attributes parse_attributes(std::string_view content) {
    Attributes attributes;
    content = content.substr(2, content.size() - 3);
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t begin = std::min(content.find_first_not_of(" \t", at), content.size());
        std::size_t end = std::min(content.find_first_of(" \t", begin), content.size());
        const std::string_view word = content.substr(begin, end - begin);
        const std::size_t equals = word.find('=');
        if (equals != std::string_view::npos && equals + 1 < word.size()) {
            const char quote = word[equals + 1];
            const bool quoted = quote == '"' || quote == '\'';
            const std::size_t value = begin + equals + (quoted ? 2 : 1);
            const std::size_t stop = quoted ? std::min(content.find(quote, value), content.size()) : end;
            attributes.others[std::string(word.substr(0, equals))] = content.substr(value, stop - value);
            end = std::min(stop + (quoted ? 1 : 0), content.size());
        } else if (word.starts_with('.')) {
            attributes.classes.emplace_back(word.substr(1));
        } else if (word.starts_with('#')) {
            attributes.id = word.substr(1);
        }
        at = end;
    }
    return attributes;
}

void add_attributes(Attributes& to, const Attributes& more) {
    to.id = more.id.empty() ? to.id : more.id;
    to.classes.insert(to.classes.end(), more.classes.begin(), more.classes.end());
    to.others.insert(more.others.begin(), more.others.end());
}

std::optional<ListMarker> list_marker(std::string_view text, const Line& line) {
    const std::uint32_t begin = first_visible(text, line);
    if (line.tag != no_tag || begin >= line.end) {
        return std::nullopt;
    }
    ListMarker marker;
    marker.indent = indent_of(text, line);
    if (text[begin] == '-' || text[begin] == '*' || text[begin] == '+') {
        return finish_marker(text, line, begin + 1, marker, 1);
    }
    // "2018. We moved" begins with a year, not with a number of a list.
    constexpr std::uint32_t most_digits = 3;
    std::uint32_t end = begin;
    while (end < line.end && ascii::is_digit(text[end]) && end - begin <= most_digits) {
        marker.number = marker.number * 10 + (text[end++] - '0');
    }
    const bool numbered =
        end > begin && end - begin <= most_digits && end < line.end && (text[end] == '.' || text[end] == ')');
    if (!numbered) {
        return std::nullopt;
    }
    marker.ordered = true;
    return finish_marker(text, line, end + 1, marker, static_cast<int>(end - begin) + 1);
}

std::optional<ListMarker> definition_marker(std::string_view text, const Line& line) {
    const std::uint32_t begin = first_visible(text, line);
    if (line.tag != no_tag || begin + 1 >= line.end || text[begin] != ':' || !is_space(text[begin + 1])) {
        return std::nullopt;
    }
    ListMarker marker;
    marker.indent = indent_of(text, line);
    return finish_marker(text, line, begin + 1, marker, 1);
}

}  // namespace vitac::markdown
