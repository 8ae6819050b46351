// Files of data against expectations that are in the words of their formats: `work`, `studyType`, `kind: one-line`.
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "base/unicode.h"
#include "corpus/comparison.h"

namespace vitac {

namespace {

using yaml::Node;

const Node* field(const Node* node, std::string_view key) {
    return node == nullptr ? nullptr : node->find(key);
}

// --- The person ------------------------------------------------------------------------------------------------------

std::vector<const Node*> contacts_of(const Node& json, const std::string& kind) {
    std::vector<const Node*> found;
    for (const Node& contact : json.find("person")->find("contacts")->items) {
        if (text_of(contact.find("kind")) == kind) {
            found.push_back(&contact);
        }
    }
    return found;
}

void compare_person(const Node& expected, const Node& json, Comparison& comparison) {
    const auto first = [&](const char* kind, const char* key) {
        const std::vector<const Node*> contacts = contacts_of(json, kind);
        return contacts.empty() ? std::string() : text_of(contacts.front()->find(key));
    };
    const std::string address = first("address", "text");
    for (const yaml::Member& member : expected.members) {
        const std::string& key = member.key;
        const std::string& wanted = member.value.text;
        if (key == "how") {
            continue;  // in words for people
        }
        const std::string found = key == "name"                         ? text_of(json.find("person")->find("name"))
                                  : key == "label" || key == "headline" ? text_of(json.find("person")->find("headline"))
                                  : key == "email" || key == "phone"    ? first(key.c_str(), "text")
                                  : key == "website" || key == "url"    ? first("website", "url")
                                  : key == "location"                   ? address
                                  : key == "profiles" || key == "social_networks"
                                      ? std::to_string(contacts_of(json, "profile").size())
                                  : address.find(wanted) != std::string::npos ? wanted
                                                                              : address;
        comparison.check("person: " + key, wanted, found);
    }
}

// --- Entries ---------------------------------------------------------------------------------------------------------

std::string lines_of(const Node* entry) {
    std::string lines;
    for (const char* list : {"lines", "note"}) {
        for (std::size_t i = 0; i < count_of(field(entry, list)); ++i) {
            lines += field(entry, list)->items[i].text + "\n";
        }
    }
    return lines;
}

std::string first_text(const Node* entry, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        if (const std::string text = text_of(field(entry, key)); !text.empty()) {
            return text;
        }
    }
    return {};
}

std::string doi_of(const Node* entry) {
    const std::string host = "https://doi.org/";
    for (std::size_t i = 0; i < count_of(field(entry, "links")); ++i) {
        const std::string url = text_of(field(entry, "links")->items[i].find("url"));
        if (url.starts_with(host)) {
            return url.substr(host.size());
        }
    }
    return {};
}

// What stands in the entry where the format has `key`. Where an expectation is a part of what was read ("2013-12" of
// "2013-12-01", the area of "Bachelor, Information Technology"), it is the expectation itself.
std::string value_of(const std::string& key, const std::string& wanted, const Node* entry) {
    const auto if_inside = [&](const std::string& text) {
        return text.find(wanted) != std::string::npos ? wanted : text;
    };
    if (key == "name" || key == "institution") {
        return text_of(field(entry, "organisation"));
    }
    if (key == "title" || key == "position") {
        return first_text(entry, {"title", "degree", "role"});
    }
    if (key == "studyType" || key == "area") {
        return if_inside(text_of(field(entry, "degree")));
    }
    if (key == "start" || key == "end") {
        return if_inside(text_of(field(entry, key)));
    }
    if (key == "score") {
        return if_inside(lines_of(entry));
    }
    if (key == "courses") {
        const std::string lines = lines_of(entry);
        const std::size_t at = lines.find("Courses: ");
        const std::string list = at == std::string::npos ? "" : lines.substr(at, lines.find('\n', at) - at);
        return list.empty() ? "0" : std::to_string(1 + std::count(list.begin(), list.end(), ','));
    }
    if (key == "bullets") {
        return std::to_string(count_of(field(entry, "bullets")));
    }
    return key == "doi"   ? doi_of(entry)
           : key == "url" ? text_of(field(entry, "title_url"))
                          : text_of(field(entry, key));
}

void compare_entry(const std::string& place, const Node& expected, const Node* entry, Comparison& comparison) {
    if (expected.is_sequence()) {  // a fact: its label and what is said
        comparison.check(place, expected.items[0].text, text_of(field(entry, "title")));
        comparison.check(place, expected.items[1].text + "\n", lines_of(entry));
        return;
    }
    for (const yaml::Member& member : expected.members) {
        const std::string where = place + ": " + member.key;
        if (member.key == "sub_bullets") {
            for (std::size_t i = 0; i < member.value.items.size(); ++i) {
                const Node* bullets = field(entry, "bullets");
                const Node* bullet = i < count_of(bullets) ? &bullets->items[i] : nullptr;
                comparison.check(where, member.value.items[i].text, std::to_string(count_of(field(bullet, "bullets"))));
            }
        } else if (member.key == "year") {
            const std::string year = text_of(field(entry, "year"));
            const std::string text = text_of(field(entry, "date_text"));
            comparison.check(where, member.value.text, year == member.value.text ? year : text);
        } else if (member.value.is_sequence()) {
            comparison.check_list(where, member.value, field(entry, member.key));
        } else {
            comparison.check(where, member.value.text, value_of(member.key, member.value.text, entry));
        }
    }
}

// --- Sections --------------------------------------------------------------------------------------------------------

// The kinds of RenderCV and al-folio are those of entries.
bool entries_are(const std::string& kind, const Node* section) {
    static const std::map<std::string, std::string> kinds = {{"one-line", "definition"},
                                                             {"map", "definition"},
                                                             {"bullet", "item"},
                                                             {"normal", "item"},
                                                             {"numbered", "item"},
                                                             {"list", "item"},
                                                             {"reversed-numbered", "item"},
                                                             {"nested_list", "item"},
                                                             {"text", "paragraph"},
                                                             {"education", "position"},
                                                             {"experience", "position"},
                                                             {"publications", "publication"}};
    const auto wanted = kinds.find(kind);
    const Node* entries = field(section, "entries");
    return wanted == kinds.end() ||
           (entries != nullptr && std::all_of(entries->items.begin(), entries->items.end(), [&](const Node& entry) {
                return text_of(entry.find("kind")) == wanted->second;
            }));
}

void compare_section(const Node& expected, const Node* section, Comparison& comparison) {
    const std::string title = text_of(expected.find("title"));
    const auto folded = [](std::string text) {
        std::replace(text.begin(), text.end(), '_', ' ');
        return unicode::fold(text);
    };
    comparison.check("section", folded(title), folded(text_of(field(section, "title"))));
    const std::string kind = text_of(expected.find("kind"));
    comparison.check(title + ": kind", kind, entries_are(kind, section) ? kind : "other entries");
    const Node* entries = field(section, "entries");
    comparison.check(title + ": entries", text_of(expected.find("entries")), std::to_string(count_of(entries)));
    const auto entry = [&](std::size_t i) { return i < count_of(entries) ? &entries->items[i] : nullptr; };
    for (std::size_t i = 0; i < count_of(expected.find("items")); ++i) {
        compare_entry(fmt::format("{} / {}", title, i), expected.find("items")->items[i], entry(i), comparison);
    }
    for (std::size_t i = 0; i < count_of(expected.find("sub_bullets")); ++i) {
        comparison.check(fmt::format("{} / {}: bullets", title, i), expected.find("sub_bullets")->items[i].text,
                         std::to_string(count_of(field(entry(i), "bullets"))));
    }
}

const Node* section_for(const std::string& key, const Node& sections) {
    const std::string kind = key == "work" ? "experience" : key == "volunteer" ? "volunteering" : key;
    for (const Node& section : sections.items) {
        if (text_of(section.find("kind")) == kind) {
            return &section;
        }
    }
    return nullptr;
}

void compare_counts(const Node& counts, const Node& sections, Comparison& comparison) {
    for (const yaml::Member& member : counts.members) {
        if (member.key == "sections") {
            comparison.check("counts: sections", member.value.text, std::to_string(sections.items.size()));
        } else if (member.key == "entries") {
            for (std::size_t i = 0; i < member.value.items.size(); ++i) {
                const Node* section = i < sections.items.size() ? &sections.items[i] : nullptr;
                comparison.check(fmt::format("counts: entries of section {}", i), member.value.items[i].text,
                                 std::to_string(count_of(field(section, "entries"))));
            }
        } else {
            const Node* section = section_for(member.key, sections);
            const Node* entries = field(section, "entries");
            comparison.check("counts: " + member.key, member.value.text, std::to_string(count_of(entries)));
        }
    }
}

}  // namespace

void compare_data(const Node& expect, const Biography& biography, const Node& json, Comparison& comparison) {
    comparison.check("format", text_of(expect.find("format")), biography.format);
    compare_person(*expect.find("person"), json, comparison);
    const Node& sections = *json.find("sections");
    compare_counts(*expect.find("counts"), sections, comparison);
    for (std::size_t i = 0; i < count_of(expect.find("sections")); ++i) {
        compare_section(expect.find("sections")->items[i], i < sections.items.size() ? &sections.items[i] : nullptr,
                        comparison);
    }
    for (const char* key : {"publications", "work", "education"}) {
        const Node* entries = field(section_for(key, sections), "entries");
        for (std::size_t i = 0; i < count_of(expect.find(key)); ++i) {
            compare_entry(fmt::format("{} {}", key, i), expect.find(key)->items[i],
                          i < count_of(entries) ? &entries->items[i] : nullptr, comparison);
        }
    }
}

}  // namespace vitac
