// A biography as JSON Resume. What the schema has no field for stands under `x-vitac`, beside it: the schema allows
// further properties everywhere.
#include "write/data/json_resume.h"

#include <algorithm>
#include <set>

#include "base/unicode.h"
#include "write/data/json_resume_entries.h"
#include "write/data/markdown_text.h"
#include "write/data/parts.h"
#include "write/data/print.h"
#include "write/data/tree.h"
#include "write/data/vitac_fields.h"

namespace vitac::data_files {

namespace {

using yaml::Node;

constexpr Problem<std::size_t> kept_beside_schema{
    Severity::Note, "kept-beside-schema",
    "{} entries say more than JSON Resume has fields for; the rest stands under `x-vitac`, which only vitac reads"};

// --- The person ------------------------------------------------------------------------------------------------------

const Contact* first(const Person& person, ContactKind kind) {
    const auto found = std::find_if(person.contacts.begin(), person.contacts.end(),
                                    [&](const Contact& contact) { return contact.kind == kind; });
    return found == person.contacts.end() ? nullptr : &*found;
}

// The order in which a reader of the schema gives contacts, each kind but the last once.
bool is_usual(const std::vector<Contact>& contacts) {
    static constexpr ContactKind order[] = {ContactKind::Email, ContactKind::Phone, ContactKind::Website,
                                            ContactKind::Address, ContactKind::Profile};
    const auto rank = [](ContactKind kind) { return std::find(std::begin(order), std::end(order), kind); };
    for (std::size_t i = 1; i < contacts.size(); ++i) {
        const bool rises = rank(contacts[i - 1].kind) < rank(contacts[i].kind);
        if (!rises && contacts[i].kind != ContactKind::Profile) {
            return false;
        }
    }
    return std::none_of(contacts.begin(), contacts.end(), [](const Contact& contact) {
        return contact.kind == ContactKind::Profile ? contact.network.empty() || contact.url.empty()
                                                    : !contact.network.empty();
    });
}

Node basics_of(const Biography& biography) {
    const Person& person = biography.person;
    Node basics = map_node();
    add(basics, "name", person.name);
    add(basics, "label", markdown_escaped(person.headline));
    const auto add_first = [&](const char* key, ContactKind kind, bool url) {
        if (const Contact* contact = first(person, kind)) {
            add(basics, key, url ? contact->url : contact->text);
        }
    };
    add_first("email", ContactKind::Email, false);
    add_first("phone", ContactKind::Phone, false);
    add_first("url", ContactKind::Website, true);
    std::string summary;
    for (const RichText& paragraph : biography.summary) {
        summary += (summary.empty() ? "" : "\n\n") + markdown_text(paragraph);
    }
    add(basics, "summary", summary);
    if (const Contact* address = first(person, ContactKind::Address)) {
        Node location = map_node();
        add(location, "address", address->text);
        add(basics, "location", std::move(location));
    }
    std::vector<Node> profiles;
    for (const Contact& contact : person.contacts) {
        if (contact.kind == ContactKind::Profile) {
            Node profile = map_node();
            add(profile, "network", contact.network);
            add(profile, "username", contact.text);
            add(profile, "url", contact.url);
            profiles.push_back(std::move(profile));
        }
    }
    add(basics, "profiles", list_node(std::move(profiles)));
    return basics;
}

// --- Sections --------------------------------------------------------------------------------------------------------

struct KeyedSection {
    std::string key;
    const Section* section = nullptr;
    bool standard = false;
};

// The schema's key for the first section of each kind; all others have a key of their own, made of their titles.
std::vector<KeyedSection> keyed(const Biography& biography) {
    std::vector<KeyedSection> sections;
    std::set<std::string> taken = {"basics", "meta", "x-vitac"};
    for (const Section& section : biography.sections) {
        const std::string standard = standard_key(section.kind);
        const bool free = !standard.empty() && taken.insert(standard).second;
        std::string key = free ? standard : unicode::fold(plain_text(section.title));
        std::replace(key.begin(), key.end(), ' ', '_');
        while (!free && (key.empty() || is_standard_key(key) || !taken.insert(key).second)) {
            key += "_";
        }
        sections.push_back({key, &section, free});
    }
    return sections;
}

Node entries_of(const KeyedSection& keyed_section, const std::string& language, std::size_t& with_more) {
    std::vector<Node> entries;
    for (const Entry& entry : keyed_section.section->entries) {
        bool more = false;
        entries.push_back(keyed_section.standard ? standard_entry(entry, keyed_section.section->kind, language, more)
                                                 : entry_of_its_own(entry, language));
        with_more += more || !keyed_section.standard ? 1 : 0;
    }
    return list_node(std::move(entries));
}

// What a reader cannot know from the schema: titles, kinds and order of sections, other names, contacts.
Node about_the_whole(const Biography& biography, const std::vector<KeyedSection>& sections) {
    Node map = map_node();
    add(map, "language", biography.language);
    add(map, "name_variants", biography.person.name_variants);
    add(map, "legend", biography.equal_contribution_legend);
    if (!is_usual(biography.person.contacts)) {
        std::vector<Node> contacts;
        for (const Contact& contact : biography.person.contacts) {
            contacts.push_back(contact_fields(contact));
        }
        add(map, "contacts", list_node(std::move(contacts)));
    }
    std::vector<Node> list;
    for (const KeyedSection& section : sections) {
        Node item = map_node();
        add(item, "key", section.key);
        add(item, "title", section.section->title);
        add(item, "kind", std::string(name_of(section.section->kind)));
        add(item, "tags", section.section->tags);
        list.push_back(std::move(item));
    }
    add(map, "sections", list_node(std::move(list)));
    return map;
}

}  // namespace

std::string write_json_resume(const Biography& biography, Diagnostics& diagnostics) {
    Node root = map_node();
    add(root, "$schema", std::string("https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"));
    // Also where nothing is known of the person: readers know the format by it.
    root.members.push_back({"basics", {}, basics_of(biography)});
    const std::vector<KeyedSection> sections = keyed(biography);
    std::size_t with_more = 0;
    for (const KeyedSection& section : sections) {
        add(root, section.key, entries_of(section, biography.language, with_more));
    }
    add(root, "x-vitac", about_the_whole(biography, sections));
    if (with_more > 0) {
        diagnostics.add(kept_beside_schema.nowhere(with_more));
    }
    return print_json(root);
}

}  // namespace vitac::data_files
