// The lines of a publication without what stands around its fields.
#include "input/academicpages/publication_lines.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/academicpages/citation.h"
#include "input/academicpages/links.h"
#include "input/meaning/awards.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/people/names.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

// "[Loom11]", "[LB+19a]": the letters of the authors and the end of the year, as BibTeX's style `alpha` has them.
// "[ICML19]" and "[NeurIPS19]" are venues.
bool is_alpha_label(std::string_view label) {
    constexpr std::size_t longest = 10;
    const std::size_t digits = label.find_first_of("0123456789");
    if (label.size() > longest || digits == std::string_view::npos || digits < 2) {
        return false;
    }
    const std::string_view letters = label.substr(0, digits);
    const std::string_view year = label.substr(digits);
    const bool suffix = year.size() == 3 && year[2] >= 'a' && year[2] <= 'f';
    const bool two_digits = (year.size() == 2 || suffix) && has_digit(year.substr(1, 1));
    const bool plus = letters.ends_with('+');
    const bool letters_only =
        std::all_of(letters.begin(), letters.end() - (plus ? 1 : 0), [](char c) { return ascii::is_letter(c); });
    return two_digits && letters_only && starts_with_uppercase(letters) && (plus || has_lowercase(letters)) &&
           !is_known_acronym(letters);
}

// "[C13] ", "[31] ", "(J2) ", "12. " at the beginning: the author's numbering. "[CVPR 2024]" is a venue and stays.
std::string take_number(RichText& line) {
    const std::string text = plain_text(line);
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t behind = 0;
    if (text.starts_with('[') || text.starts_with('(')) {
        const std::size_t close = text.find(text.front() == '[' ? ']' : ')');
        begin = 1;
        end = close == std::string::npos ? 0 : close;
        behind = end + 1;
    } else {
        end = text.find_first_not_of("0123456789");
        const bool numbered = end != std::string::npos && end + 1 < text.size() && text[end + 1] == ' ' &&
                              (text[end] == '.' || text[end] == '-' || text[end] == ')');
        end = numbered ? end : 0;
        behind = end + 1;
    }
    constexpr std::size_t longest_number = 5;  // "C13", "J.12"
    constexpr std::size_t year_digits = 4;
    if (end > begin && begin == 1 && text.front() == '[' &&
        is_alpha_label(std::string_view(text).substr(begin, end - begin))) {
        line = trimmed(slice(line, behind, text.size()));
        return text.substr(begin, end - begin);
    }
    if (end <= begin || end - begin > longest_number) {
        return {};
    }
    const std::string number = text.substr(begin, end - begin);
    const auto digits = std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool year = static_cast<std::size_t>(digits) == year_digits && number.size() == year_digits;
    const bool letters_first =
        std::is_partitioned(number.begin(), number.end(), [](char c) { return c < '0' || c > '9'; });
    if (digits == 0 || year || !letters_first || digits > 3) {
        return {};
    }
    line = trimmed(slice(line, behind, text.size()));
    return number;
}

// "[IEEE WCL] ", "**[CVPR 2024]** " at the beginning: a venue in short.
RichText take_venue_tag(RichText& line) {
    const std::string text = plain_text(line);
    const std::size_t close = text.starts_with('[') ? text.find(']') : std::string::npos;
    if (close == std::string::npos || close + 1 >= text.size()) {
        return {};
    }
    constexpr std::size_t most_words = 5;
    const std::string_view inside = std::string_view(text).substr(1, close - 1);
    const std::vector<std::string_view> words = words_of(inside);
    const bool capitals = !words.empty() && std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return starts_with_uppercase(word) || has_digit(word) || word.front() == '\'';
    });
    constexpr int some_evidence = 20;
    const bool acronym = !words.empty() && !has_lowercase(words.back()) && has_letter(words.front());
    if (!capitals || words.size() > most_words || (venue_likeness(inside) < some_evidence && !acronym)) {
        return {};
    }
    RichText tag = trimmed(slice(line, 1, close));
    line = trimmed(slice(line, close + 1, text.size()));
    return tag;
}

// "`ICLR 2026` Title": a venue set as code, as themes set their badges.
RichText take_venue_chip(RichText& line) {
    constexpr std::size_t most_words = 5;
    const StyledText text(line);
    const auto is_code = [](const Inline& piece) { return piece.marks.code; };
    if (text.size() == 0 || !is_code(text.at(0)) || text.all_letters(0, text.size(), is_code)) {
        return {};
    }
    for (const std::size_t border : text.borders(0, text.size())) {
        if (is_code(text.at(border))) {
            continue;
        }
        const std::string_view chip = text.plain(0, border);
        const bool name = people::name_likeness(chip) >= people::sure_name || words_of(chip).size() > most_words;
        const bool venue = !has_lowercase(chip) || !find_dates(chip).empty() || venue_likeness(chip) >= least_authors;
        if (name || !venue || text.letters(border, text.size()) == 0) {
            return {};
        }
        RichText tag = trimmed(text.slice(0, border));
        for (Inline& piece : tag.inlines) {
            piece.marks.code = false;
        }
        line = trimmed(text.slice(border, text.size()));
        return tag;
    }
    return {};
}

// "2019b: Title": the second of a year, as the humanities count.
std::optional<DateRange> year_with_letter(const StyledText& text) {
    constexpr std::size_t digits = 4;
    const std::string& plain = text.plain();
    const bool fits = plain.size() > digits + 2 && plain.find_first_not_of("0123456789") == digits &&
                      plain[digits] >= 'a' && plain[digits] <= 'z' && plain[digits + 1] == ':';
    const std::vector<FoundDate> dates = fits ? find_dates(text.plain(0, digits)) : std::vector<FoundDate>();
    if (dates.size() != 1) {
        return std::nullopt;
    }
    DateRange range = dates.front().range;
    range.text = text.plain(0, digits + 1);
    range.span = text.span(0, digits + 1);
    return range;
}

// "*2024.05*: ", "[2023/01] ", "2021 - " before the rest of a line.
std::optional<DateRange> take_leading_date(RichText& line) {
    const StyledText text(line);
    if (std::optional<DateRange> year = year_with_letter(text)) {
        line = trimmed(text.slice(text.plain().find(':') + 1, text.size()));
        return year;
    }
    const std::vector<FoundDate> dates = find_dates(text.plain());
    if (dates.empty() || dates.front().begin > 1) {
        return std::nullopt;
    }
    const FoundDate& date = dates.front();
    const bool bracket = date.begin == 1 && (text.plain().starts_with('[') || text.plain().starts_with('('));
    std::size_t end = date.end;
    if (bracket) {
        if (end >= text.size() || (text.plain()[end] != ']' && text.plain()[end] != ')')) {
            return std::nullopt;
        }
        ++end;
    } else if (date.begin != 0) {
        return std::nullopt;
    }
    const std::string_view behind = text.plain(end, text.size());
    const bool parted = bracket || behind.starts_with(':') || behind.starts_with(" -") || behind.starts_with(" –") ||
                        behind.starts_with(". ") || behind.starts_with(" |") || behind.starts_with("\t") ||
                        text.at(date.begin).marks.emphasis || text.at(date.begin).marks.strong;
    std::size_t rest = end;
    while (rest < text.size() && std::string_view(" :,.|-\t").find(text.plain()[rest]) != std::string_view::npos) {
        ++rest;
    }
    if (!parted || text.letters(rest, text.size()) == 0) {
        return std::nullopt;
    }
    DateRange range = date.range;
    range.span = text.span(date.begin, date.end);
    line = trimmed(text.slice(rest, text.size()));
    if (plain_text(line).starts_with("–")) {
        line = trimmed(slice(line, std::string_view("–").size(), plain_text(line).size()));
    }
    return range;
}

// "[New] A. Doe, ..." and "NEW! Title": a badge of the page, which a CV has none of.
RichText without_new_badge(const RichText& line) {
    const std::string text = ascii_lower(plain_text(line));
    for (const std::string_view badge : {"[new]", "(new)", "[new!]", "(new!)", "new!"}) {
        const std::size_t at = text.find(badge);
        if (at != std::string::npos && trimmed(std::string_view(text).substr(0, at)).empty()) {
            return trimmed(slice(line, at + badge.size(), text.size()));
        }
    }
    return line;
}

// "**Title** (To appear)": what a bracket at the end says of the state of a work is no part of its title.
std::vector<RawLine> without_status(const std::vector<RawLine>& raw) {
    constexpr std::size_t least_title = 4;  // words
    constexpr std::size_t most_status = 4;
    std::vector<RawLine> lines;
    for (const RawLine& line : raw) {
        const std::string text = plain_text(line.text);
        const std::size_t open = text.ends_with(')') ? text.rfind(" (") : std::string::npos;
        const std::string_view inside =
            open == std::string::npos ? "" : std::string_view(text).substr(open + 2, text.size() - open - 3);
        if (!is_publication_status(inside) || words_of(inside).size() > most_status ||
            words_of(std::string_view(text).substr(0, open)).size() < least_title ||
            venue_likeness(std::string_view(text).substr(0, open)) >= least_authors || text.find(',') < open) {
            lines.push_back(line);
            continue;
        }
        lines.push_back({trimmed(slice(line.text, 0, open)), line.hint, line.own_paragraph});
        lines.push_back({slice(line.text, open + 2, text.size() - 1), Hint::Venue, false});
    }
    return lines;
}

// Whether a list of co-authors may begin at `at`: at the beginning, in a bracket, behind a stop or a quote, or where
// text that is set apart ends. Anywhere else "with" is a word of a title.
bool may_begin_with_list(const StyledText& text, std::size_t at) {
    const std::size_t before = at == 0 ? std::string::npos : text.plain().find_last_not_of(' ', at - 1);
    if (before == std::string::npos) {
        return true;
    }
    static constexpr std::string_view closing[] = {"(", ".", ",", ";", ":", "\n", ")", "?", "!", "\"", "”", "»", "’"};
    const std::string_view head = text.plain(0, before + 1);
    const bool closed = std::any_of(std::begin(closing), std::end(closing),
                                    [&](std::string_view sign) { return head.ends_with(sign); });
    const Inline& left = text.at(before);
    const Inline& here = text.at(at);
    const bool leaves = (left.link && !here.link) || (left.marks.strong && !here.marks.strong) ||
                        (left.marks.emphasis && !here.marks.emphasis) || (left.color && !here.color);
    return closed || leaves;
}

// The end of the names from `begin` on: before what no list has outside of brackets, and before emphasised text.
std::size_t end_of_with_list(const StyledText& text, std::size_t begin) {
    const std::string& plain = text.plain();
    std::size_t at = begin;
    for (; at < plain.size(); ++at) {
        const char c = plain[at];
        const std::string_view rest = std::string_view(plain).substr(at);
        if (std::string_view(")(;:\n[\"0123456789").find(c) != std::string_view::npos || rest.starts_with("“") ||
            rest.starts_with("–") || rest.starts_with("—") || text.at(at).marks.emphasis) {
            break;
        }
        constexpr std::size_t longest_initial = 2;
        const std::size_t word = std::max(plain.find_last_of(" .", at == 0 ? 0 : at - 1) + 1, begin);
        if (c == '.' && at - std::min(word, at) > longest_initial && (at + 1 == plain.size() || plain[at + 1] == ' ')) {
            break;
        }
    }
    while (at > begin && std::string_view(" ,.").find(plain[at - 1]) != std::string_view::npos) {
        --at;
    }
    return at;
}

bool are_names(const RichText& text) {
    const people::AuthorList list = people::split_authors(text);
    return !list.authors.empty() && std::all_of(list.authors.begin(), list.authors.end(), [](const Author& author) {
        return author.name == "others" || author.name == "coauthors" ||
               people::name_likeness(author.name) >= people::sure_name;
    });
}

// "**Title** with A. Doe and B. Roe; *Journal* (2024)", as economists have it: three lines in one. What stands behind
// "with" must be names to the last.
std::vector<RawLine> with_lists_apart(const std::vector<RawLine>& raw) {
    constexpr std::size_t longest = 2000;  // bytes: a longer line is an abstract
    static constexpr std::string_view introductions[] = {"joint work with ",
                                                         "joint with ",
                                                         "coauthored with ",
                                                         "co-authored with ",
                                                         "with ",
                                                         "gemeinsam mit ",
                                                         "zusammen mit ",
                                                         "en collaboration avec ",
                                                         "avec ",
                                                         "junto con ",
                                                         "con "};
    std::vector<RawLine> lines;
    for (const RawLine& line : raw) {
        const StyledText text(line.text);
        const std::string lower = ascii_lower(text.plain());
        std::size_t at = std::string::npos;
        std::size_t end = 0;
        for (const std::string_view introduction : introductions) {
            if (at != std::string::npos || lower.size() > longest) {
                break;
            }
            for (std::size_t found = lower.find(introduction); found != std::string::npos;
                 found = lower.find(introduction, found + 1)) {
                const std::size_t names = found + introduction.size();
                const std::size_t names_end = end_of_with_list(text, names);
                if (may_begin_with_list(text, found) && names < names_end && are_names(text.slice(names, names_end))) {
                    at = found;
                    end = names_end;
                    break;
                }
            }
        }
        const std::size_t behind =
            at == std::string::npos ? 0 : std::min(text.plain().find_first_not_of(" ,;.)", end), text.size());
        if (at == std::string::npos || (at == 0 && behind >= text.size())) {
            lines.push_back({line.text, at == 0 ? Hint::Authors : line.hint, line.own_paragraph});
            continue;
        }
        const std::size_t before = at > 0 && text.plain()[at - 1] == '(' ? at - 1 : at;
        if (RichText head = trimmed(text.slice(0, before)); !head.empty()) {
            lines.push_back({std::move(head), line.hint, line.own_paragraph});
        }
        lines.push_back({text.slice(at, end), Hint::Authors, false});
        if (RichText rest = trimmed(text.slice(behind, text.size())); !rest.empty()) {
            const std::string plain = plain_text(rest);
            const bool bracket = plain.starts_with('(') && plain.find(')') + 1 == plain.size();
            lines.push_back({bracket ? trimmed(slice(rest, 1, plain.size() - 1)) : rest, Hint::None, false});
        }
    }
    return lines;
}

// "A. Doe, B. Roe. 2025.": the year that ends a line of names is the work's. Only a year by itself, behind names alone.
std::optional<DateRange> take_year_behind_names(RichText& line) {
    constexpr std::size_t longest = 1000;  // bytes
    const std::string_view end_of_line = line.empty() ? std::string_view() : line.inlines.back().text;
    if (!has_digit(end_of_line)) {  // most lines
        return std::nullopt;
    }
    const StyledText text(line);
    const std::string& plain = text.plain();
    const std::size_t last = plain.find_last_not_of(" .");
    const std::vector<FoundDate> dates =
        plain.size() > longest || last == std::string::npos || !has_digit(std::string_view(plain).substr(last, 1))
            ? std::vector<FoundDate>()
            : find_dates(plain);
    if (dates.size() != 1 || dates.front().is_range() || dates.front().end != last + 1 || dates.front().begin == 0) {
        return std::nullopt;
    }
    const std::size_t end = plain.find_last_not_of(" .,", dates.front().begin - 1);
    if (end == std::string::npos || end + 1 == dates.front().begin || !are_names(text.slice(0, end + 1)) ||
        people::split_authors(text.slice(0, end + 1)).authors.size() < 2) {
        return std::nullopt;
    }
    DateRange range = dates.front().range;
    if (!range.end) {
        range.end = range.start;
    }
    range.start.reset();
    range.span = text.span(dates.front().begin, dates.front().end);
    line = trimmed(text.slice(0, end + 1));
    return range;
}

// "2021" in a column of its own.
std::optional<DateRange> date_alone(const RichText& line) {
    const StyledText text(line);
    const std::vector<FoundDate> dates = find_dates(text.plain());
    if (dates.size() != 1 || dates.front().begin != 0 || dates.front().end != text.size()) {
        return std::nullopt;
    }
    DateRange range = dates.front().range;
    range.span = text.span(0, text.size());
    return range;
}

// "Title? In: Journal, S. 9-20" above other lines.
std::vector<RawLine> with_in_apart(const std::vector<RawLine>& raw) {
    if (raw.size() < 2 || plain_text(raw.front().text).find(" In: ") == std::string::npos) {
        return raw;
    }
    const std::optional<std::vector<Field>> fields = split_title_and_venue(raw.front().text);
    if (!fields || fields->size() != 2) {
        return raw;
    }
    std::vector<RawLine> lines = {{fields->front().text, Hint::Title, raw.front().own_paragraph},
                                  {fields->back().text, Hint::Venue, false}};
    lines.insert(lines.end(), raw.begin() + 1, raw.end());
    return lines;
}

}  // namespace

PublicationLines publication_lines(const std::vector<RawLine>& raw) {
    PublicationLines prepared;
    const std::vector<RawLine> lines = with_in_apart(with_lists_apart(without_status(raw)));
    for (const RawLine& line : lines) {
        if (std::optional<DateRange> date = date_alone(line.text); date && lines.size() > 1 && !prepared.date) {
            prepared.date = date;
            continue;
        }
        LinkRow row = split_link_row(line.text);
        prepared.links.insert(prepared.links.end(), row.links.begin(), row.links.end());
        RichText rest = trimmed(row.rest);
        if (prepared.lines.empty()) {
            rest = without_new_badge(rest);
            prepared.number = prepared.number.empty() ? take_number(rest) : prepared.number;
            if (!prepared.date) {
                prepared.date = take_leading_date(rest);
            }
            if (RichText chip = take_venue_chip(rest); !chip.empty()) {
                prepared.lines.push_back({chip, Hint::Venue, false});
            }
            if (RichText tag = take_venue_tag(rest); !tag.empty()) {
                prepared.lines.push_back({tag, Hint::Venue, false});
            }
        }
        if (raw.size() > 1 && !prepared.year_of_authors) {  // one line is a citation
            prepared.year_of_authors = take_year_behind_names(rest);
        }
        const std::string text = plain_text(rest);
        if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) < 0; }) ||
            has_letter(text) || has_digit(text)) {
            prepared.lines.push_back({rest, line.hint, line.own_paragraph});
        }
    }
    return prepared;
}

}  // namespace vitac::academicpages
