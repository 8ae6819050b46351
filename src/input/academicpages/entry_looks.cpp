// What the lines of an entry look like: bold, dated, a label.
#include "input/academicpages/entry_looks.h"

#include <algorithm>
#include <string>
#include <vector>

#include "input/academicpages/dated_text.h"
#include "input/academicpages/labelled_position.h"
#include "input/academicpages/segments.h"
#include "input/meaning/dates.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

bool is_strong(const RichText& text) {
    const StyledText styled(text);
    return styled.all_letters(0, styled.size(), [](const Inline& piece) { return piece.marks.strong; });
}

}  // namespace

bool is_position_kind(SectionKind kind) {
    return kind == SectionKind::Experience || kind == SectionKind::Education || kind == SectionKind::Projects ||
           kind == SectionKind::Volunteering || kind == SectionKind::Teaching;
}

bool begins_strong(const RichText& text) {
    return !text.empty() && text.inlines.front().marks.strong;
}

bool begins_strong(const RawLine& line) {
    return begins_strong(line.text);
}

bool has_date(const RawLine& line) {
    return !find_dates(plain_text(line.text)).empty();
}

bool is_range_alone(const RawLine& line) {
    const std::string text = plain_text(line.text);
    const std::vector<FoundDate> dates = find_dates(text);
    return dates.size() == 1 && dates.front().is_range() &&
           trimmed(text).size() == dates.front().end - dates.front().begin;
}

bool is_date_alone(const RawEntry& entry) {
    if (entry.lines.size() != 1 || !entry.bullets.empty()) {
        return false;
    }
    const DatedText dated = take_date(entry.lines.front().text);
    return !dated.dates.empty() && dated.rest.empty();
}

bool begins_with_field(const RawEntry& entry) {
    return !entry.lines.empty() && is_name_of_field(plain_text(label_of(entry.lines.front().text).label));
}

bool is_lead(const RawEntry& entry) {
    if (entry.lines.empty()) {
        return false;
    }
    const RichText& first = entry.lines.front().text;
    const std::vector<FoundDate> dates = find_dates(plain_text(first));
    const bool dated = std::any_of(dates.begin(), dates.end(), [](const FoundDate& date) { return date.is_range(); });
    return begins_strong(first) || dated || is_strong(first);
}

bool has_dated_lines(const RawEntry& entry) {
    constexpr std::size_t most_lines = 3;
    const auto end = entry.lines.begin() + static_cast<std::ptrdiff_t>(std::min(entry.lines.size(), most_lines));
    return entry.lines.size() > 1 && std::any_of(entry.lines.begin(), end, has_date);
}

bool ends_in_colon(const RawEntry& entry) {
    const std::string text = entry.lines.empty() ? std::string() : plain_text(entry.lines.back().text);
    return trimmed(text).ends_with(':') || trimmed(text).ends_with("：");
}

bool is_abstract(const RawEntry& entry) {
    const std::string text = entry.lines.empty() ? std::string() : ascii_lower(plain_text(entry.lines.front().text));
    return text.starts_with("abstract:") || text.starts_with("abstract.") || text.starts_with("tl;dr:");
}

}  // namespace vitac::academicpages
