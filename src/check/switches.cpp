// Findings that a comment in the source switches off.
#include "check/switches.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace vitac::check {

namespace {

constexpr std::string_view introduction = "vitac: allow ";

bool is_name_character(char c) {
    return ascii::is_letter_or_digit(c) || c == '-';
}

// Whether the list behind the introduction has the name: names parted by commas or blanks, up to anything else.
bool names(std::string_view list, std::string_view name) {
    for (std::size_t begin = 0; begin < list.size();) {
        std::size_t end = begin;
        while (end < list.size() && is_name_character(list[end])) {
            ++end;
        }
        if (list.substr(begin, end - begin) == name) {
            return true;
        }
        while (end < list.size() && (list[end] == ',' || list[end] == ' ')) {
            ++end;
        }
        if (end == begin) {
            break;
        }
        begin = end;
    }
    return false;
}

bool allows(std::string_view line, std::string_view name) {
    const std::size_t at = line.find(introduction);
    return at != std::string_view::npos && names(line.substr(at + introduction.size()), name);
}

}  // namespace

bool is_allowed_there(const Diagnostic& finding, const Sources& sources) {
    if (!finding.span.known()) {
        return false;
    }
    const std::string_view text = sources.get(finding.span.source).text;
    const std::size_t at = std::min<std::size_t>(finding.span.begin, text.size());
    const std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;  // npos + 1 is 0: the first line
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (allows(text.substr(begin, end - begin), finding.name)) {
        return true;
    }
    const std::size_t above = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;
    return begin > 0 && allows(text.substr(above, begin - above), finding.name);
}

}  // namespace vitac::check
