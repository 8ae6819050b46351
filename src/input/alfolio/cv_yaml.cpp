// The classic _data/cv.yml of al-folio -> Biography.
#include "input/alfolio/cv_yaml.h"

#include <algorithm>

#include "base/unicode.h"
#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/data/language.h"
#include "input/data/person.h"
#include "input/meaning/contacts.h"
#include "input/meaning/networks.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"

namespace vitac {

namespace {

using namespace data;

// --- Tables of facts -------------------------------------------------------------------------------------------------

// "Full Name: Albert Einstein" also says who the person is; it stays in its section, as on the site.
void take_fact(const std::string& label, const std::string& value, Span place, Person& person) {
    const std::string key = unicode::fold(label);
    if (key == "name" || key == "full name") {
        set_name(person, value, place, "`" + label + "` in the general information");
    } else if (key == "email" || key == "e mail") {
        if (const std::optional<Contact> contact = email_contact(value, place)) {
            add_contacts(person.contacts, {*contact});
        }
    } else if (key == "phone" || key == "telephone") {
        add_contacts(person.contacts, {phone_contact(value, place)});
    } else if (value.find("://") != std::string::npos && (key == "website" || key == "homepage")) {
        add_contacts(person.contacts, {website_contact(value, place)});
    } else if (const std::optional<Contact> profile = profile_of(label, value, place)) {
        add_contacts(person.contacts, {*profile});
    }
}

Entry read_fact(const yaml::Node& node, Person& person, Reading& reading) {
    if (!node.is_map()) {
        return generic_entry(node, reading);
    }
    Fields fields(node, reading);
    Entry entry;
    entry.kind = EntryKind::Definition;
    entry.span = node.span;
    entry.title = fields.rich({"name", "title"});
    const Span place = fields.place({"value"});
    if (RichText value = joined(fields.rich_list({"value"}), ", "); !value.empty()) {
        take_fact(plain_text(entry.title), plain_text(value), place, person);
        entry.notes.push_back({NoteKind::Detail, std::move(value)});
    }
    add_extra(entry, fields);
    return entry;
}

// --- Tables of time --------------------------------------------------------------------------------------------------

bool is_position(SectionKind kind) {
    return kind == SectionKind::Experience || kind == SectionKind::Education || kind == SectionKind::Volunteering ||
           kind == SectionKind::Teaching;
}

// A row with a year and things of that year: each is an entry of its own in the site's table, but one row says all.
Entry read_row(const yaml::Node& node, SectionKind kind, Reading& reading) {
    if (!node.is_map()) {
        return generic_entry(node, reading);
    }
    Fields fields(node, reading);
    Entry entry;
    entry.span = node.span;
    RichText title = fields.rich({"title"});
    const RichText institution = fields.rich({"institution"});
    const RichText department = fields.rich({"department"});
    RichText organisation = joined({department, institution}, ", ");
    if (is_position(kind) && !organisation.empty()) {
        entry.kind = EntryKind::Position;
        entry.role = std::move(title);
    } else {
        entry.title = std::move(title);
    }
    entry.organisation = std::move(organisation);
    entry.location = fields.rich({"location"});
    entry.dates = date_of(fields.take({"year"}), reading);
    const yaml::Node* description = fields.take({"description"});
    if (description != nullptr && description->is_scalar()) {
        add_prose(entry, prose_of(*description, reading));
    } else {
        fields.give_back(description);
        add_bullets(entry, {"description"}, fields);
    }
    add_bullets(entry, {"items"}, fields);
    add_extra(entry, fields);
    return entry;
}

Entry read_nested(const yaml::Node& node, Reading& reading) {
    if (!node.is_map()) {
        return generic_entry(node, reading);
    }
    Fields fields(node, reading);
    Entry entry;
    entry.span = node.span;
    entry.title = fields.rich({"title"});
    add_bullets(entry, {"items", "contents"}, fields);
    add_extra(entry, fields);
    return entry;
}

// --- Sections --------------------------------------------------------------------------------------------------------

SectionKind kind_of(const std::string& type, const RichText& title) {
    if (const TitleMeaning meaning = meaning_of_title(plain_text(title)); meaning.kind) {
        return *meaning.kind;
    }
    return type == "map" ? SectionKind::DefinitionList : SectionKind::List;
}

Section read_section(const yaml::Node& node, Person& person, Reading& reading) {
    Fields fields(node, reading);
    Section section;
    section.span = node.span;
    section.title = fields.rich({"title"});
    const std::string type = fields.plain({"type"});
    section.kind = kind_of(type, section.title);
    for (const yaml::Node* item : fields.list({"contents"})) {
        section.entries.push_back(type == "map"           ? read_fact(*item, person, reading)
                                  : type == "time_table"  ? read_row(*item, section.kind, reading)
                                  : type == "nested_list" ? read_nested(*item, reading)
                                                          : generic_entry(*item, reading));
    }
    fields.left_over();
    return section;
}

}  // namespace

Biography read_alfolio_cv(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "alfolio-cv-yaml";
    set_language(biography, {}, root, titles_of(root), reading);
    for (const yaml::Node& node : root.items) {
        biography.sections.push_back(read_section(node, biography.person, reading));
    }
    finish(biography, request, "it as `Full Name` in a section of `type: map`", reading);
    return biography;
}

}  // namespace vitac
