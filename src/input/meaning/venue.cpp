// Where a work appeared: name, acronym, year, volume, issue, pages.
#include "input/meaning/venue.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/venue_acronyms.h"
#include "input/meaning/venue_numbers.h"
#include "input/meaning/venue_words.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac {

namespace {

std::string tidy(std::string text) {
    text = with_single_blanks(text);
    text = replace_all(text, " ,", ",");
    text = replace_all(text, ",,", ",");
    text = replace_all(text, ". ;", ", ");
    text = replace_all(text, " ;", ",");
    text = replace_all(text, " :", ":");
    text = replace_all(text, "(,", "(");
    text = replace_all(text, "( ", "(");
    text = replace_all(text, "()", "");
    text = replace_all(text, "[]", "");
    text = replace_all(text, "（）", "");
    text = replace_all(text, " )", ")");
    text = replace_all(text, ",)", ")");
    for (const std::string_view sign : {"．", "。", "，", "、", "；"}) {
        while (text.ends_with(sign)) {
            text.resize(text.size() - sign.size());
        }
        while (text.starts_with(sign)) {
            text.erase(0, sign.size());
        }
    }
    static constexpr std::string_view edges = " ,;:-.([";
    while (!text.empty() && edges.find(text.back()) != std::string_view::npos) {
        text.pop_back();
    }
    while (!text.empty() &&
           (text.front() == ',' || text.front() == ' ' || text.front() == '.' || text.front() == ':')) {
        text.erase(text.begin());
    }
    return text;
}

// Whether the date found at `at` stands among page numbers or belongs to a volume ("pp. 1843-1850", "Vol. 2020").
bool is_in_numbers(std::string_view text, const FoundDate& date) {
    constexpr std::size_t longest_label = 32;  // bytes
    const std::string_view all_before = trimmed(text.substr(0, date.begin));
    const std::string before =
        unicode::to_lower(all_before.substr(all_before.size() - std::min(all_before.size(), longest_label)));
    static constexpr std::string_view labels[] = {"pp.", "pp", "pages", "page", "p.", "vol.", "vol", "volume", "no.",
                                                  "issue", "arxiv:", "article",
                                                  // when it was looked at, or shown before it was printed
                                                  "epub", "accessed", "accessed on", "retrieved", "cited", "zugriff",
                                                  "abgerufen am", "consulté le", "дата обращения:"};
    const bool labelled = std::any_of(std::begin(labels), std::end(labels), [&](std::string_view label) {
        const std::size_t at = before.size() - std::min(before.size(), label.size());
        return before.ends_with(label) &&
               (at == 0 || !unicode::is_letter(static_cast<unsigned char>(before[at - 1])));  // "J Comp. 2020" has none
    });
    const bool backwards = date.range.start && date.range.end && date.range.start->year > date.range.end->year;
    return labelled || backwards;
}

// "**2018**, 54, 1690–1693": a range behind a year and a number is one of pages.
bool is_page_range(std::string_view text, const FoundDate& date, const std::optional<FoundDate>& before) {
    const std::string_view head = trimmed(text.substr(0, date.begin));
    if (!before || before->is_range() || !date.is_range() || !head.ends_with(',')) {
        return false;
    }
    const std::string_view number = trimmed(head.substr(0, head.size() - 1));
    return number.size() > before->end && ascii::is_digit(number.back());
}

std::optional<FoundDate> date_in(std::string_view text) {
    std::optional<FoundDate> best;
    for (const FoundDate& date : find_dates(text)) {
        if (!is_in_numbers(text, date) && !is_page_range(text, date, best)) {
            // Of several the last; conference days ("June 5-9, 2024") come before the year anyway.
            best = date;
        }
    }
    return best;
}

}  // namespace

DateRange date_of_venue(const RichText& rich) {
    const StyledText text(rich);
    if (const std::optional<FoundDate> date = date_in(text.plain())) {
        DateRange range = date->range;
        if (!range.end) {
            range.end = range.start;
        }
        range.start.reset();
        range.ongoing = false;
        range.span = text.span(date->begin, date->end);
        return range;
    }
    DateRange range;
    if (const std::optional<int> year = stuck_year(text.plain())) {
        range.end = Date{*year, 0, 0, Season::None};
        range.text = std::to_string(*year);
        const std::size_t at = text.plain().find(range.text);
        range.span = text.span(at, at + range.text.size());
    }
    return range;
}

namespace {

// Whether a part of a venue is the address of the work: a DOI or a URL.
bool is_address(std::string_view part) {
    const std::string lower = ascii_lower(trimmed(part));
    static constexpr std::string_view beginnings[] = {"doi:", "doi ", "http:", "https:"};
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](std::string_view beginning) { return lower.starts_with(beginning); });
}

// "Botany Today, 29(4). https://doi.org/10.1000/1" -> "Botany Today, 29(4)".
std::string before_address(const std::string& name) {
    for (std::size_t at = name.find_first_of(",."); at != std::string::npos; at = name.find_first_of(",.", at + 1)) {
        if (at == 0 || at + 1 >= name.size() || name[at + 1] != ' ') {
            continue;
        }
        const std::size_t end = std::min(name.find(", ", at + 2), name.size());
        if (is_address(std::string_view(name).substr(at + 2, end - at - 2))) {
            return name.substr(0, at);
        }
    }
    return name;
}

}  // namespace

Venue parse_venue(const RichText& rich) {
    Venue venue;
    venue.text = trimmed(rich);
    const std::string text = plain_text(venue.text);
    std::string name = text;
    if (const std::optional<FoundDate> date = date_in(name)) {
        std::size_t begin = date->begin;
        std::size_t end = date->end;
        if (begin > 0 && (name[begin - 1] == '(' || name[begin - 1] == '[') && end < name.size() &&
            (name[end] == ')' || name[end] == ']')) {
            --begin;
            ++end;
        }
        name = name.substr(0, begin) + name.substr(end);
    }
    if (const std::optional<Cut> bracket = acronym_bracket(name, venue.acronym)) {
        name = name.substr(0, bracket->begin) + name.substr(bracket->end);
    }
    const std::string lower = ascii_lower(name);
    if (lower.starts_with("in ") && starts_with_uppercase(trimmed(std::string_view(name).substr(3)))) {
        name = name.substr(3);
    } else if (lower.starts_with("in: ")) {
        name = name.substr(4);
    }
    venue.name = tidy(before_address(tidy(name)));
    const Numbers numbers = read_numbers(text);
    venue.volume = numbers.volume;
    venue.issue = numbers.issue;
    venue.pages = numbers.pages;
    venue.kind = kind_of_venue(text);
    if (venue.kind == VenueKind::Unknown && !venue.volume.empty()) {
        venue.kind = VenueKind::Journal;
    }
    return venue;
}

}  // namespace vitac
