// The lines of an entry -> a publication.
#include "input/academicpages/publications.h"

#include <algorithm>

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

constexpr int least_authors = 45;  // a score of authors from which they are believed

// --- Preparing the lines ---------------------------------------------------------------------------------------------

struct Prepared {
    std::vector<RawLine> lines;
    std::vector<LabelledLink> links;
    std::string number;  // "C13", "31": the author's own numbering
    std::optional<DateRange> date;
    std::optional<DateRange> year_of_authors;  // "A. Doe, B. Roe. 2025."
};

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
        const bool name = people::name_likeness(chip) >= 80 || words_of(chip).size() > most_words;
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
    constexpr int sure_name = 80;
    const people::AuthorList list = people::split_authors(text);
    return !list.authors.empty() && std::all_of(list.authors.begin(), list.authors.end(), [](const Author& author) {
        return author.name == "others" || author.name == "coauthors" || people::name_likeness(author.name) >= sure_name;
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

Prepared prepare(const std::vector<RawLine>& raw) {
    Prepared prepared;
    for (const RawLine& line : with_in_apart(with_lists_apart(without_status(raw)))) {
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

// A list of authors that goes on in the next line: "A. Doe, B. Roe,\\ C. Poe".
std::vector<RawLine> join_open_lists(const std::vector<RawLine>& lines, const Known& known) {
    std::vector<RawLine> result;
    for (const RawLine& line : lines) {
        const bool open = !result.empty() && trimmed(plain_text(result.back().text)).ends_with(',') &&
                          score_line(result.back(), Position::Later, known).authors >= least_authors &&
                          score_line(line, Position::Later, known).authors >= least_authors;
        if (open) {
            append(result.back().text, rich_text(" "));
            append(result.back().text, line.text);
        } else {
            result.push_back(line);
        }
    }
    return result;
}

bool has_role(const std::vector<Field>& fields, Role role, int least) {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const Field& field) { return field.role == role && field.score >= least; });
}

// --- Lines to fields -------------------------------------------------------------------------------------------------

// Where no line is a list of authors, one may hold several fields: "**Title**. Authors" or a whole citation.
std::vector<Field> split_lines_with_several_fields(const std::vector<RawLine>& lines, const Known& known) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::optional<std::vector<Field>> fields = split_citation(lines[i].text, known);
        if (!fields) {
            continue;
        }
        const bool has_title = has_role(*fields, Role::Title, 0);
        std::vector<Field> all;
        for (std::size_t j = 0; j < lines.size(); ++j) {
            if (j == i) {
                all.insert(all.end(), fields->begin(), fields->end());
                continue;
            }
            const Scores scores = score_line(lines[j], j == 0 ? Position::First : Position::Later, known);
            Field field{lines[j].text, Role::Remark, scores.remark};
            if (scores.venue >= least_authors) {
                field = {lines[j].text, Role::Venue, scores.venue};
            } else if (scores.award >= least_authors) {
                field = {lines[j].text, Role::Award, scores.award};
            } else if (!has_title && j == 0) {
                field = {lines[j].text, Role::Title, scores.title};
            }
            all.push_back(field);
        }
        return all;
    }
    return assign_roles(lines, known);
}

std::vector<Field> fields_of(const std::vector<RawLine>& lines, const Known& known) {
    if (lines.size() == 1 && !split_citation(lines.front().text, known)) {
        if (std::optional<std::vector<Field>> fields = split_title_and_venue(lines.front().text)) {
            return *fields;
        }
    }
    if (lines.size() < 2) {
        return split_lines_with_several_fields(lines, known);
    }
    std::vector<Field> fields = assign_roles(lines, known);
    return has_role(fields, Role::Authors, least_authors) ? fields : split_lines_with_several_fields(lines, known);
}

// --- Fields to the entry ---------------------------------------------------------------------------------------------

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
    return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

// Without quotes around it and the stop behind it.
RichText clean_title(const RichText& title) {
    RichText text = trimmed(title);
    static constexpr std::pair<std::string_view, std::string_view> quotes[] = {
        {"“", "”"}, {"\"", "\""}, {"«", "»"}, {"„", "“"}, {"《", "》"}, {"「", "」"}, {"『", "』"}, {"‘", "’"}};
    for (bool changed = true; changed && !text.empty();) {
        changed = false;
        const std::string plain = plain_text(text);
        for (const auto& [open, close] : quotes) {
            // Only a pair around the whole: “A” and “B” keeps its quotes.
            const bool whole = plain.starts_with(open) && plain.ends_with(close) &&
                               plain.size() > open.size() + close.size() &&
                               plain.find(close, open.size()) + close.size() == plain.size();
            if (whole) {
                text = trimmed(slice(text, open.size(), plain.size() - close.size()));
                changed = true;
            }
        }
        const bool stop =
            (plain.ends_with('.') && !plain.ends_with("..")) || plain.ends_with(',') || plain.ends_with(';');
        if (!changed && stop) {
            text = trimmed(slice(text, 0, plain.size() - 1));
            changed = true;
        }
    }
    return text;
}

// "(with A. Doe and B. Roe)": the person and the others, when we know who the person is.
bool read_with_list(const RichText& text, const Known& known, Entry& entry) {
    const std::string plain = plain_text(text);
    const std::string lower = ascii_lower(plain);
    std::size_t begin = 0;
    for (const std::string_view introduction :
         {"(joint work with ", "(joint with ", "joint work with ", "joint with ", "coauthored with ",
          "co-authored with ", "(with ", "with ", "gemeinsam mit ", "zusammen mit ", "en collaboration avec ", "avec ",
          "junto con ", "con "}) {
        if (lower.starts_with(introduction)) {
            begin = introduction.size();
            break;
        }
    }
    if (begin == 0) {
        return false;
    }
    if (known.self.empty()) {
        entry.authors_text = text;
        return true;
    }
    std::size_t end = plain.size();
    while (end > begin && (plain[end - 1] == ')' || plain[end - 1] == '.')) {
        --end;
    }
    const people::AuthorList others = people::split_authors(slice(text, begin, end));
    entry.authors.push_back({known.self.front(), false, false, false, {}, std::nullopt, {}});
    entry.authors.insert(entry.authors.end(), others.authors.begin(), others.authors.end());
    entry.authors_end_in_et_al = others.ends_in_et_al;
    return true;
}

// The explanation of marks that some pages repeat behind each list: "(* equal contribution)".
RichText without_legend(const RichText& text) {
    const std::string plain = plain_text(text);
    const std::size_t open = plain.rfind('(');
    if (open == std::string::npos || open == 0) {
        return text;
    }
    const std::string inside = ascii_lower(std::string_view(plain).substr(open));
    const bool legend = inside.find("equal") != std::string::npos || inside.find("co-first") != std::string::npos ||
                        inside.find("joint first") != std::string::npos ||
                        inside.find("corresponding") != std::string::npos ||
                        inside.find("alphabetical") != std::string::npos;
    return legend ? trimmed(slice(text, 0, open)) : text;
}

// "Quill, Ada": two single words that are the person's names, the family first, are one author.
void join_inverted_self(std::vector<Author>& authors, const Known& known) {
    for (std::size_t i = 0; i + 1 < authors.size(); ++i) {
        const std::string name = authors[i + 1].name + " " + authors[i].name;
        const bool single = words_of(authors[i].name).size() == 1 && words_of(authors[i + 1].name).size() == 1;
        const bool self = single && std::any_of(known.self.begin(), known.self.end(), [&](const std::string& own) {
                              return people::match_name(name, own) >= people::Match::Initials;
                          });
        if (self) {
            authors[i].name = name;
            authors[i].span = join(authors[i].span, authors[i + 1].span);
            authors[i].marks += authors[i + 1].marks;
            authors[i].is_self = authors[i].is_self || authors[i + 1].is_self;
            authors.erase(authors.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            return;
        }
    }
}

void read_authors(const Field& field, const Known& known, Entry& entry) {
    if (read_with_list(field.text, known, entry)) {
        return;
    }
    RichText text = without_legend(field.text);
    const std::string plain = plain_text(text);
    for (const std::string_view introduction : {"Authors: ", "Author: ", "Author(s): ", "By ", "by "}) {
        if (plain.starts_with(introduction)) {
            text = slice(text, introduction.size(), plain.size());
        }
    }
    if (plain_text(text).size() < plain_text(field.text).size() &&
        without_prefix(plain, "by ").size() == plain.size() &&
        plain_text(without_legend(field.text)).size() < plain_text(field.text).size()) {
        entry.extra.emplace_back(
            "legend",
            std::string(trimmed(plain_text(field.text).substr(plain_text(without_legend(field.text)).size()))));
    }
    if (!known.underline_marks_self) {
        for (Inline& piece : text.inlines) {
            piece.marks.underline = false;
        }
    }
    people::AuthorList list = people::split_authors(text);
    entry.authors = std::move(list.authors);
    entry.authors_end_in_et_al = list.ends_in_et_al;
    join_inverted_self(entry.authors, known);
    if (entry.authors.empty()) {
        entry.authors_text = text;
    }
}

// Without the full stop that ends the sentence.
RichText without_stop(const RichText& text) {
    const std::string plain = plain_text(text);
    for (const std::string_view stop : {".", "．", "。"}) {
        if (plain.ends_with(stop)) {
            return slice(text, 0, plain.size() - stop.size());
        }
    }
    return text;
}

// "in River Days (2023)": the word only ties the venue to what stands before it.
RichText without_in(const RichText& text) {
    const std::string plain = plain_text(text);
    for (const std::string_view word : {"in ", "In ", "in: ", "In: ", "IN: "}) {
        if (plain.starts_with(word) && starts_with_uppercase(trimmed(std::string_view(plain).substr(word.size())))) {
            return trimmed(slice(text, word.size(), plain.size()));
        }
    }
    return text;
}

void add_venue(const RichText& text, Entry& entry, RichText& venue) {
    const AwardSplit split = split_awards(without_in(text));
    for (const RichText& award : split.awards) {
        entry.notes.push_back({NoteKind::Award, award});
    }
    if (split.rest.empty()) {
        return;
    }
    RichText rest = trimmed(split.rest);
    if (!venue.empty()) {
        // A year that stood apart, as in APA, follows the venue like any other.
        const std::vector<FoundDate> dates = find_dates(plain_text(rest));
        const bool date_alone = dates.size() == 1 && words_of(plain_text(rest)).size() <= 2;
        venue = without_stop(venue);
        append(venue, rich_text(date_alone ? ", " : "; "));
    }
    // "[CVPR 2024]", "(CVPR 2024)": brackets around all of it are decoration.
    const std::string plain = plain_text(rest);
    const bool brackets = (plain.starts_with('[') && plain.find(']') + 1 == plain.size()) ||
                          (plain.starts_with('(') && plain.find(')') + 1 == plain.size());
    append(venue, brackets ? trimmed(slice(rest, 1, plain.size() - 1)) : rest);
}

// "*CVPR 2024*. **Best Paper Award**": an award, and before it the venue that gave it.
void add_award(const RichText& text, Entry& entry, RichText& venue) {
    const AwardSplit split = split_awards(text);
    if (venue.empty() && !split.awards.empty() && !find_dates(plain_text(split.rest)).empty() &&
        venue_likeness(plain_text(split.rest)) >= least_authors) {
        add_venue(text, entry, venue);
    } else {
        entry.notes.push_back({NoteKind::Award, text});
    }
}

// The venue's own stop is not part of it; that of an abbreviation ("Proc.", "et al.") may be, so not behind short
// words.
RichText without_final_stop(const RichText& text) {
    const std::string plain = plain_text(text);
    const std::vector<std::string_view> words = words_of(plain);
    constexpr std::size_t longest_abbreviation = 5;  // "Proc."
    const bool stop =
        plain.ends_with('.') && !words.empty() &&
        (words.back().size() > longest_abbreviation || has_digit(words.back()) || words.back().ends_with(")."));
    return stop ? slice(text, 0, plain.size() - 1) : text;
}

// "Botany Today, 3. https://doi.org/10.1000/1": the address of the work becomes a link of it.
void take_doi(RichText& venue, Entry& entry) {
    const std::string plain = plain_text(venue);
    const std::string lower = ascii_lower(plain);
    constexpr std::size_t longest_label = 24;  // "DOI: https://dx.doi.org/"
    const std::size_t number = lower.find("10.");
    std::size_t begin = std::string::npos;
    for (const std::string_view label : {"doi", "http://doi.org/", "https://doi.org/", "http://dx.doi.org/",
                                         "https://dx.doi.org/", "https://www.doi.org/"}) {
        const std::size_t at = number == std::string::npos ? number : lower.rfind(label, number);
        const bool is_near = at != std::string::npos && number - at <= longest_label &&
                             (at == 0 || !unicode::is_letter(static_cast<unsigned char>(lower[at - 1])));
        begin = is_near ? std::min(begin, at) : begin;
    }
    if (begin == std::string::npos) {
        return;
    }
    std::size_t end = std::min(plain.find_first_of(" \n", number), plain.size());
    while (end > number && std::string_view(".,;").find(plain[end - 1]) != std::string_view::npos) {
        --end;
    }
    const std::string url = "https://doi.org/" + plain.substr(number, end - number);
    const bool known =
        std::any_of(entry.links.begin(), entry.links.end(), [&](const LabelledLink& link) { return link.url == url; });
    if (plain.substr(number, end - number).find('/') == std::string::npos) {
        return;
    }
    if (!known) {
        entry.links.push_back({"doi", url, span_of(venue, number, end)});
    }
    RichText rest = trimmed(slice(venue, 0, plain.find_last_not_of(" .,;:", begin == 0 ? 0 : begin - 1) + 1));
    const std::size_t behind = plain.find_first_not_of(" .,;", end);
    if (begin == 0) {
        rest = {};
    }
    if (behind != std::string::npos) {
        append(rest, rich_text(rest.empty() ? "" : ", "));
        append(rest, slice(venue, behind, plain.size()));
    }
    venue = std::move(rest);
}

int confidence_of(const std::vector<Field>& fields, const Entry& entry) {
    constexpr int no_authors = 40;
    constexpr int no_title = 20;
    if (entry.title.empty()) {
        return no_title;
    }
    if (entry.authors.empty()) {
        return no_authors;
    }
    int lowest = 100;
    for (const Field& field : fields) {
        if (field.role == Role::Title || field.role == Role::Authors) {
            lowest = std::min(lowest, field.score);
        }
    }
    return entry.venue.empty() ? std::min(lowest, 80) : lowest;
}

void set_date(const Prepared& prepared, const RawEntry& raw, Entry& entry) {
    entry.dates = date_of_venue(entry.venue.text);
    const std::optional<DateRange>& other = prepared.year_of_authors ? prepared.year_of_authors : prepared.date;
    const auto year_of = [](const DateRange& dates) { return dates.end ? dates.end->year : dates.start->year; };
    if (other && entry.dates.empty()) {
        entry.dates = *other;
    } else if (other && (other->end || other->start) && year_of(entry.dates) == year_of(*other)) {
        entry.dates.span = other->span;
        entry.extra.emplace_back(std::string(year_said_before), other->text);
    } else if (other) {
        // The venue says another year; which of the two is meant is the author's to say.
        entry.notes.push_back({NoteKind::Remark, rich_text(other->text, other->span)});
    }
    if (entry.dates.empty() && !raw.group.empty()) {
        const std::vector<FoundDate> dates = find_dates(plain_text(raw.group));
        if (dates.size() == 1 && !dates.front().is_range()) {
            entry.dates = dates.front().range;
            entry.dates.span = span_of(raw.group, dates.front().begin, dates.front().end);
        }
    }
}

// A paragraph of prose among publications ("See my profile for the full list.") is no publication.
bool is_prose(const RawEntry& raw, const std::vector<Field>& fields, const Prepared& prepared) {
    if (raw.shape != Shape::Paragraph || has_role(fields, Role::Authors, least_authors) ||
        has_role(fields, Role::Venue, least_authors)) {
        return false;
    }
    const bool set_apart = !fields.empty() && fields.front().role == Role::Title && [&] {
        const StyledText text(fields.front().text);
        const auto is_set_apart = [](const Inline& piece) { return piece.marks.strong || piece.color || piece.link; };
        return text.size() > 0 && is_set_apart(text.at(0)) &&
               2 * text.count_letters(0, text.size(), is_set_apart) >= text.letters(0, text.size());
    }();
    return !set_apart || (prepared.lines.size() < 2 && prepared.links.empty());
}

Entry paragraph_entry(const RawEntry& raw) {
    Entry entry;
    entry.kind = EntryKind::Paragraph;
    for (const RawLine& line : raw.lines) {
        append_line(entry.title, line.text);
    }
    return entry;
}

// Bullets that are fields: "- **Title**" over "  - Authors" and "  - Venue, 2020".
bool bullets_are_fields(const RawEntry& raw, const Known& known) {
    const bool flat = std::all_of(raw.bullets.begin(), raw.bullets.end(),
                                  [](const Bullet& bullet) { return bullet.children.empty(); });
    if (!flat || raw.lines.size() != 1 || split_citation(raw.lines.front().text, known)) {
        return false;
    }
    return std::any_of(raw.bullets.begin(), raw.bullets.end(), [&](const Bullet& bullet) {
        const Scores scores = score_line({bullet.text, Hint::None, false}, Position::Later, known);
        return scores.authors >= 60;
    });
}

}  // namespace

Entry read_publication(const RawEntry& raw_entry, const Known& known) {
    RawEntry raw = raw_entry;
    if (bullets_are_fields(raw, known)) {
        for (const Bullet& bullet : raw.bullets) {
            raw.lines.push_back({bullet.text, Hint::None, true});
        }
        raw.bullets.clear();
    }
    Prepared prepared = prepare(raw.lines);
    prepared.lines = join_open_lists(prepared.lines, known);
    const std::vector<Field> fields = fields_of(prepared.lines, known);
    Entry entry;
    if (is_prose(raw, fields, prepared)) {
        entry = paragraph_entry(raw);
        entry.bullets = raw.bullets;
        entry.span = raw.span;
        entry.tags = raw.tags;
        return entry;
    }
    entry.kind = EntryKind::Publication;
    entry.span = raw.span;
    entry.tags = raw.tags;
    entry.links = prepared.links;
    entry.bullets = raw.bullets;
    if (!prepared.number.empty()) {
        entry.extra.emplace_back("number", prepared.number);
    }
    RichText venue;
    for (const Field& field : fields) {
        switch (field.role) {
            case Role::Title:
                entry.title = clean_title(field.text);
                break;
            case Role::Authors:
                read_authors(field, known, entry);
                break;
            case Role::Venue:
                add_venue(field.text, entry, venue);
                break;
            case Role::Award:
                add_award(field.text, entry, venue);
                break;
            case Role::Remark:
                entry.notes.push_back({NoteKind::Remark, field.text});
                break;
        }
    }
    take_doi(venue, entry);
    if (!venue.empty()) {
        entry.venue = parse_venue(without_final_stop(venue));
    }
    set_date(prepared, raw, entry);
    entry.confidence = confidence_of(fields, entry);
    return entry;
}

std::vector<RawEntry> join_fragments(const std::vector<RawEntry>& entries, const Known& known) {
    struct Holds {
        bool title_alone = false;  // one line that is no list of authors
        bool authors = false;
        bool detail = false;  // only venue, award or links
    };
    constexpr std::size_t short_line = 8;  // words: "arXiv preprint" is enough of a venue when nothing else is there
    const auto look = [&](const RawEntry& entry) {
        const Prepared prepared = prepare(entry.lines);
        Holds holds;
        holds.detail = prepared.lines.empty();
        for (const RawLine& line : prepared.lines) {
            const Scores scores = score_line(line, Position::Later, known);
            holds.authors = holds.authors || scores.authors >= least_authors;
            holds.detail = prepared.lines.size() == 1 && scores.authors < least_authors &&
                           ((scores.venue >= least_authors && words_of(plain_text(line.text)).size() <= short_line) ||
                            scores.venue >= 60 || scores.award >= 60) &&
                           !split_citation(line.text, known);
        }
        holds.title_alone = prepared.lines.size() == 1 && !holds.authors && !holds.detail &&
                            !split_citation(prepared.lines.front().text, known);
        return holds;
    };
    std::vector<RawEntry> result;
    std::vector<Holds> held;
    for (const RawEntry& entry : entries) {
        if (entry.shape != Shape::Paragraph) {  // neither it nor what follows joins: it need not be looked at
            result.push_back(entry);
            held.emplace_back();
            continue;
        }
        const bool paragraph = !result.empty() && result.back().shape == Shape::Paragraph &&
                               plain_text(result.back().group) == plain_text(entry.group);
        const Holds holds = look(entry);
        const bool belongs =
            paragraph &&
            ((held.back().title_alone && holds.authors && entry.lines.size() == 1) ||
             (held.back().title_alone && holds.authors && !split_citation(entry.lines.front().text, known)) ||
             (holds.detail && (held.back().authors || held.back().title_alone)));
        if (!belongs) {
            result.push_back(entry);
            held.push_back(holds);
            continue;
        }
        RawEntry& last = result.back();
        for (RawLine line : entry.lines) {
            line.own_paragraph = true;
            last.lines.push_back(line);
        }
        last.bullets.insert(last.bullets.end(), entry.bullets.begin(), entry.bullets.end());
        last.span = join(last.span, entry.span);
        held.back().authors = held.back().authors || holds.authors;
        held.back().title_alone = false;
    }
    return result;
}

}  // namespace vitac::academicpages
