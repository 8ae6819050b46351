// The parts of a biography in vitac's own form.
#include "write/data/vitac_fields.h"

#include <algorithm>

#include "model/date_words.h"
#include "write/data/markdown_text.h"
#include "write/data/tree.h"

namespace vitac::data_files {

namespace {

using yaml::Node;

// --- Dates, authors, venues ------------------------------------------------------------------------------------------

// A name that is read back as itself without a map around it.
bool is_plain_name(const Author& author) {
    const bool marked = author.equal_contribution || author.corresponding || !author.marks.empty() || author.link;
    return !marked && markdown_escaped(author.name) == author.name &&
           author.name.find_first_of(",;&#^†‡§¶") == std::string::npos;
}

Node author_fields(const Author& author) {
    if (is_plain_name(author)) {
        return text_node(author.is_self ? "**" + author.name + "**" : author.name);
    }
    Node map = map_node();
    add(map, "name", author.name);
    if (author.is_self) {
        add(map, "self", word_node("true"));
    }
    if (author.equal_contribution) {
        add(map, "equal", word_node("true"));
    }
    if (author.corresponding) {
        add(map, "corresponding", word_node("true"));
    }
    add(map, "marks", author.marks);
    if (author.link) {
        add(map, "url", author.link->url);
    }
    return map;
}

Node venue_fields(const Venue& venue) {
    Node map = map_node();
    add(map, "text", venue.text);
    if (venue.name != plain_text(venue.text)) {
        map.members.push_back({"name", {}, text_node(venue.name)});  // also "": a text that is only a date has none
    }
    add(map, "acronym", venue.acronym);
    add(map, "volume", venue.volume);
    add(map, "issue", venue.issue);
    add(map, "pages", venue.pages);
    if (venue.kind != VenueKind::Unknown) {
        add(map, "kind", std::string(name_of(venue.kind)));
    }
    return map;
}

// --- Notes, links ----------------------------------------------------------------------------------------------------

// A fact line is the usual note; others say what they are.
Node note_fields(const std::vector<Note>& notes) {
    std::vector<Node> items;
    for (const Note& note : notes) {
        if (note.kind == NoteKind::Detail) {
            items.push_back(text_node(markdown_text(note.text)));
        } else {
            Node map = map_node();
            add(map, name_of(note.kind), note.text);
            items.push_back(std::move(map));
        }
    }
    return list_node(std::move(items));
}

Node link_fields(const std::vector<LabelledLink>& links) {
    std::vector<Node> items;
    for (const LabelledLink& link : links) {
        Node map = map_node();
        add(map, "label", link.label);
        add(map, "url", link.url);
        items.push_back(std::move(map));
    }
    return list_node(std::move(items));
}

Node extra_fields(const std::vector<std::pair<std::string, std::string>>& pairs) {
    Node map = map_node();
    for (const auto& [key, value] : pairs) {
        add(map, key, text_node(value));
    }
    return map;
}

const char* title_key(EntryKind kind) {
    return kind == EntryKind::Definition ? "term" : kind == EntryKind::Paragraph ? "text" : "title";
}

Node all_fields(const Entry& entry, const std::string& language) {
    Node map = map_node();
    add(map, title_key(entry.kind), entry.title);
    add(map, "organisation", entry.organisation);
    add(map, "role", entry.role);
    add(map, "location", entry.location);
    add(map, "dates", date_fields(entry.dates, language));
    std::vector<Node> authors;
    std::transform(entry.authors.begin(), entry.authors.end(), std::back_inserter(authors), author_fields);
    if (entry.authors_end_in_et_al) {
        authors.push_back(text_node("et al."));
    }
    add(map, "authors", list_node(std::move(authors)));
    add(map, "authors_text", entry.authors_text);
    add(map, "venue", venue_fields(entry.venue));
    add(map, "notes", note_fields(entry.notes));
    add(map, "bullets", bullet_fields(entry.bullets));
    add(map, "links", link_fields(entry.links));
    add(map, "group", entry.group);
    add(map, "tags", entry.tags);
    add(map, "extra", extra_fields(entry.extra));
    constexpr int certain = 100;
    if (entry.confidence != certain) {
        add(map, "confidence", word_node(std::to_string(entry.confidence)));
    }
    return map;
}

void put_kind_first(Node& map, EntryKind kind) {
    map.members.insert(map.members.begin(), {"kind", {}, text_node(name_of(kind))});
}

Node section_fields(const Section& section, const std::string& language) {
    Node map = map_node();
    add(map, "title", section.title);
    add(map, "kind", std::string(name_of(section.kind)));
    add(map, "tags", section.tags);
    std::vector<Node> entries;
    for (const Entry& entry : section.entries) {
        entries.push_back(entry_fields(entry, language));
    }
    add(map, "entries", list_node(std::move(entries)));
    return map;
}

}  // namespace

Node date_fields(const DateRange& dates, const std::string& language) {
    if (dates.empty()) {
        return {};
    }
    Node map = map_node();
    const bool usual = dates.text == date_words(dates, language);
    if (usual && !dates.start && dates.end) {
        return text_node(to_iso(*dates.end));
    }
    if (dates.start) {
        add(map, "start", to_iso(*dates.start));
    }
    if (dates.end) {
        add(map, "end", to_iso(*dates.end));
    }
    // Without an end what has a start goes on; not where an end was written that is no date.
    if (dates.ongoing || (dates.start && !dates.end)) {
        add(map, "ongoing", word_node(dates.ongoing ? "true" : "false"));
    }
    if (dates.expected) {
        add(map, "expected", word_node("true"));
    }
    add(map, "text", usual ? std::string() : dates.text);
    return map;
}

Node bullet_fields(const std::vector<Bullet>& bullets) {
    std::vector<Node> items;
    for (const Bullet& bullet : bullets) {
        if (bullet.children.empty() && bullet.tags.empty()) {
            items.push_back(text_node(markdown_text(bullet.text)));
            continue;
        }
        Node map = map_node();
        add(map, "text", text_node(markdown_text(bullet.text)));
        add(map, "bullets", bullet_fields(bullet.children));
        add(map, "tags", bullet.tags);
        items.push_back(std::move(map));
    }
    return list_node(std::move(items));
}

Node entry_fields(const Entry& entry, const std::string& language) {
    Node map = all_fields(entry, language);
    const bool said_by_title = entry.kind == EntryKind::Definition || entry.kind == EntryKind::Paragraph;
    if (said_by_title ? entry.title.empty() : usual_kind(entry) != entry.kind) {
        put_kind_first(map, entry.kind);
    }
    return map;
}

Node fields_left(const Entry& entry, EntryKind known, const std::string& language) {
    Node map = all_fields(entry, language);
    if (entry.kind != known) {
        put_kind_first(map, entry.kind);
    }
    return map;
}

Node contact_fields(const Contact& contact) {
    Node map = map_node();
    add(map, "kind", std::string(name_of(contact.kind)));
    add(map, "network", contact.network);
    add(map, "text", contact.text);
    add(map, "url", contact.url);
    return map;
}

Node person_fields(const Person& person) {
    Node map = map_node();
    add(map, "name", person.name);
    add(map, "name_variants", person.name_variants);
    add(map, "headline", person.headline);
    std::vector<Node> contacts;
    std::transform(person.contacts.begin(), person.contacts.end(), std::back_inserter(contacts), contact_fields);
    add(map, "contacts", list_node(std::move(contacts)));
    return map;
}

Node biography_fields(const Biography& biography) {
    Node root = map_node();
    add(root, "vitac", word_node("1"));
    add(root, "language", biography.language);
    add(root, "person", person_fields(biography.person));
    std::vector<Node> summary;
    for (const RichText& paragraph : biography.summary) {
        summary.push_back(text_node(markdown_text(paragraph)));
    }
    add(root, "summary", list_node(std::move(summary)));
    add(root, "legend", biography.equal_contribution_legend);
    std::vector<Node> sections;
    for (const Section& section : biography.sections) {
        sections.push_back(section_fields(section, biography.language));
    }
    add(root, "sections", list_node(std::move(sections)));
    add(root, "front_matter", extra_fields(biography.front_matter));
    return root;
}

}  // namespace vitac::data_files
