// The person of a data file, and what is done when all of it has been read.
#include "input/data/person.h"

#include <algorithm>

#include "base/address.h"
#include "input/meaning/contacts.h"
#include "input/meaning/empty_entry.h"
#include "input/meaning/identify.h"
#include "input/meaning/networks.h"
#include "input/meaning/self.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::data {

namespace {

constexpr Problem<std::string> email_not_understood{Severity::Warning, "email-not-understood",
                                                    "`{}` is no e-mail address; it is printed without a link"};
constexpr Problem<std::string> section_without_entries{Severity::Note, "section-without-entries",
                                                       "nothing stands under `{}`; it is left out"};

void use_name_option(Person& person, const std::string& name) {
    if (name.empty()) {
        return;
    }
    if (!person.name.empty() && person.name != name && people::match_name(person.name, name) != people::Match::None) {
        person.name_variants.push_back(person.name);
    }
    person.name = name;
    person.name_source = NameSource::Option;
    person.name_reason = "--name";
    person.name_span = {};
}

void name_by_marks(Biography& biography) {
    const InferredName inferred = infer_name(biography.sections);
    if (biography.person.name.empty() && !inferred.name.empty()) {
        biography.person.name = inferred.name;
        biography.person.name_source = NameSource::SelfMarks;
        biography.person.name_span = inferred.span;
        biography.person.name_reason = "set apart in " + std::to_string(inferred.set_apart) + " of " +
                                       std::to_string(inferred.lists) + " author lists";
    }
}

// Where the file says who contributed equally or corresponds, marks say nothing more.
void keep_roles(const std::vector<Section>& before, std::vector<Section>& after) {
    for (std::size_t i = 0; i < after.size(); ++i) {
        for (std::size_t j = 0; j < after[i].entries.size(); ++j) {
            const std::vector<Author>& said = before[i].entries[j].authors;
            const bool any = std::any_of(said.begin(), said.end(), [](const Author& author) {
                return author.equal_contribution || author.corresponding;
            });
            for (std::size_t k = 0; any && k < said.size(); ++k) {
                after[i].entries[j].authors[k].equal_contribution = said[k].equal_contribution;
                after[i].entries[j].authors[k].corresponding = said[k].corresponding;
            }
        }
    }
}

}  // namespace

void set_name(Person& person, const std::string& name, Span place, const std::string& reason) {
    if (!name.empty()) {
        person.name = with_single_blanks(name);
        person.name_source = NameSource::DataField;
        person.name_reason = reason;
        person.name_span = place;
    }
}

void add_emails(Person& person, Names names, Fields& fields) {
    for (const yaml::Node* node : fields.list(names)) {
        const std::string text = flattened(*node);
        std::optional<Contact> contact = email_contact(text, node->span);
        if (!contact) {
            fields.reading().diagnostics.add(email_not_understood.at(node->span, text));
            contact = Contact{ContactKind::Email, {}, text, {}, node->span};
        }
        add_contacts(person.contacts, {*contact});
    }
}

void add_phones(Person& person, Names names, Fields& fields) {
    for (const yaml::Node* node : fields.list(names)) {
        std::string text = flattened(*node);
        // RenderCV's own files have "tel:+49-..." from phonenumbers' form of RFC 3966.
        text = text.starts_with("tel:") ? text.substr(4) : text;
        add_contacts(person.contacts, {phone_contact(text, node->span)});
    }
}

void add_websites(Person& person, Names names, Fields& fields) {
    for (const yaml::Node* node : fields.list(names)) {
        add_contacts(person.contacts, {website_contact(with_scheme(flattened(*node)), node->span)});
    }
}

void add_address(Person& person, const std::string& text, Span place) {
    if (!text.empty()) {
        person.contacts.push_back({ContactKind::Address, {}, text, {}, place});
    }
}

void add_profile(Person& person, const std::string& network, const std::string& user, const std::string& url,
                 Span place) {
    if (network.empty() && user.empty() && url.empty()) {
        return;
    }
    std::optional<Contact> known = profile_of(network, url.empty() ? user : url, place);
    if (!known && network.empty()) {
        known = profile_of_url(url, place);
    }
    Contact contact = known.value_or(Contact{ContactKind::Profile, network, user, url, place});
    if (!user.empty()) {
        contact.text = user;
    } else if (contact.text.empty()) {
        contact.text = website_contact(url, place).text;
    }
    add_contacts(person.contacts, {contact});
}

void finish(Biography& biography, const ReadRequest& request, const std::string& where_to_write_the_name,
            Reading& reading) {
    use_name_option(biography.person, request.name);
    add_name_variants(request.name_variants, biography.person);
    name_by_marks(biography);
    if (biography.person.name.empty()) {
        report_unknown_name(where_to_write_the_name, reading.diagnostics);
    }
    for (Section& section : biography.sections) {
        std::erase_if(section.entries, is_nothing);
        if (section.entries.empty()) {
            reading.diagnostics.add(section_without_entries.at(section.span, plain_text(section.title)));
        }
    }
    std::erase_if(biography.sections, [](const Section& section) { return section.entries.empty(); });
    Legend legend;
    if (!biography.equal_contribution_legend.empty()) {
        read_legend(biography.equal_contribution_legend, legend);
    }
    const std::vector<Section> before = biography.sections;
    mark_authors(biography.sections, spellings_of_person(biography.person), legend, reading.diagnostics);
    keep_roles(before, biography.sections);
    set_ids(biography.sections);
}

}  // namespace vitac::data
