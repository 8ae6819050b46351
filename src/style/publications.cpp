// Publications as a layout wants them listed: grouped, numbered, long lists of authors shortened.
#include "style/publications.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace vitac {

namespace {

Date date_of(const Entry& entry) {
    return entry.dates.end ? *entry.dates.end : entry.dates.start.value_or(Date{});
}

bool is_older(const Entry& a, const Entry& b) {
    const Date left = date_of(a);
    const Date right = date_of(b);
    return std::tie(left.year, left.month, left.day) < std::tie(right.year, right.month, right.day);
}

template <class Visit>
void for_each_list(Biography& biography, Visit visit) {
    for (Section& section : biography.sections) {
        if (section.kind == SectionKind::Publications) {
            visit(section.entries);
        }
    }
}

// --- Numbers -------------------------------------------------------------------------------------------------------

// Most people know these letters; a work of which nothing is known is just a paper.
const char* letter_of(VenueKind kind) {
    switch (kind) {
        case VenueKind::Journal:
            return "J";
        case VenueKind::Conference:
            return "C";
        case VenueKind::Workshop:
            return "W";
        case VenueKind::Book:
            return "B";
        case VenueKind::Thesis:
            return "T";
        case VenueKind::Report:
            return "R";
        case VenueKind::Patent:
            return "X";
        case VenueKind::Software:
            return "S";
        case VenueKind::Preprint:
        case VenueKind::Unknown:
            break;
    }
    return "P";
}

// Counted from the oldest of each type, so that the next work renumbers none. Lists have the newest first, so of works
// of one date the last in the source is the oldest.
void number(Biography& biography) {
    std::vector<Entry*> oldest_first;
    for_each_list(biography, [&](std::vector<Entry>& entries) {
        for (Entry& entry : entries) {
            if (entry.kind == EntryKind::Publication) {
                oldest_first.push_back(&entry);
            }
        }
    });
    std::reverse(oldest_first.begin(), oldest_first.end());
    std::stable_sort(oldest_first.begin(), oldest_first.end(),
                     [](const Entry* a, const Entry* b) { return is_older(*a, *b); });
    std::map<std::string, int> counts;
    for (Entry* entry : oldest_first) {
        const std::string letter = letter_of(entry->venue.kind);
        std::erase_if(entry->extra, [](const auto& field) { return field.first == publication_number_key; });
        entry->extra.emplace_back(publication_number_key, letter + std::to_string(++counts[letter]));
    }
}

// --- Groups --------------------------------------------------------------------------------------------------------

std::string group_of(const Entry& entry, PublicationGroups groups, const Layout& layout, const std::string& language) {
    if (groups == PublicationGroups::Year) {
        const int year = date_of(entry).year;
        return year == 0 ? word(layout, language, "undated") : std::to_string(year);
    }
    return word(layout, language, std::string("works_") + name_of(entry.venue.kind));
}

// Groups by year stand from the newest to the oldest, those by type in the order in which the source has them. A list
// that is all one group needs no name for it.
void group(std::vector<Entry>& entries, const Layout& layout, const std::string& language) {
    const PublicationGroups groups = layout.publications.groups;
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return is_older(b, a); });
    std::vector<std::string> names;
    for (Entry& entry : entries) {
        entry.group = group_of(entry, groups, layout, language);
        if (std::find(names.begin(), names.end(), entry.group) == names.end()) {
            names.push_back(entry.group);
        }
    }
    const auto place = [&](const Entry& entry) { return std::find(names.begin(), names.end(), entry.group); };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const Entry& a, const Entry& b) { return place(a) < place(b); });
    if (names.size() < 2) {
        for (Entry& entry : entries) {
            entry.group.clear();
        }
    }
}

// --- Authors -------------------------------------------------------------------------------------------------------

// The first ones, the person, and all who contributed equally to a work of hers with her are always named.
std::vector<bool> authors_named(const std::vector<Author>& authors, std::size_t first) {
    const bool self_is_equal = std::any_of(authors.begin(), authors.end(), [](const Author& author) {
        return author.is_self && author.equal_contribution;
    });
    std::vector<bool> named;
    for (std::size_t i = 0; i < authors.size(); ++i) {
        named.push_back(i < first || authors[i].is_self || (self_is_equal && authors[i].equal_contribution));
    }
    // A single name takes no more room than the sign that it is missing.
    for (std::size_t i = 1; i < named.size(); ++i) {
        const bool next = i + 1 == named.size() || named[i + 1];
        named[i] = named[i] || (named[i - 1] && next);
    }
    return named;
}

void shorten(Entry& entry, const PublicationFormat& format) {
    const auto most = static_cast<std::size_t>(format.most_authors);
    if (format.most_authors == 0 || entry.authors.size() <= most) {
        return;
    }
    const std::vector<bool> named = authors_named(entry.authors, static_cast<std::size_t>(format.first_authors));
    std::vector<Author> kept;
    bool gap = false;
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (!named[i]) {
            gap = true;
            continue;
        }
        if (gap) {
            Author dots;
            dots.name = "…";
            kept.push_back(std::move(dots));
        }
        gap = false;
        kept.push_back(std::move(entry.authors[i]));
    }
    entry.authors = std::move(kept);
    entry.authors_end_in_et_al = entry.authors_end_in_et_al || gap;
}

// --- Venues --------------------------------------------------------------------------------------------------------

// The name alone, with the year that belongs to it. What was not understood stays as it was written.
void rename(Entry& entry, VenueForm form) {
    Venue& venue = entry.venue;
    const std::string& name = form == VenueForm::Acronym && !venue.acronym.empty() ? venue.acronym : venue.name;
    const bool says_more = !venue.volume.empty() || !venue.issue.empty() || !venue.pages.empty();
    if (form == VenueForm::Source || name.empty() || says_more) {
        return;
    }
    const int year = date_of(entry).year;
    const std::string separator = form == VenueForm::Acronym && !venue.acronym.empty() ? " " : ", ";
    const Span span = span_of(venue.text);
    venue.text = rich_text(year == 0 ? name : name + separator + std::to_string(year));
    for (Inline& piece : venue.text.inlines) {
        piece.span = span;
    }
}

}  // namespace

Biography with_arranged_publications(Biography biography, const Layout& layout) {
    const PublicationFormat& format = layout.publications;
    if (format.numbered) {
        number(biography);
    }
    for_each_list(biography, [&](std::vector<Entry>& entries) {
        if (format.groups != PublicationGroups::Source) {
            group(entries, layout, biography.language);
        }
        for (Entry& entry : entries) {
            shorten(entry, format);
            rename(entry, format.venues);
        }
    });
    return biography;
}

}  // namespace vitac
