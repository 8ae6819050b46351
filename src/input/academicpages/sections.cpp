// A section of the outline -> a section of the biography.
#include "input/academicpages/sections.h"

#include <algorithm>

#include "input/academicpages/gather.h"
#include "input/academicpages/items.h"
#include "input/academicpages/marked.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/positions.h"
#include "input/academicpages/publications.h"
#include "input/meaning/dates.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

bool reads_positions(SectionKind kind) {
    return kind == SectionKind::Experience || kind == SectionKind::Education || kind == SectionKind::Volunteering ||
           kind == SectionKind::Teaching;
}

bool may_hold_publications(SectionKind kind) {
    return kind == SectionKind::Projects || kind == SectionKind::List || kind == SectionKind::Text ||
           kind == SectionKind::Interests || kind == SectionKind::Talks;
}

// More than half of the entries, and at least two (or all of one).
template <class Predicate>
bool most(const std::vector<RawEntry>& entries, Predicate predicate) {
    const auto count = static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), predicate));
    return count > 0 && count * 2 > entries.size() && (count >= 2 || entries.size() == 1);
}

bool has_range(const RawEntry& entry) {
    return std::any_of(entry.lines.begin(), entry.lines.end(), [](const RawLine& line) {
        const std::vector<FoundDate> dates = find_dates(plain_text(line.text));
        return std::any_of(dates.begin(), dates.end(), [](const FoundDate& date) { return date.is_range(); });
    });
}

bool has_degree(const RawEntry& entry) {
    return std::any_of(entry.lines.begin(), entry.lines.end(),
                       [](const RawLine& line) { return has_degree_words(plain_text(line.text)); });
}

bool looks_like_position(const RawEntry& entry) {
    return has_range(entry) && read_position(entry, SectionKind::Text).has_value();
}

bool is_definition(const RawEntry& entry) {
    return entry.shape == Shape::Definition && !entry.lines.empty() &&
           find_dates(plain_text(entry.lines.front().text)).empty();
}

// One paragraph with commas and capitals in it, under a title that says nothing: a text.
bool is_lone_paragraph(const std::vector<RawEntry>& entries) {
    return entries.size() == 1 && entries.front().shape == Shape::Paragraph && entries.front().lines.size() == 1;
}

SectionKind kind_by_content(const std::vector<RawEntry>& entries) {
    if (most(entries, looks_like_publication) && !is_lone_paragraph(entries)) {
        return SectionKind::Publications;
    }
    if (most(entries, looks_like_position)) {
        return most(entries, has_degree) ? SectionKind::Education : SectionKind::Experience;
    }
    if (!entries.empty() && std::all_of(entries.begin(), entries.end(), is_definition)) {
        return SectionKind::DefinitionList;
    }
    const bool listed = std::any_of(entries.begin(), entries.end(),
                                    [](const RawEntry& entry) { return entry.shape == Shape::ListItem; });
    return listed ? SectionKind::List : SectionKind::Text;
}

SectionKind kind_of(const OutlineSection& outline) {
    if (outline.marked) {
        return *outline.marked;
    }
    if (!outline.meaning.kind) {
        return kind_by_content(gather_entries(outline.nodes, SectionKind::Text));
    }
    if (!reads_positions(*outline.meaning.kind)) {
        return *outline.meaning.kind;
    }
    // A list of terms is one whatever its title says, unless the terms are dates.
    const std::vector<RawEntry> entries = gather_entries(outline.nodes, *outline.meaning.kind);
    const bool terms = !entries.empty() && std::all_of(entries.begin(), entries.end(), is_definition);
    return terms ? SectionKind::DefinitionList : *outline.meaning.kind;
}

bool has_person(const Entry& publication, const Known& known) {
    return std::any_of(publication.authors.begin(), publication.authors.end(), [&](const Author& author) {
        return author.is_self || std::any_of(known.self.begin(), known.self.end(), [&](const std::string& spelling) {
                   return people::match_name(author.name, spelling) != people::Match::None;
               });
    });
}

Entry read_entry(const RawEntry& raw, SectionKind kind, const Known& known) {
    if (is_marked(raw)) {
        return read_marked(raw);
    }
    if (kind == SectionKind::Publications) {
        return read_publication(raw, known);
    }
    if (may_hold_publications(kind) && raw.shape != Shape::Paragraph && looks_like_publication(raw)) {
        // Elsewhere capitalised phrases are no authors; but those are who have the person among them.
        Entry publication = read_publication(raw, known);
        const bool looks_right = publication.authors.size() > 1 && known.self.empty();
        if (looks_right || has_person(publication, known)) {
            return publication;
        }
    }
    const bool several_lines = raw.lines.size() > 1 && has_range(raw);
    if (reads_positions(kind) ||
        (several_lines && kind != SectionKind::News && kind != SectionKind::Awards && kind != SectionKind::Talks)) {
        if (std::optional<Entry> position = read_position(raw, kind)) {
            return *position;
        }
    }
    return read_item(raw, kind);
}

// Takes the legends out of the entries, whether they are an entry of their own or the last line of one.
std::vector<RawEntry> without_legends(std::vector<RawEntry> entries, Legend& legend) {
    std::vector<RawEntry> kept;
    for (RawEntry& entry : entries) {
        std::vector<RawLine> lines;
        for (RawLine& line : entry.lines) {
            if (is_legend(line.text)) {
                read_legend(line.text, legend);
            } else {
                line.text = without_legend_brackets(line.text, legend);
                lines.push_back(std::move(line));
            }
        }
        entry.lines = std::move(lines);
        if (!entry.lines.empty() || !entry.bullets.empty()) {
            kept.push_back(std::move(entry));
        }
    }
    return kept;
}

}  // namespace

Section read_section(const OutlineSection& outline, const Known& known, Legend& legend) {
    Section section;
    section.title = outline.title;
    section.kind = kind_of(outline);
    section.span = outline.span;
    section.tags = outline.tags;
    // Legends mark names, so they stand where names are.
    std::vector<RawEntry> entries = without_legends(gather_entries(outline.nodes, section.kind), legend);
    if (section.kind == SectionKind::Publications) {
        entries = join_fragments(entries, known);
    }
    for (const RawEntry& raw : entries) {
        Entry entry = read_entry(raw, section.kind, known);
        entry.group = with_single_blanks(plain_text(raw.group));
        section.entries.push_back(std::move(entry));
    }
    return section;
}

}  // namespace vitac::academicpages
