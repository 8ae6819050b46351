// Entries in the fields of JSON Resume: the mirror of input/json_resume/resume_entries.cpp.
#include "write/data/json_resume_entries.h"

#include <algorithm>
#include <utility>

#include "model/fact_labels.h"
#include "write/data/markdown_text.h"
#include "write/data/parts.h"
#include "write/data/tree.h"
#include "write/data/vitac_fields.h"

namespace vitac::data_files {

namespace {

using yaml::Node;

constexpr std::pair<SectionKind, const char*> keys[] = {{SectionKind::Experience, "work"},
                                                        {SectionKind::Education, "education"},
                                                        {SectionKind::Publications, "publications"},
                                                        {SectionKind::Projects, "projects"},
                                                        {SectionKind::Awards, "awards"},
                                                        {SectionKind::Certificates, "certificates"},
                                                        {SectionKind::Volunteering, "volunteer"},
                                                        {SectionKind::Skills, "skills"},
                                                        {SectionKind::Languages, "languages"},
                                                        {SectionKind::Interests, "interests"},
                                                        {SectionKind::References, "references"}};

// A fact line that has one of these is no description.
std::vector<std::string> labels_in(const std::string& language) {
    std::vector<std::string> labels;
    for (const FactLabel label : {FactLabel::Keywords, FactLabel::Type, FactLabel::Grade, FactLabel::Courses}) {
        labels.push_back(prefix_of(label, language));
    }
    return labels;
}

// --- Fields that several sections have -------------------------------------------------------------------------------

// A text whose link is a field of its own.
void put_linked(Node& map, const char* key, RichText& text) {
    const LinkedText linked = without_link(std::exchange(text, {}));
    add(map, key, linked.text);
    add(map, "url", linked.url);
}

void put_range(Node& map, Entry& left, const std::string& language) {
    const Range range = take_range(left, language);
    add(map, "startDate", range.start);
    add(map, "endDate", range.end);
}

void put_list(Node& map, const char* key, FactLabel label, Entry& left, const std::string& language) {
    if (const std::optional<RichText> list = take_labelled(left.notes, prefix_of(label, language))) {
        add(map, key, items_of(*list));
    }
}

void put_description(Node& map, Entry& left, const std::string& language) {
    if (const std::optional<RichText> description = take_plain_detail(left.notes, labels_in(language))) {
        add(map, "description", *description);
    }
}

void put_end(Node& map, Entry& left) {
    add(map, "summary", take_remarks(left.notes));
    add(map, "highlights", take_highlights(left.bullets));
    if (map.find("url") == nullptr) {
        const Identifiers found = take_identifiers(left);
        add(map, "url", found.url);
        add(map, "doi", found.doi);
    }
    add(map, "tags", std::exchange(left.tags, {}));
}

// --- Sections --------------------------------------------------------------------------------------------------------

void put_position(Node& map, Entry& left, const char* organisation, const std::string& language) {
    put_linked(map, organisation, left.organisation);
    add(map, "position", std::exchange(left.role, {}));
    add(map, "location", std::exchange(left.location, {}));
    put_range(map, left, language);
    put_description(map, left, language);
    put_list(map, "keywords", FactLabel::Keywords, left, language);
}

void put_education(Node& map, Entry& left, const std::string& language) {
    put_linked(map, "institution", left.organisation);
    const Degree degree = parts_of_degree(std::exchange(left.role, {}));
    add(map, "studyType", degree.name);
    add(map, "area", degree.subject);
    add(map, "location", std::exchange(left.location, {}));
    put_range(map, left, language);
    if (const std::optional<RichText> grade = take_labelled(left.notes, prefix_of(FactLabel::Grade, language))) {
        add(map, "score", *grade);
    }
    put_list(map, "courses", FactLabel::Courses, left, language);
}

void put_publication(Node& map, Entry& left, const std::string& language) {
    add(map, "name", std::exchange(left.title, {}));
    add(map, "authors", take_names(left));
    const VenueKind kind = left.venue.kind;
    add(map, "releaseDate", take_date(left, language));
    add(map, "publisher", take_venue(left));
    if (left.venue.empty() && kind != VenueKind::Unknown) {
        add(map, "type", std::string(name_of(kind)));
    }
}

void put_award(Node& map, Entry& left, SectionKind section, const std::string& language) {
    const bool award = section == SectionKind::Awards;
    put_linked(map, award ? "title" : "name", left.title);
    add(map, "date", take_date(left, language));
    add(map, award ? "awarder" : "issuer", std::exchange(left.organisation, {}));
}

void put_project(Node& map, Entry& left, const std::string& language) {
    put_linked(map, "name", left.title);
    add(map, "entity", std::exchange(left.organisation, {}));
    if (!left.role.empty()) {
        add(map, "roles", items_of(std::exchange(left.role, {})));
    }
    put_range(map, left, language);
    put_description(map, left, language);
    if (const std::optional<RichText> type = take_labelled(left.notes, prefix_of(FactLabel::Type, language))) {
        add(map, "type", *type);
    }
    put_list(map, "keywords", FactLabel::Keywords, left, language);
}

// One fact is what is known of it; of two the first says how well.
void put_skill(Node& map, Entry& left, SectionKind section) {
    add(map, section == SectionKind::Languages ? "language" : "name", std::exchange(left.title, {}));
    const bool facts = std::all_of(left.notes.begin(), left.notes.end(),
                                   [](const Note& note) { return note.kind == NoteKind::Detail; });
    if (!facts || left.notes.size() > 2) {
        return;
    }
    const bool level = left.notes.size() == 2 || section == SectionKind::Languages;
    if (level && !left.notes.empty()) {
        add(map, section == SectionKind::Languages ? "fluency" : "level", left.notes.front().text);
        left.notes.erase(left.notes.begin());
    }
    if (!left.notes.empty()) {
        add(map, "keywords", items_of(left.notes.front().text));
        left.notes.clear();
    }
}

void put_reference(Node& map, Entry& left, const std::string& language) {
    add(map, "name", std::exchange(left.title, {}));
    add(map, "relationship", std::exchange(left.organisation, {}));
    std::vector<Note> remarks;
    while (!left.notes.empty() && left.notes.front().kind == NoteKind::Remark) {
        remarks.push_back(left.notes.front());
        left.notes.erase(left.notes.begin());
    }
    add(map, "reference", take_remarks(remarks));
    for (const auto& [key, label] : {std::pair{"email", FactLabel::Email}, std::pair{"phone", FactLabel::Phone}}) {
        if (const std::optional<RichText> value = take_labelled(left.notes, prefix_of(label, language))) {
            // The reader makes the link of an address again, where it was one.
            const bool linked = value->inlines.front().link.has_value();
            add(map, key, linked ? plain_text(*value) : markdown_text(*value));
        }
    }
}

void put_fields(Node& map, Entry& left, SectionKind section, const std::string& language) {
    switch (section) {
        case SectionKind::Education:
            return put_education(map, left, language);
        case SectionKind::Publications:
            return put_publication(map, left, language);
        case SectionKind::Awards:
        case SectionKind::Certificates:
            return put_award(map, left, section, language);
        case SectionKind::Projects:
            return put_project(map, left, language);
        case SectionKind::Skills:
        case SectionKind::Languages:
        case SectionKind::Interests:
            return put_skill(map, left, section);
        case SectionKind::References:
            return put_reference(map, left, language);
        default:
            return put_position(map, left, section == SectionKind::Volunteering ? "organization" : "name", language);
    }
}

EntryKind kind_in(SectionKind section) {
    switch (section) {
        case SectionKind::Experience:
        case SectionKind::Education:
        case SectionKind::Volunteering:
            return EntryKind::Position;
        case SectionKind::Publications:
            return EntryKind::Publication;
        case SectionKind::Skills:
        case SectionKind::Languages:
        case SectionKind::Interests:
            return EntryKind::Definition;
        default:
            return EntryKind::Item;
    }
}

}  // namespace

std::string standard_key(SectionKind kind) {
    const auto* found =
        std::find_if(std::begin(keys), std::end(keys), [&](const auto& pair) { return pair.first == kind; });
    return found == std::end(keys) ? std::string() : found->second;
}

bool is_standard_key(std::string_view key) {
    return std::any_of(std::begin(keys), std::end(keys), [&](const auto& pair) { return pair.second == key; });
}

Node standard_entry(const Entry& entry, SectionKind section, const std::string& language, bool& more) {
    Node map = map_node();
    Entry left = entry;
    const std::vector<Note> notes = entry.notes;
    put_fields(map, left, section, language);
    put_end(map, left);
    if (!left.notes.empty()) {
        left.notes = notes;  // notes have an order, so they are kept together
    }
    more = add_left(map, left, kind_in(section), language);
    return map;
}

Node entry_of_its_own(const Entry& entry, const std::string& language) {
    Node map = map_node();
    const RichText& name = entry.title.empty() ? entry.organisation : entry.title;
    add(map, "name", without_link(name).text);
    add(map, "x-vitac", entry_fields(entry, language));
    return map;
}

}  // namespace vitac::data_files
