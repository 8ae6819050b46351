// What is set apart from the text around it, as titles are: in quotes, linked, coloured, bold, emphasised.
#include "input/academicpages/set_apart.h"

#include <algorithm>
#include <utility>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/venue.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr std::pair<std::string_view, std::string_view> quotes[] = {{"“", "”"},   {"\"", "\""}, {"«", "»"},
                                                                    {"„", "“"},   {"《", "》"}, {"「", "」"},
                                                                    {"『", "』"}, {"‘", "’ "},  {"‘", "’,"}};

}  // namespace

// What stands in quotes at `at`, however short.
std::optional<Stretch> quoted_at(std::string_view text, std::size_t at) {
    for (const auto& [open, close] : quotes) {
        const std::size_t end =
            text.substr(at).starts_with(open) ? text.find(close, at + open.size()) : std::string_view::npos;
        if (end != std::string_view::npos && end > at + open.size()) {
            return Stretch{at, end + close.size()};
        }
    }
    return std::nullopt;
}

std::optional<Stretch> quoted_title(std::string_view text) {
    for (const auto& [open, close] : quotes) {
        const std::size_t begin = text.find(open);
        if (begin == std::string_view::npos) {
            continue;
        }
        std::size_t end = text.find(close, begin + open.size());
        if (end == std::string_view::npos) {
            continue;
        }
        const std::string_view inner = text.substr(begin + open.size(), end - begin - open.size());
        const bool long_enough =
            words_of(inner).size() >= 3 || (has_cjk(inner) && unicode::character_count(inner) >= 4);
        if (long_enough) {
            return Stretch{begin, end + close.size()};
        }
    }
    return std::nullopt;
}

std::optional<Stretch> set_apart_from(const StyledText& text, std::size_t begin) {
    while (begin < text.size() && ascii::is_blank(text.plain()[begin])) {
        ++begin;
    }
    if (begin >= text.size()) {
        return std::nullopt;
    }
    using Test = bool (*)(const Inline&);
    static constexpr Test tests[] = {[](const Inline& piece) { return piece.link.has_value(); },
                                     [](const Inline& piece) { return piece.color.has_value(); },
                                     [](const Inline& piece) { return piece.marks.strong; },
                                     [](const Inline& piece) { return piece.marks.underline; },
                                     [](const Inline& piece) { return piece.marks.emphasis; }};
    for (const Test test : tests) {
        if (!test(text.at(begin))) {
            continue;
        }
        std::size_t end = text.size();
        for (const std::size_t border : text.borders(begin, text.size())) {
            if (!test(text.at(border)) && !trimmed(text.plain(border, std::min(border + 2, text.size()))).empty()) {
                end = border;
                break;
            }
        }
        return Stretch{begin, end};
    }
    return std::nullopt;
}

bool can_be_title(const StyledText& text, const Stretch& stretch) {
    const std::string_view plain = text.plain(stretch.begin, stretch.end);
    const std::size_t words = words_of(plain).size();
    const bool long_enough = words >= 3 || (words == 2 && people::name_likeness(plain) < people::sure_name) ||
                             (has_cjk(plain) && unicode::character_count(plain) >= 6) ||
                             (words >= 1 && plain.find(':') < plain.size());
    const people::AuthorList names = people::split_authors(text.slice(stretch.begin, stretch.end));
    const auto sure = std::count_if(names.authors.begin(), names.authors.end(), [](const Author& author) {
        return people::name_likeness(author.name) >= people::sure_name;
    });
    const bool all_names = !names.authors.empty() && static_cast<std::size_t>(sure) == names.authors.size();
    return long_enough && !all_names && venue_likeness(plain) < 60;
}

}  // namespace vitac::academicpages
