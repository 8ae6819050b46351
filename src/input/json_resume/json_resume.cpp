// JSON Resume, academicpages' cv.json and YAMLResume -> Biography.
#include "input/json_resume/json_resume.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/data/language.h"
#include "input/data/person.h"
#include "input/json_resume/resume_entries.h"
#include "input/meaning/contacts.h"
#include "input/meaning/networks.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"
#include "input/vitac/fields.h"

namespace vitac {

namespace {

using namespace data;
using json_resume::form_of;
using json_resume::Order;
using json_resume::rank_of;

// --- The person ------------------------------------------------------------------------------------------------------

void read_location(Person& person, Fields& fields) {
    const yaml::Node* node = fields.take({"location"});
    if (node == nullptr) {
        return;
    }
    Fields location(*node, fields.reading());
    add_address(person, node->is_map() ? address_of(location) : flattened(*node), node->span);
    location.left_over();
}

void read_profiles(Person& person, Fields& fields) {
    for (const yaml::Node* node : fields.list({"profiles"})) {
        Fields profile(*node, fields.reading());
        const std::string network = profile.plain({"network"});
        const std::string user = profile.plain({"username"});
        add_profile(person, network, user, profile.plain({"url"}), node->span);
        profile.left_over();
    }
}

// The summary may have a list, whose items are paragraphs of it.
void read_summary(Biography& biography, Fields& fields) {
    biography.summary = paragraphs_of(fields.prose({"summary"}));
}

// `name` may be a map of its parts.
std::string take_name(Fields& basics) {
    const yaml::Node* node = basics.take({"name"});
    if (node == nullptr || !node->is_map()) {
        return node != nullptr ? flattened(*node) : basics.plain({"fullName", "full_name"});
    }
    Fields parts(*node, basics.reading());
    const std::string given = parts.plain({"first", "given"});
    const std::string middle = parts.plain({"middle"});
    const std::string family = parts.plain({"last", "family"});
    parts.left_over();
    return with_single_blanks(given + " " + middle + " " + family);
}

// `github: ada`
void take_networks(Person& person, Fields& fields) {
    for (const yaml::Member* member : fields.rest()) {
        const std::optional<Contact> profile =
            member->value.is_scalar() ? profile_of(member->key, member->value.text, member->value.span) : std::nullopt;
        if (profile) {
            add_contacts(person.contacts, {*profile});
        } else {
            fields.give_back(&member->value);
        }
    }
}

void read_basics(Biography& biography, const yaml::Node& node, const std::string& where, Reading& reading) {
    Person& person = biography.person;
    Fields basics(node, reading);
    const Span place = basics.place({"name", "firstName", "first_name"});
    const std::string name = take_name(basics);
    const std::string given = basics.plain({"firstName", "first_name", "firstname"});
    const std::string family = basics.plain({"lastName", "last_name", "lastname", "surname"});
    const std::string parts = given + " " + family;
    set_name(person, name.empty() ? std::string(trimmed(parts)) : name, place, "`" + where + "name`");
    if (const std::string headline = plain_text(basics.rich({"label", "headline", "title", "position", "jobTitle"}));
        !headline.empty()) {
        person.headline = headline;
    }
    add_emails(person, {"email"}, basics);
    add_phones(person, {"phone", "telephone", "mobile"}, basics);
    add_websites(person, {"url", "website", "homepage"}, basics);
    read_location(person, basics);
    read_profiles(person, basics);
    read_summary(biography, basics);
    basics.take({"image", "picture"});
    // Ways to reach the person may stand in a map of their own.
    for (const std::string_view key : {"contact", "social", "links"}) {
        const yaml::Node* inner = node.find(key);
        if (inner != nullptr && inner->is_map()) {
            basics.take({key});
            read_basics(biography, *inner, where + std::string(key) + ".", reading);  // as deep as trees are
        }
    }
    take_networks(person, basics);
    for (const auto& [key, value] : basics.left_over()) {
        biography.front_matter.emplace_back(key, value);
    }
}

// Where there are no `basics`, the person's facts stand at the top, or in a map under one of many names.
void read_person_elsewhere(Biography& biography, const yaml::Node& root, Fields& fields) {
    yaml::Node top;
    top.kind = yaml::Kind::Map;
    top.span = root.span;
    for (const yaml::Member& member : root.members) {
        static const std::vector<std::string_view> facts = {
            "name",    "fullName", "full_name", "firstName", "lastName", "first_name", "last_name",
            "label",   "headline", "title",     "email",     "phone",    "telephone",  "mobile",
            "website", "url",      "homepage",  "summary",   "location"};
        const bool network = member.value.is_scalar() && profile_of(member.key, member.value.text, {}).has_value();
        const bool in_parts = (member.key == "location" || member.key == "name") && member.value.is_map();
        if ((member.value.is_scalar() && is_one_of(member.key, facts)) || network || in_parts) {
            top.members.push_back(member);
            fields.take({member.key});
        }
    }
    if (!top.members.empty()) {
        read_basics(biography, top, {}, fields.reading());
    }
    for (const std::string_view key :
         {"meta", "info", "personal", "personalInfo", "personal_info", "personalInformation", "personal_information",
          "person", "profile", "header", "about", "contact", "contactInfo", "contact_info", "social", "author"}) {
        const yaml::Node* map = root.find(key);
        if (map != nullptr && map->is_map()) {
            fields.take({key});
            read_basics(biography, *map, std::string(key) + ".", fields.reading());
        }
    }
}

// --- Sections --------------------------------------------------------------------------------------------------------

// An entry of a section that the schema does not have: where vitac wrote it, all of it stands under `x-vitac`.
std::optional<Entry> read_own_entry(const std::string& key, const yaml::Node& node, Reading& reading) {
    const yaml::Node* own = json_resume::is_in_schema(key) ? nullptr : node.find(own_form::extension);
    return own != nullptr && own->is_map() ? std::optional(own_form::read_entry(*own, reading)) : std::nullopt;
}

Entry read_entry(const std::string& key, const yaml::Node& node, Reading& reading) {
    const json_resume::SectionForm* form = form_of(key);
    if (std::optional<Entry> own = read_own_entry(key, node, reading)) {
        return std::move(*own);
    }
    return form != nullptr && node.is_map() ? form->read(node, reading) : generic_entry(node, reading);
}

// {journal: [{...}], books: [{...}]}: lists of one section, each with a title of its own.
bool is_grouped(const yaml::Node& value) {
    return value.is_map() && std::any_of(value.members.begin(), value.members.end(), [](const yaml::Member& member) {
               return member.value.is_sequence() && !member.value.items.empty();
           });
}

void read_groups(const std::string& key, const yaml::Node& value, Section& section, Reading& reading) {
    // FRESH has what was done in `history`, and skills in `list`.
    static const std::vector<std::string_view> no_titles = {"history", "list", "items", "entries"};
    for (const yaml::Member& member : value.members) {
        const bool records = std::any_of(member.value.items.begin(), member.value.items.end(),
                                         [](const yaml::Node& item) { return item.is_map(); });
        if (is_blank(member.value)) {
            continue;
        }
        if (!records) {
            section.entries.push_back(term_of(member, reading));
            continue;
        }
        for (const yaml::Node& item : member.value.items) {
            if (!is_blank(item)) {
                section.entries.push_back(read_entry(key, item, reading));
                section.entries.back().group =
                    is_one_of(member.key, no_titles) ? std::string() : title_of_key(member.key);
            }
        }
    }
}

// "skills": ["HTML", "CSS"]
bool is_list_of_words(const yaml::Node& value, SectionKind section) {
    constexpr std::size_t most_words = 5;
    const bool skills =
        section == SectionKind::Skills || section == SectionKind::Languages || section == SectionKind::Interests;
    return skills && value.items.size() > 1 &&
           std::all_of(value.items.begin(), value.items.end(), [](const yaml::Node& item) {
               return item.is_scalar() && words_of(item.text).size() <= most_words;
           });
}

// They stand on one line.
Entry words_of_list(const yaml::Node& list, Reading& reading) {
    std::vector<RichText> words;
    for (const yaml::Node& item : list.items) {
        words.push_back(rich_text_of(item, reading));
    }
    Entry entry = paragraph(listed(words));
    entry.span = list.span;
    return entry;
}

Section read_section(const yaml::Member& member, Reading& reading) {
    Section section;
    const json_resume::SectionForm* form = form_of(member.key);
    // The schema has no titles: that of a section it knows stands nowhere in the source.
    const std::string title = form != nullptr ? form->title : title_of_key(member.key);
    section.title = rich_text(title, form != nullptr ? Span{} : member.key_span);
    section.kind = form != nullptr ? form->kind : meaning_of_title(title).kind.value_or(SectionKind::List);
    section.span = join(member.key_span, member.value.span);
    const auto add = [&](const yaml::Node& node) {
        if (!is_blank(node)) {
            section.entries.push_back(read_entry(member.key, node, reading));
        }
    };
    if (is_list_of_words(member.value, section.kind)) {
        section.entries.push_back(words_of_list(member.value, reading));
    } else if (member.value.is_sequence()) {
        std::for_each(member.value.items.begin(), member.value.items.end(), add);
    } else if (is_grouped(member.value)) {
        read_groups(member.key, member.value, section, reading);
    } else {
        add(member.value);
    }
    return section;
}

// A file whose sections stand in the order of the schema says nothing about order, and gets that of a CV; any other
// order is the author's.
std::vector<const yaml::Member*> in_order(std::vector<const yaml::Member*> members) {
    const auto by = [](Order order) {
        return [order](const yaml::Member* a, const yaml::Member* b) {
            return rank_of(a->key, order) < rank_of(b->key, order);
        };
    };
    if (std::is_sorted(members.begin(), members.end(), by(Order::Schema))) {
        std::stable_sort(members.begin(), members.end(), by(Order::Shown));
    }
    return members;
}

// What `x-vitac` says of the section with this key: its title, kind and tags.
void describe(Section& section, const std::string& key, const yaml::Node* own, Reading& reading) {
    const yaml::Node* list = own != nullptr ? own->find("sections") : nullptr;
    for (const yaml::Node& item : list != nullptr ? list->items : std::vector<yaml::Node>()) {
        Fields about(item, reading);
        if (about.plain({"key"}) != key) {
            continue;
        }
        if (RichText title = about.rich({"title"}); !title.empty()) {
            section.title = std::move(title);
        }
        if (const std::string kind = about.plain({"kind"}); !kind.empty()) {
            section.kind = own_form::section_kind(kind, plain_text(section.title));
        }
        section.tags = about.plain_list({"tags"});
    }
}

void read_own(Biography& biography, const yaml::Node& node, Reading& reading) {
    Fields own(node, reading);
    if (const std::string tag = own.plain({"language"}); !tag.empty()) {
        biography.language = unicode::canonical_language(tag).value_or("en");
        reading.language = biography.language;
    }
    biography.person.name_variants = own.plain_list({"name_variants"});
    biography.equal_contribution_legend = own.rich({"legend"});
    if (std::vector<Contact> contacts = own_form::read_contacts({"contacts"}, own); !contacts.empty()) {
        biography.person.contacts = std::move(contacts);
    }
}

void read_sections(Biography& biography, Fields& fields, const yaml::Node* own = nullptr) {
    std::vector<const yaml::Member*> sections;
    for (const yaml::Member* member : fields.rest()) {
        const bool is_section = member->value.is_sequence() || member->value.is_map();
        if (is_section) {
            sections.push_back(member);
        } else {
            biography.front_matter.emplace_back(member->key, flattened(member->value));
        }
    }
    if (own == nullptr || own->find("sections") == nullptr) {
        sections = in_order(sections);
    }
    for (const yaml::Member* member : sections) {
        biography.sections.push_back(read_section(*member, fields.reading()));
        describe(biography.sections.back(), member->key, own, fields.reading());
    }
}

// The schema has no place for it; people put it at the top or into `meta`.
std::string language_said(const yaml::Node& root) {
    for (const yaml::Node* node : {&root, root.find("meta"), root.find("basics")}) {
        for (const std::string_view key : {"language", "lang", "locale"}) {
            const yaml::Node* value = node != nullptr ? node->find(key) : nullptr;
            if (value != nullptr && value->is_scalar() && unicode::canonical_language(value->text)) {
                return value->text;
            }
        }
    }
    return {};
}

}  // namespace

bool is_json_resume(const yaml::Node& root) {
    const auto known = std::count_if(root.members.begin(), root.members.end(), [](const yaml::Member& member) {
        return form_of(member.key) != nullptr && member.value.is_sequence();
    });
    const yaml::Node* basics = root.find("basics");
    return (basics != nullptr && basics->is_map()) || known >= 2;
}

Biography read_json_resume(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "json-resume";
    set_language(biography, language_said(root), root, {}, reading);
    Fields fields(root, reading);
    if (const yaml::Node* basics = fields.map({"basics", "bio"})) {
        read_basics(biography, *basics, "basics.", reading);
    } else {
        read_person_elsewhere(biography, root, fields);
    }
    if (const yaml::Node* schema = fields.take({"$schema"})) {
        biography.front_matter.emplace_back("$schema", flattened(*schema));
    }
    if (const yaml::Node* meta = fields.take({"meta"})) {
        biography.front_matter.emplace_back("meta", flattened(*meta));
    }
    const yaml::Node* own = fields.map({own_form::extension});
    if (own != nullptr) {
        read_own(biography, *own, reading);
    }
    read_sections(biography, fields, own);
    finish(biography, request, "`name` in `basics`", reading);
    return biography;
}

Biography read_yamlresume(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "yamlresume-yaml";
    Fields file(root, reading);
    const yaml::Node* locale = file.map({"locale"});
    const yaml::Node* language = locale != nullptr ? locale->find("language") : nullptr;
    set_language(biography, language != nullptr ? flattened(*language) : std::string(), root, {}, reading);
    file.not_used({"layouts", "layout"});
    if (const yaml::Node* node = file.map({"content"})) {
        Fields content(*node, reading);
        if (const yaml::Node* basics = content.map({"basics"})) {
            read_basics(biography, *basics, "content.basics.", reading);
        }
        read_location(biography.person, content);
        read_profiles(biography.person, content);
        read_sections(biography, content);
    }
    for (const auto& [key, value] : file.left_over()) {
        biography.front_matter.emplace_back(key, value);
    }
    finish(biography, request, "`name` in `content.basics`", reading);
    return biography;
}

}  // namespace vitac
