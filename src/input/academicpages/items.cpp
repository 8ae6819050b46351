// Entries that are neither publications nor positions.
#include "input/academicpages/items.h"

#include <algorithm>

#include "input/academicpages/block_lines.h"
#include "input/academicpages/dated_text.h"
#include "input/academicpages/entry_looks.h"
#include "input/academicpages/links.h"
#include "input/academicpages/segments.h"
#include "input/meaning/dates.h"
#include "input/meaning/section_words.h"
#include "input/meaning/venue.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

bool has_label_list(SectionKind kind) {
    return kind == SectionKind::Skills || kind == SectionKind::Languages || kind == SectionKind::Interests ||
           kind == SectionKind::Service || kind == SectionKind::DefinitionList;
}

bool is_dated_kind(SectionKind kind) {
    return kind != SectionKind::Text && kind != SectionKind::Skills && kind != SectionKind::Interests;
}

// Term and what is said of it: the lines behind the first, one note for each paragraph.
Entry definition(const RawEntry& raw) {
    Entry entry;
    entry.kind = EntryKind::Definition;
    entry.bullets = raw.bullets;
    for (std::size_t i = 0; i < raw.lines.size(); ++i) {
        const RawLine& line = raw.lines[i];
        if (i == 0) {
            entry.title = without_separators(line.text);
        } else if (i == 1 || line.own_paragraph) {
            entry.notes.push_back({NoteKind::Detail, line.text});
        } else {
            append_line(entry.notes.back().text, line.text);
        }
    }
    return entry;
}

// "**Languages:** C++, Rust" and, in lists of skills and the like, "Languages: C++, Rust".
bool is_definition_line(const RawEntry& raw, SectionKind kind) {
    if (raw.lines.size() != 1 || raw.shape == Shape::Subheading) {
        return false;
    }
    const Labelled labelled = label_of(split_link_row(raw.lines.front().text).rest);
    return !labelled.label.empty() && find_dates(plain_text(labelled.label)).empty() &&
           (has_label_list(kind) || (begins_strong(raw.lines.front().text) && !begins_strong(labelled.rest)));
}

Entry definition_line(const RawEntry& raw) {
    const LinkRow row = split_link_row(raw.lines.front().text);
    const Labelled labelled = label_of(row.rest);
    Entry entry;
    entry.kind = EntryKind::Definition;
    entry.links = row.links;
    entry.title = without_separators(labelled.label);
    entry.notes.push_back({NoteKind::Detail, labelled.rest});
    entry.bullets = raw.bullets;
    return entry;
}

Entry paragraph(const RawEntry& raw) {
    Entry entry;
    entry.kind = EntryKind::Paragraph;
    entry.title = with_breaks(raw.lines);
    entry.bullets = raw.bullets;
    return entry;
}

// "*Title of the talk*, Event, Place": what is set apart in front is the title, the rest the event.
void read_talk(Entry& entry) {
    const Lead lead = lead_of(entry.title);
    if (lead.lead.empty() || lead.rest.empty()) {
        return;
    }
    entry.title = without_separators(lead.lead);
    const std::string rest = plain_text(lead.rest);
    entry.venue = parse_venue(rest.ends_with('.') ? slice(lead.rest, 0, rest.size() - 1) : lead.rest);
    if (entry.dates.empty()) {
        entry.dates = date_of_venue(entry.venue.text);
    }
}

Entry item(const RawEntry& raw, SectionKind kind) {
    Entry entry;
    entry.kind = EntryKind::Item;
    entry.bullets = raw.bullets;
    for (const RawLine& line : raw.lines) {
        LinkRow row = split_link_row(line.text);
        entry.links.insert(entry.links.end(), row.links.begin(), row.links.end());
        RichText text = row.rest;
        if (entry.dates.empty() && is_dated_kind(kind)) {
            const DatedText dated = take_date(text);
            // A title must remain, unless the date had a line or cell of its own.
            if (!dated.dates.empty() && (!dated.rest.empty() || raw.lines.size() > 1)) {
                entry.dates = dated.dates;
                text = dated.rest;
            }
        }
        if (text.empty()) {
            continue;
        }
        if (entry.title.empty()) {
            entry.title = text;
        } else {
            entry.notes.push_back({label_of(text).label.empty() ? NoteKind::Remark : NoteKind::Detail, text});
        }
    }
    if (kind == SectionKind::Talks && raw.lines.size() == 1) {
        read_talk(entry);
    }
    return entry;
}

}  // namespace

Entry read_item(const RawEntry& raw, SectionKind kind) {
    Entry entry;
    const bool row_of_two = raw.shape == Shape::Row && raw.lines.size() == 2 &&
                            find_dates(plain_text(raw.lines[0].text)).empty() &&
                            find_dates(plain_text(raw.lines[1].text)).empty();
    // A term that is a date says when the rest was.
    const bool dated_term = raw.shape == Shape::Definition && is_dated_kind(kind) && raw.lines.size() > 1 &&
                            is_year_title(plain_text(raw.lines.front().text));
    if (dated_term) {
        entry = item(raw, kind);
    } else if ((raw.shape == Shape::Definition && raw.lines.size() > 1) || row_of_two) {
        entry = definition(raw);
    } else if (is_definition_line(raw, kind)) {
        entry = definition_line(raw);
    } else if (raw.shape == Shape::Paragraph && (kind == SectionKind::Text || raw.lines.size() == 1) &&
               raw.bullets.empty() &&
               take_date(raw.lines.empty() ? RichText() : raw.lines.front().text).dates.empty()) {
        entry = paragraph(raw);
    } else {
        entry = item(raw, kind);
    }
    if (entry.title.empty() && entry.notes.empty() && entry.links.empty() && entry.bullets.empty()) {
        entry = paragraph(raw);
    }
    entry.span = raw.span;
    entry.tags = raw.tags;
    return entry;
}

}  // namespace vitac::academicpages
