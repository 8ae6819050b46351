// The biography as JSON. docs/inputs.md describes the form; it is stable: fields may be added, none change their
// meaning.
#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/dump.h"

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& value) {
    if (!value.empty()) {
        object[key] = value;
    }
}

void put(Json& object, const char* key, const RichText& text) {
    put(object, key, plain_text(text));
}

Json links_in(const RichText& text) {
    Json links = Json::array();
    std::optional<Link> last;
    for (const Inline& piece : text.inlines) {
        if (piece.link && last && *last == *piece.link) {
            links.back()["label"] = links.back()["label"].get<std::string>() + piece.text;
        } else if (piece.link) {
            links.push_back({{"label", piece.text}, {"url", piece.link->url}});
        }
        last = piece.link;
    }
    return links;
}

// Text that may hold links: {"text": ..., "links": [...]}.
Json rich(const RichText& text) {
    Json object{{"text", plain_text(text)}};
    if (Json links = links_in(text); !links.empty()) {
        object["links"] = std::move(links);
    }
    return object;
}

std::string color_of(const RichText& text) {
    for (const Inline& piece : text.inlines) {
        if (piece.color) {
            return piece.color->name;
        }
    }
    return {};
}

std::string url_of(const RichText& text) {
    for (const Inline& piece : text.inlines) {
        if (piece.link) {
            return piece.link->url;
        }
    }
    return {};
}

bool is_bold(const RichText& text) {
    return !text.empty() && std::all_of(text.inlines.begin(), text.inlines.end(),
                                        [](const Inline& piece) { return piece.marks.strong; });
}

Json place(const Span& span, const Sources& sources) {
    if (!span.known()) {
        return nullptr;
    }
    const Source& source = sources.get(span.source);
    const Position begin = source.position(span.begin);
    const Position end = source.position(span.end);
    return {{"line", begin.line}, {"column", begin.column}, {"end_line", end.line}, {"end_column", end.column}};
}

Json bullets_of(const std::vector<Bullet>& bullets) {
    Json list = Json::array();
    for (const Bullet& bullet : bullets) {
        Json object = rich(bullet.text);
        if (!bullet.children.empty()) {
            object["bullets"] = bullets_of(bullet.children);
        }
        list.push_back(std::move(object));
    }
    return list;
}

void put_dates(Json& object, const DateRange& dates) {
    if (dates.empty()) {
        return;
    }
    if (dates.start) {
        object["start"] = to_iso(*dates.start);
    }
    if (dates.end) {
        object["end"] = to_iso(*dates.end);
        object["year"] = dates.end->year;
    }
    object["date_text"] = dates.text;
    if (dates.ongoing) {
        object["ongoing"] = true;
    }
    if (dates.expected) {
        object["expected"] = true;
    }
}

void put_authors(Json& object, const Entry& entry) {
    Json names = Json::array();
    Json equal = Json::array();
    Json corresponding = Json::array();
    Json self = nullptr;
    for (std::size_t i = 0; i < entry.authors.size(); ++i) {
        const Author& author = entry.authors[i];
        names.push_back(author.name);
        if (author.is_self && self.is_null()) {
            self = i;
        }
        if (author.equal_contribution) {
            equal.push_back(author.name);
        }
        if (author.corresponding) {
            corresponding.push_back(author.name);
        }
    }
    object["authors"] = std::move(names);
    object["self"] = std::move(self);
    object["equal_contribution"] = std::move(equal);
    if (!corresponding.empty()) {
        object["corresponding"] = std::move(corresponding);
    }
    if (entry.authors_end_in_et_al) {
        object["authors_end_in_et_al"] = true;
    }
    put(object, "authors_text", entry.authors_text);
}

void put_venue(Json& object, const Venue& venue) {
    if (venue.empty()) {
        return;
    }
    put(object, "venue", venue.text);
    put(object, "venue_url", url_of(venue.text));
    put(object, "venue_name", venue.name);
    put(object, "venue_acronym", venue.acronym);
    if (venue.kind != VenueKind::Unknown) {
        object["venue_kind"] = name_of(venue.kind);
    }
    put(object, "volume", venue.volume);
    put(object, "issue", venue.issue);
    put(object, "pages", venue.pages);
}

Json award_of(const RichText& text) {
    Json award{{"text", plain_text(text)}};
    put(award, "color", color_of(text));
    award["bold"] = is_bold(text);
    put(award, "url", url_of(text));
    return award;
}

// Awards have a list of their own, so have remarks; the fact lines of a position keep their order among each other.
void put_notes(Json& object, const Entry& entry) {
    Json awards = Json::array();
    Json lines = Json::array();
    Json notes = Json::array();
    Json note_links = Json::array();
    std::string honours;
    for (const Note& note : entry.notes) {
        const std::string text = plain_text(note.text);
        if (note.kind == NoteKind::Award) {
            awards.push_back(award_of(note.text));
        } else if (note.kind == NoteKind::Remark) {
            notes.push_back(text);
            const Json links = links_in(note.text);
            note_links.insert(note_links.end(), links.begin(), links.end());
        } else {
            lines.push_back(text);
            honours = honours.empty() && note.kind == NoteKind::Honour ? text : honours;
        }
    }
    if (!awards.empty() || entry.kind == EntryKind::Publication) {
        object["awards"] = std::move(awards);
    }
    put(object, "honours", honours);
    if (!lines.empty()) {
        object["lines"] = std::move(lines);
    }
    if (!notes.empty()) {
        object["note"] = std::move(notes);
    }
    if (!note_links.empty()) {
        object["note_links"] = std::move(note_links);
    }
}

Json entry_of(const Entry& entry, SectionKind section, const Sources& sources) {
    Json object{{"kind", name_of(entry.kind)}, {"id", entry.id}};
    put(object, "group", entry.group);
    put(object, "title", entry.title);
    put(object, "title_color", color_of(entry.title));
    put(object, "title_url", url_of(entry.title));
    put(object, "organisation", entry.organisation);
    put(object, "url", url_of(entry.organisation));
    put(object, "location", entry.location);
    put(object, section == SectionKind::Education ? "degree" : "role", entry.role);
    put_dates(object, entry.dates);
    if (entry.kind == EntryKind::Publication) {
        put_authors(object, entry);
    }
    put_venue(object, entry.venue);
    put_notes(object, entry);
    Json links = Json::array();
    for (const LabelledLink& link : entry.links) {
        links.push_back({{"label", link.label}, {"url", link.url}});
    }
    if (!links.empty() || entry.kind == EntryKind::Publication) {
        object["links"] = std::move(links);
    }
    if (!entry.bullets.empty()) {
        object["bullets"] = bullets_of(entry.bullets);
    }
    if (!entry.tags.empty()) {
        object["tags"] = entry.tags;
    }
    for (const auto& [key, value] : entry.extra) {
        object["extra"][key] = value;
    }
    object["confidence"] = entry.confidence;
    object["place"] = place(entry.span, sources);
    return object;
}

Json person_of(const Person& person) {
    Json object{{"name", person.name}, {"source", name_of(person.name_source)}};
    put(object, "reason", person.name_reason);
    if (!person.name_variants.empty()) {
        object["name_variants"] = person.name_variants;
    }
    put(object, "headline", person.headline);
    Json contacts = Json::array();
    for (const Contact& contact : person.contacts) {
        Json item{{"kind", name_of(contact.kind)}};
        put(item, "network", contact.network);
        put(item, "text", contact.text);
        put(item, "url", contact.url);
        contacts.push_back(std::move(item));
    }
    object["contacts"] = std::move(contacts);
    return object;
}

}  // namespace

std::string dump_biography_json(const Biography& biography, const Sources& sources) {
    Json root{{"format", biography.format}, {"language", biography.language}};
    root["person"] = person_of(biography.person);
    Json front_matter = Json::object();
    for (const auto& [key, value] : biography.front_matter) {
        front_matter[key] = value;
    }
    root["front_matter"] = std::move(front_matter);
    Json summary = Json::array();
    for (const RichText& paragraph : biography.summary) {
        summary.push_back(rich(paragraph));
    }
    root["summary"] = std::move(summary);
    put(root, "equal_contribution_legend", biography.equal_contribution_legend);
    Json sections = Json::array();
    for (const Section& section : biography.sections) {
        Json entries = Json::array();
        for (const Entry& entry : section.entries) {
            entries.push_back(entry_of(entry, section.kind, sources));
        }
        sections.push_back({{"title", plain_text(section.title)},
                            {"kind", name_of(section.kind)},
                            {"id", section.id},
                            {"entries", std::move(entries)}});
    }
    root["sections"] = std::move(sections);
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitac
