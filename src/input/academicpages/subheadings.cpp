// What a heading inside a section is: the name of a group of entries, the time of a job, or the title of one entry.
#include "input/academicpages/subheadings.h"

#include <algorithm>
#include <string>

#include "input/academicpages/block_lines.h"
#include "input/academicpages/classify.h"
#include "input/academicpages/entry_looks.h"
#include "input/academicpages/labelled_position.h"
#include "input/academicpages/marked.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/segments.h"
#include "input/academicpages/table_rows.h"
#include "input/meaning/dates.h"
#include "input/meaning/section_words.h"

namespace vitac::academicpages {

namespace {

// "### Nov 2019 – March 2024" above a job: when it was. A year alone is a group, of works or of news.
bool is_time_of_position(const RichText& title, SectionKind kind) {
    const std::string plain = plain_text(title);
    const std::vector<FoundDate> dates = find_dates(plain);
    return is_position_kind(kind) && is_year_title(plain) && (dates.front().is_range() || dates.front().has_month());
}

// Nothing where the entries have dates of their own.
bool add_time(const Node& heading, std::vector<RawEntry>& below) {
    const bool dated = std::any_of(below.begin(), below.end(), [](const RawEntry& entry) {
        return std::any_of(entry.lines.begin(), entry.lines.end(), has_date);
    });
    for (RawEntry& entry : below) {
        if (!dated) {
            entry.lines.insert(entry.lines.begin() + (entry.lines.empty() ? 0 : 1), {heading.title, Hint::None, true});
            entry.span = below.size() == 1 ? join(heading.span, entry.span) : entry.span;
        }
    }
    return !dated && !below.empty();
}

bool is_listed(const RawEntry& entry) {
    return entry.shape == Shape::ListItem || entry.shape == Shape::Card || entry.shape == Shape::Row;
}

// Whether a sub-heading names a group of the entries under it, or is itself the first line of one entry.
bool names_group(const RichText& title, const std::vector<RawEntry>& below, SectionKind kind) {
    if (is_marked_group(title)) {
        return true;
    }
    const std::string plain = plain_text(title);
    if (is_year_title(plain) || meaning_of_title(plain).exact) {
        return !below.empty();
    }
    const auto listed = std::count_if(below.begin(), below.end(), is_listed);
    if (kind == SectionKind::Publications) {
        if (meaning_of_title(plain).kind == SectionKind::Publications && listed > 0) {
            return true;  // "Earlier papers (before 2015)"
        }
        return std::any_of(below.begin(), below.end(), looks_like_publication) && (listed > 0 || below.size() > 1);
    }
    if (!find_dates(plain_text(title)).empty() || below.empty()) {
        return false;
    }
    const auto fields = std::count_if(below.begin(), below.end(), [](const RawEntry& entry) {
        return !entry.lines.empty() && is_name_of_field(plain_text(label_of(entry.lines.front().text).label));
    });
    if (fields > 1) {
        return false;  // "- Company: ..." and "- Period: ..." are parts of one entry
    }
    if (is_position_kind(kind)) {
        const auto dated = std::count_if(below.begin(), below.end(), [](const RawEntry& entry) {
            return is_listed(entry) && is_lead(entry) && std::any_of(entry.lines.begin(), entry.lines.end(), has_date);
        });
        return dated > 0 && dated * 2 >= static_cast<long>(below.size());
    }
    const bool running_text =
        std::all_of(below.begin(), below.end(), [](const RawEntry& entry) { return !is_listed(entry); });
    return !running_text || kind == SectionKind::Text;
}

void set_group(std::vector<RawEntry>& entries, const RichText& title, int level) {
    for (RawEntry& entry : entries) {
        if (entry.group.empty()) {
            entry.group = title;
            // A bold line has no level of its own: it does not stand below the heading before it.
            entry.group_is_complete = level == pseudo_heading;
        } else if (!entry.group_is_complete) {
            RichText both = title;
            append(both, rich_text(", "));
            append(both, entry.group);
            entry.group = both;
        }
    }
}

// "**Selected engagements:**" above a list, in the middle of a job: the list is said of these words, and not a role or
// a time.
bool heads_list(const RawEntry& part) {
    if (part.shape != Shape::Subheading || part.lines.size() != 1 || part.bullets.empty()) {
        return false;
    }
    const std::string title = plain_text(part.lines.front().text);
    return !has_role_words(title) && !has_organisation_words(title) && find_dates(title).empty();
}

// Where the items of a list go: below the title of their group, which is the bullet before them.
std::vector<Bullet>& bullets_below(const RichText& group, std::vector<Bullet>& bullets) {
    if (group.empty()) {
        return bullets;
    }
    if (bullets.empty() || plain_text(bullets.back().text) != plain_text(group)) {
        bullets.push_back({group, {}, {}});
    }
    return bullets.back().children;
}

// The heading and all below it as one entry: paragraphs are lines, list items bullets.
RawEntry one_entry(const Node& heading, const std::vector<RawEntry>& below) {
    RawEntry entry;
    entry.shape = Shape::Subheading;
    entry.span = heading.span;
    add_lines(heading.title, Hint::Title, entry.lines);
    for (const RawEntry& part : below) {
        entry.span = join(entry.span, part.span);
        if (part.shape == Shape::ListItem) {
            bullets_below(part.group, entry.bullets).push_back({with_breaks(part.lines), part.bullets, {}});
            continue;
        }
        if (heads_list(part)) {
            entry.bullets.push_back({with_breaks(part.lines), part.bullets, {}});
            continue;
        }
        if (!part.group.empty()) {
            entry.lines.push_back({part.group, Hint::None, true});
        }
        if (part.shape == Shape::Row && part.bullets.empty() && is_labelled_row(part.lines)) {
            entry.lines.push_back(as_labelled_line(part.lines));
            continue;
        }
        entry.lines.insert(entry.lines.end(), part.lines.begin(), part.lines.end());
        entry.bullets.insert(entry.bullets.end(), part.bullets.begin(), part.bullets.end());
    }
    return entry;
}

}  // namespace

std::vector<RawEntry> read_subheading(const Node& heading, std::vector<RawEntry> below, SectionKind kind) {
    if (is_time_of_position(heading.title, kind) && add_time(heading, below)) {
        return below;
    }
    if (names_group(heading.title, below, kind)) {
        set_group(below, heading.title, heading.level);
        return below;
    }
    return {one_entry(heading, below)};
}

}  // namespace vitac::academicpages
