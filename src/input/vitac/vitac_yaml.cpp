// The form of data that is vitac's own -> Biography.
#include "input/vitac/vitac_yaml.h"

#include "input/data/entries.h"
#include "input/data/language.h"
#include "input/data/person.h"
#include "input/vitac/fields.h"

namespace vitac {

namespace {

using namespace data;

constexpr Problem<std::string> newer_form{Severity::Warning, "newer-form",
                                          "this is version {} of vitac's form; version 1 is known"};

void read_person(Biography& biography, const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    set_name(biography.person, fields.plain({"name"}), fields.place({"name"}), "`person.name`");
    biography.person.name_variants = fields.plain_list({"name_variants"});
    biography.person.headline = fields.plain({"headline"});
    biography.person.contacts = own_form::read_contacts({"contacts"}, fields);
    for (const auto& [key, value] : fields.left_over()) {
        biography.front_matter.emplace_back(key, value);
    }
}

Section read_section(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Section section;
    section.span = node.span;
    section.title = fields.rich({"title"});
    section.kind = own_form::section_kind(fields.plain({"kind"}), plain_text(section.title));
    section.tags = fields.plain_list({"tags"});
    for (const yaml::Node* entry : fields.list({"entries"})) {
        section.entries.push_back(own_form::read_entry(*entry, reading));
    }
    fields.left_over();
    return section;
}

}  // namespace

Biography read_vitac_yaml(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "vitac-yaml";
    Fields fields(root, reading);
    const Span place = fields.place({"vitac"});
    if (const std::string version = fields.plain({"vitac"}); version != "1" && !version.empty()) {
        reading.diagnostics.add(newer_form.at(place, version));
    }
    const yaml::Node* sections = root.find("sections");
    set_language(biography, fields.plain({"language"}), root,
                 sections != nullptr ? titles_of(*sections) : std::vector<std::string>(), reading);
    if (const yaml::Node* person = fields.map({"person"})) {
        read_person(biography, *person, reading);
    }
    biography.summary = fields.prose({"summary"}).paragraphs;
    biography.equal_contribution_legend = fields.rich({"legend"});
    for (const yaml::Node* section : fields.list({"sections"})) {
        biography.sections.push_back(read_section(*section, reading));
    }
    if (const yaml::Node* front_matter = fields.map({"front_matter"})) {
        for (const yaml::Member& member : front_matter->members) {
            biography.front_matter.emplace_back(member.key, flattened(member.value));
        }
    }
    for (const auto& [key, value] : fields.left_over()) {
        biography.front_matter.emplace_back(key, value);
    }
    finish(biography, request, "`name:` under `person:`", reading);
    return biography;
}

}  // namespace vitac
