// The lines of an entry -> a job or a degree.
#include "input/academicpages/positions.h"

#include <algorithm>

#include "input/academicpages/dated_text.h"
#include "input/academicpages/labelled_position.h"
#include "input/academicpages/links.h"
#include "input/academicpages/position_header.h"
#include "input/academicpages/position_segments.h"
#include "input/academicpages/position_words.h"
#include "input/meaning/awards.h"
#include "input/meaning/dates.h"
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
    constexpr std::size_t most_header_lines = 4;
    for (std::size_t i = 0; i < raw.lines.size(); ++i) {
        LinkRow row = split_link_row(raw.lines[i].text);
        entry.links.insert(entry.links.end(), row.links.begin(), row.links.end());
        HeaderLine line{row.rest, false, raw.lines[i].hint};
        const bool prose = words_of(plain_text(row.rest)).size() > longest_header && i > 0;
        if (entry.dates.empty() && i < most_header_lines && !prose && !(i > 0 && is_label(row.rest))) {
            const DatedText dated = take_date(row.rest);
            line.dated = !dated.dates.empty();
            line.text = line.dated ? dated.rest : line.text;
            entry.dates = dated.dates;
        }
        if (!line.text.empty()) {
            lines.push_back(std::move(line));
        }
    }
    const RichText place_above = take_place_above(lines);
    Header header;
    const std::size_t used = read_header(lines, !entry.dates.empty(), kind, header);
    if (used == 0) {
        return std::nullopt;
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
    if (entry.location.empty() && used < lines.size() && is_address(lines[used])) {
        entry.location = lines[used].text;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(used));
    }
    for (std::size_t i = used; i < lines.size(); ++i) {
        entry.notes.push_back(note_of(lines[i].text));
    }
    return entry;
}

}  // namespace vitac::academicpages
