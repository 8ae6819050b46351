// The lines of an entry -> a job or a degree.
#include "input/academicpages/positions.h"

#include <algorithm>

#include "input/academicpages/dated_text.h"
#include "input/academicpages/labelled_position.h"
#include "input/academicpages/links.h"
#include "input/academicpages/position_header.h"
#include "input/academicpages/position_segments.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/segments.h"
#include "input/meaning/awards.h"
#include "input/meaning/dates.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

Note note_of(const RichText& line) {
    constexpr std::size_t longest_honour = 10;  // words
    const std::string plain = plain_text(line);
    const bool honour = has_honour_words(plain) && words_of(plain).size() <= longest_honour && !is_label(line);
    return {honour ? NoteKind::Honour : NoteKind::Detail, line};
}

// "- **University**" over "  - Ph.D. in X, 2019 - 2023": the first bullet is the line that is missing above.
RawEntry with_role_from_bullet(RawEntry raw) {
    if (raw.lines.size() != 1 || raw.bullets.empty() || !raw.bullets.front().children.empty() ||
        !take_date(raw.lines.front().text).dates.empty()) {
        return raw;
    }
    const DatedText dated = take_date(raw.bullets.front().text);
    const std::vector<Segment> segments = segments_in(dated.rest);
    // "- **University**" over "- B.Sc., Mathematics": a degree needs no date to be one.
    constexpr std::size_t longest_degree = 14;  // words
    const bool degree = !segments.empty() && has_degree_words(plain_text(segments.front().text)) &&
                        segments.front().role && words_of(plain_text(dated.rest)).size() <= longest_degree &&
                        any_organisation(segments_in(raw.lines.front().text));
    // Several of them below words that are no place to work are a list with a title.
    const auto dates = std::count_if(raw.bullets.begin(), raw.bullets.end(),
                                     [](const Bullet& bullet) { return !take_date(bullet.text).dates.empty(); });
    const bool list = dates > 1 && !any_organisation(segments_in(raw.lines.front().text));
    if ((!dated.dates.empty() || degree) && !list && any_role(segments) &&
        !any_role(segments_in(raw.lines.front().text))) {
        raw.lines.push_back({raw.bullets.front().text, Hint::None, true});
        raw.bullets.erase(raw.bullets.begin());
    }
    return raw;
}

// "- **Survey of reeds**" over "  - Apr 2024 - present": a bullet that is a date is the entry's.
RawEntry with_date_from_bullet(RawEntry raw) {
    const bool dated = std::any_of(raw.lines.begin(), raw.lines.end(),
                                   [](const RawLine& line) { return !find_dates(plain_text(line.text)).empty(); });
    constexpr std::ptrdiff_t most_looked_at = 3;
    const auto end = raw.bullets.begin() + std::min<std::ptrdiff_t>(std::ssize(raw.bullets), most_looked_at);
    const auto date = std::find_if(raw.bullets.begin(), end, [](const Bullet& bullet) {
        const DatedText taken = take_date(bullet.text);
        return bullet.children.empty() && !taken.dates.empty() && taken.rest.empty();
    });
    if (!dated && !raw.lines.empty() && date != end) {
        raw.lines.push_back({date->text, Hint::None, true});
        raw.bullets.erase(date);
    }
    return raw;
}

bool is_date(const RichText& text) {
    const DatedText dated = take_date(text);
    return !dated.dates.empty() && dated.rest.empty();
}

bool is_bracket(const RichText& text) {
    const std::string plain = plain_text(text);
    return plain.starts_with('(') && plain.find(')') == plain.size() - 1;
}

// "Graduated: 2017"
bool names_date(const RichText& line) {
    const Labelled labelled = label_of(line);
    return !labelled.label.empty() && take_date(labelled.rest).rest.empty() && !take_date(labelled.rest).dates.empty();
}

// "**PhD, Psychology**. University of X": the stop behind what is bold parts it from the rest as a comma does.
RichText with_comma_behind_bold(const RichText& line) {
    const StyledText text(line);
    for (const std::size_t border : text.borders(0, text.size())) {
        const std::string_view rest = text.plain(border, text.size());
        const bool strong =
            border > 0 && border < text.size() && text.at(border - 1).marks.strong && !text.at(border).marks.strong;
        if (!strong) {
            continue;
        }
        if (!rest.starts_with(". ") || !starts_with_uppercase(rest.substr(2))) {
            return line;
        }
        RichText result = text.slice(0, border);
        append(result, rich_text(", "));
        append(result, text.slice(border + 2, text.size()));
        return result;
    }
    return line;
}

// "**University of X**" over "Department of Y", "Lund" and "*Professor*": the line that says the role goes up, what
// stands between is said of the place.
void put_role_second(std::vector<HeaderLine>& lines) {
    constexpr std::size_t last_looked_at = 3;
    constexpr std::size_t longest_role = 10;  // words
    if (lines.size() < 3) {
        return;
    }
    const std::vector<Segment> top = segments_in(lines[0].text);
    const bool where = !any_role(top) && (any_organisation(top) || (top.size() == 1 && top.front().set_apart));
    const auto may_be_between = [](const HeaderLine& line) {
        const std::vector<Segment> segments = segments_in(line.text);
        return !any_role(segments) && (any_organisation(segments) || is_address(line)) && !is_label(line.text);
    };
    for (std::size_t i = 2; where && i <= last_looked_at && i < lines.size() && may_be_between(lines[i - 1]); ++i) {
        const std::vector<Segment> segments = segments_in(lines[i].text);
        if (any_role(segments) && !is_label(lines[i].text) &&
            words_of(plain_text(lines[i].text)).size() <= longest_role) {
            std::rotate(lines.begin() + 1, lines.begin() + static_cast<std::ptrdiff_t>(i),
                        lines.begin() + static_cast<std::ptrdiff_t>(i) + 1);
            return;
        }
    }
}

// What was put below: "Department of Y" is more of the organisation, "Lund" its place.
void take_place_below(std::vector<HeaderLine>& lines, std::size_t used, Entry& entry) {
    constexpr std::size_t most_words = 10;
    if (used < lines.size() && entry.location.empty() && !entry.organisation.empty() && !is_label(lines[used].text) &&
        used + 1 < lines.size() && is_address(lines[used + 1])) {
        const std::vector<Segment> segments = segments_in(lines[used].text);
        if (any_organisation(segments) && !any_role(segments) &&
            words_of(plain_text(lines[used].text)).size() <= most_words) {
            append(entry.organisation, rich_text(", "));
            append(entry.organisation, lines[used].text);
            lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(used));
        }
    }
    if (entry.location.empty() && used < lines.size() && is_address(lines[used])) {
        entry.location = lines[used].text;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(used));
    }
}

}  // namespace

std::optional<Entry> read_position(const RawEntry& raw_entry, SectionKind kind) {
    if (std::optional<Entry> labelled = read_labelled_position(raw_entry)) {
        return labelled;
    }
    const RawEntry raw = with_date_from_bullet(with_role_from_bullet(raw_entry));
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.span = raw.span;
    entry.tags = raw.tags;
    entry.bullets = raw.bullets;
    std::vector<HeaderLine> lines;
    std::vector<RichText> asides;  // said of the dates
    constexpr std::size_t most_header_lines = 4;
    for (std::size_t i = 0; i < raw.lines.size(); ++i) {
        LinkRow row = split_link_row(raw.lines[i].text);
        entry.links.insert(entry.links.end(), row.links.begin(), row.links.end());
        row.rest = with_comma_behind_bold(row.rest);
        HeaderLine line{row.rest, false, raw.lines[i].hint};
        const bool prose = words_of(plain_text(row.rest)).size() > longest_header && i > 0;
        const bool label = is_label(row.rest) && !names_date(row.rest);
        if (entry.dates.empty() && i < most_header_lines && !prose && !(i > 0 && label)) {
            const DatedText dated = take_date(row.rest);
            line.dated = !dated.dates.empty();
            line.text = !line.dated                                                        ? line.text
                        : names_date(row.rest) && is_name_of_field(plain_text(dated.rest)) ? RichText()
                                                                                           : dated.rest;
            entry.dates = dated.dates;
        }
        if (line.dated && (is_bracket(line.text) || is_date(line.text))) {
            asides.push_back(line.text);  // "2008 (3 months)", "2021-2022 / 2018-2019"
        } else if (!line.text.empty()) {
            lines.push_back(std::move(line));
        }
    }
    const RichText place_above = take_place_above(lines);
    put_role_second(lines);
    Header header;
    const std::size_t used = read_header(lines, !entry.dates.empty(), kind, header);
    if (used == 0) {
        return std::nullopt;
    }
    for (const RichText& aside : asides) {
        header.others.push_back(aside);
    }
    entry.organisation = header.organisation;
    entry.location = header.location.empty() ? place_above : header.location;
    if (!header.location.empty() && !place_above.empty()) {
        header.others.push_back(place_above);
    }
    entry.role = header.role;
    entry.confidence = header.confidence;
    for (const RichText& other : header.others) {
        entry.notes.push_back(note_of(other));
    }
    take_place_below(lines, used, entry);
    for (std::size_t i = used; i < lines.size(); ++i) {
        entry.notes.push_back(note_of(lines[i].text));
    }
    return entry;
}

}  // namespace vitac::academicpages
