// The lines of an entry -> a publication.
#include "input/academicpages/publications.h"

#include <algorithm>

#include "base/unicode.h"
#include "input/academicpages/block_lines.h"
#include "input/academicpages/citation.h"
#include "input/academicpages/document_mark.h"
#include "input/academicpages/links.h"
#include "input/academicpages/publication_lines.h"
#include "input/academicpages/segments.h"
#include "input/academicpages/work_addresses.h"
#include "input/meaning/awards.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/people/names.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

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

bool names_person(const std::vector<Field>& fields, const Known& known) {
    return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
        if (field.role != Role::Authors) {
            return false;
        }
        const std::vector<Author> authors = people::split_authors(field.text).authors;
        return std::any_of(authors.begin(), authors.end(), [&](const Author& author) {
            return std::any_of(known.self.begin(), known.self.end(), [&](const std::string& spelling) {
                return people::match_name(author.name, spelling) >= people::Match::Initials;
            });
        });
    });
}

// "Ada Lovelace, *Cards Again*, 88 Loom L. Rev. 1 (2021) (with Charles Babbage)", as lawyers have it: a whole citation,
// and behind it the others.
std::optional<std::vector<Field>> citation_with_list(const std::vector<RawLine>& lines, const Known& known) {
    constexpr std::size_t most_lines = 3;  // the last is the venue, when the others stand before it
    if (lines.size() < 2 || lines.size() > most_lines || lines[1].hint != Hint::Authors) {
        return std::nullopt;
    }
    std::optional<std::vector<Field>> fields = split_citation(lines[0].text, known);
    if (!fields || !names_person(*fields, known)) {
        fields = lines.size() == 2 ? split_title_and_venue(lines[0].text) : std::nullopt;
    }
    if (fields) {
        fields->push_back({lines[1].text, Role::Authors, least_authors});
        if (lines.size() > 2) {
            fields->push_back({lines[2].text, Role::Venue, least_authors});
        }
    }
    return fields;
}

// "(ed., " of "(ed., with A. Doe) *Roll Books*": what the person did, and no title.
bool is_role_in_bracket(const RichText& text) {
    constexpr std::size_t longest = 20;  // bytes
    const std::string plain = plain_text(text);
    return plain.starts_with('(') && plain.size() <= longest && plain.find(')') == std::string::npos;
}

// "(with A. Doe) “Sheep”, in B. Roe (ed.), *Wool* (2001)": the others stand in front of a work without a list.
std::optional<std::vector<Field>> work_behind_list(const std::vector<RawLine>& lines) {
    const std::size_t at = !lines.empty() && is_role_in_bracket(lines.front().text) ? 1 : 0;
    if (lines.size() != at + 2 || lines[at].hint != Hint::Authors) {
        return std::nullopt;
    }
    std::optional<std::vector<Field>> fields = split_title_and_venue(lines[at + 1].text);
    if (fields && at > 0) {
        const RichText& role = lines.front().text;
        fields->push_back({without_separators(slice(role, 1, plain_text(role).size())), Role::Remark, least_authors});
    }
    if (fields) {
        fields->push_back({lines[at].text, Role::Authors, least_authors});
    }
    return fields;
}

std::vector<Field> fields_of(const std::vector<RawLine>& lines, const Known& known) {
    if (std::optional<std::vector<Field>> fields = work_behind_list(lines)) {
        return *fields;
    }
    if (std::optional<std::vector<Field>> fields = citation_with_list(lines, known)) {
        return *fields;
    }
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
            // Only a pair around the whole: “A” and “B” keeps its quotes. Single ones end as apostrophes look.
            const bool alone = open == "‘" ? plain.find(open, open.size()) == std::string::npos
                                           : plain.find(close, open.size()) + close.size() == plain.size();
            const bool whole =
                plain.starts_with(open) && plain.ends_with(close) && plain.size() > open.size() + close.size() && alone;
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
    if (entry.authors.empty()) {
        entry.authors.push_back({known.self.front(), false, false, false, {}, std::nullopt, {}});
    }
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

// "[CVPR 2024]", "(CVPR 2024).", "（例文社、2015年）": brackets around all of it are decoration.
RichText without_brackets(const RichText& text) {
    std::string plain = plain_text(text);
    plain.resize(plain.find_last_not_of(". ") + 1);
    for (const auto& [open, close] :
         {std::pair<std::string_view, std::string_view>{"[", "]"}, {"(", ")"}, {"（", "）"}}) {
        if (plain.starts_with(open) && plain.find(close) + close.size() == plain.size()) {
            return trimmed(slice(text, open.size(), plain.size() - close.size()));
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
    append(venue, without_brackets(rest));
}

// "*WEAVE*, 2024": a name in italics and a year, whatever the name.
bool is_name_in_italics(const RichText& text) {
    constexpr std::size_t most_words = 8;
    return !text.empty() && text.inlines.front().marks.emphasis && words_of(plain_text(text)).size() <= most_words;
}

// "*CVPR 2024*. **Best Paper Award**": an award, and before it the venue that gave it.
void add_award(const RichText& text, Entry& entry, RichText& venue) {
    const AwardSplit split = split_awards(text);
    const std::string rest = plain_text(split.rest);
    if (venue.empty() && !split.awards.empty() && !find_dates(rest).empty() &&
        (venue_likeness(rest) >= least_authors || is_name_in_italics(split.rest))) {
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

void set_date(const PublicationLines& prepared, const RawEntry& raw, Entry& entry) {
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
bool is_prose(const RawEntry& raw, const std::vector<Field>& fields, const PublicationLines& prepared) {
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
    entry.title = with_breaks(raw.lines);
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
    PublicationLines prepared = publication_lines(raw.lines);
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
    std::string document_mark;
    for (const Field& field : fields) {
        switch (field.role) {
            case Role::Title:
                entry.title = clean_title(field.text);
                document_mark = take_document_mark(entry.title);
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
    take_addresses(venue, entry);
    if (!venue.empty()) {
        entry.venue = parse_venue(without_final_stop(venue));
        const VenueKind kind = kind_of_document(document_mark);
        entry.venue.kind = kind == VenueKind::Unknown ? entry.venue.kind : kind;
    }
    if (!document_mark.empty()) {
        entry.extra.emplace_back("document mark", document_mark);
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
        const PublicationLines prepared = publication_lines(entry.lines);
        Holds holds;
        holds.detail = prepared.lines.empty();
        for (const RawLine& line : prepared.lines) {
            const Scores scores = score_line(line, Position::Later, known);
            holds.authors = holds.authors || scores.authors >= least_authors;
            const bool quoted = plain_text(line.text).starts_with("“");  // begins with a title
            holds.detail = prepared.lines.size() == 1 && !quoted && scores.authors < least_authors &&
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
