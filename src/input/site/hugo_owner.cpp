// The owner of a site of HugoBlox: her page, and ways to reach her.
#include "input/site/hugo_owner.h"

#include <algorithm>

#include "base/ascii.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/data/person.h"
#include "input/meaning/contacts.h"
#include "input/people/text.h"

namespace vitac::hugo {

namespace {

using data::Fields;
using data::Reading;

std::string name_of_owner(const yaml::Node& map) {
    const yaml::Node* name = map.find("name");
    if (name != nullptr && name->is_map()) {
        const yaml::Node* shown = name->find("display");
        return shown != nullptr ? shown->text : std::string();
    }
    const yaml::Node* title = map.find("title");
    return name != nullptr && name->is_scalar() ? name->text : title != nullptr ? title->text : std::string();
}

// Addresses of the web are profiles; one of mail counts where no e-mail is said.
void read_links(Person& person, Fields& fields) {
    for (const yaml::Node* item : fields.list({"social", "links", "profiles"})) {
        const yaml::Node* url = item->find("link") != nullptr ? item->find("link") : item->find("url");
        // "//github.com/ada" is an address without its scheme.
        const bool is_web = url != nullptr && (url->text.starts_with("http") || url->text.starts_with("//"));
        constexpr std::string_view mail = "mailto:";
        if (is_web) {
            data::add_profile(person, {}, {}, (url->text.starts_with("//") ? "https:" : "") + url->text, url->span);
        } else if (url != nullptr && url->text.starts_with(mail) && person.contacts.empty()) {
            const std::string address = url->text.substr(mail.size());
            person.contacts.push_back({ContactKind::Email, {}, address, url->text, url->span});
        }
    }
}

// `interests: [...]`, and of old templates `interests: {interests: [...]}`.
void add_interests(Biography& biography, const yaml::Node& map, Fields& fields) {
    const yaml::Node* node = map.find("interests");
    std::vector<RichText> interests;
    if (node != nullptr && node->is_map()) {
        fields.take({"interests"});
        interests = Fields(*node, fields.reading()).rich_list({"interests"});
    } else {
        interests = fields.rich_list({"interests"});
    }
    if (interests.empty()) {
        return;
    }
    Section section;
    section.title = rich_text("Interests");
    section.kind = SectionKind::Interests;
    section.span = map.span;
    for (RichText& interest : interests) {
        section.entries.push_back(data::item(std::move(interest)));
    }
    biography.sections.push_back(std::move(section));
}

// What the templates have where the owner's are to be.
bool is_of_template(std::string_view text) {
    static constexpr std::string_view examples[] = {"test@example.org", "888 888 88 88", "450 Serra Mall",
                                                    "your-email@example.com"};
    return std::any_of(std::begin(examples), std::end(examples),
                       [&](std::string_view example) { return text.find(example) != std::string_view::npos; });
}

// "Quay 1, Norhaven, 1234, Norland" of {street, city, ...}
std::string address_of(const yaml::Node& node) {
    std::string address = node.is_scalar() ? with_single_blanks(node.text) : std::string();
    for (const char* key : {"street", "city", "region", "postcode", "country"}) {
        const yaml::Node* part = node.find(key);
        if (part != nullptr && part->is_scalar() && !trimmed(part->text).empty()) {
            address += (address.empty() ? "" : ", ") + with_single_blanks(part->text);
        }
    }
    return address;
}

}  // namespace

void read_owner(Biography& biography, const yaml::Node& map, Reading& reading) {
    Fields fields(map, reading);
    const Span place = fields.place({"name", "title"});
    data::set_name(biography.person, name_of_owner(map), place, "`title` of the owner's page");
    const RichText role = fields.rich({"role"});
    std::vector<RichText> organisations;
    for (const yaml::Node* item : fields.list({"organizations", "affiliations"})) {
        const yaml::Node* name = item->find("name");
        organisations.push_back(data::rich_text_of(name != nullptr ? *name : *item, reading));
    }
    organisations.insert(organisations.begin(), role);
    std::erase_if(organisations, [](const RichText& text) { return text.empty(); });
    biography.person.headline = plain_text(data::joined(organisations, ", "));
    data::add_emails(biography.person, {"email"}, fields);
    read_links(biography.person, fields);
    add_interests(biography, map, fields);
}

void add_contacts(Person& person, const yaml::Node& map) {
    const auto text_at = [&](const char* key) {
        const yaml::Node* node = map.find(key);
        const std::string text = node != nullptr ? address_of(*node) : std::string();
        return is_of_template(text) ? std::string() : text;
    };
    const auto place = [&](const char* key) { return map.find(key)->span; };
    if (const std::string email = text_at("email"); !email.empty()) {
        if (const std::optional<Contact> contact = email_contact(email, place("email"))) {
            vitac::add_contacts(person.contacts, {*contact});
        }
    }
    if (const std::string phone = text_at("phone"); !phone.empty()) {
        vitac::add_contacts(person.contacts, {phone_contact(phone, place("phone"))});
    }
    const bool has_address = std::any_of(person.contacts.begin(), person.contacts.end(),
                                         [](const Contact& contact) { return contact.kind == ContactKind::Address; });
    if (const std::string address = text_at("address"); !address.empty() && !has_address) {
        data::add_address(person, address, place("address"));
    }
}

yaml::Node owner_of_parameters(const yaml::Node& widget, const yaml::Node& parameters) {
    if (parameters.find("name") == nullptr) {
        return {};
    }
    yaml::Node owner = widget;
    owner.kind = yaml::Kind::Map;
    std::erase_if(owner.members,
                  [](const yaml::Member& member) { return member.key == "title" || member.key == "name"; });
    for (const yaml::Member& member : parameters.members) {
        static constexpr std::string_view keys[] = {"name", "role", "organizations", "email", "social"};
        if (std::find(std::begin(keys), std::end(keys), member.key) != std::end(keys)) {
            owner.members.push_back(member);
        }
    }
    return owner;
}

}  // namespace vitac::hugo
