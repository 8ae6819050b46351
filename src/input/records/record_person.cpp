// What a map in a file of data, or a site's configuration, says of the person.
#include <algorithm>

#include "base/address.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/data/person.h"
#include "input/meaning/contacts.h"
#include "input/meaning/identify.h"
#include "input/meaning/networks.h"
#include "input/meaning/section_words.h"
#include "input/people/names.h"
#include "input/people/text.h"
#include "input/records/records.h"

namespace vitac::records {

namespace {

using namespace data;

// "resume_contact_email" -> "email", "githubUsername" -> "github": without the words around it.
std::string bare_key(std::string_view key) {
    std::string bare;
    for (const char c : key) {
        const bool capital = c >= 'A' && c <= 'Z';
        bare += capital && !bare.empty() && bare.back() != '_' ? "_" : "";
        bare += c == '-' || c == ' ' ? '_' : capital ? static_cast<char>(c | 0x20) : c;
    }
    for (const std::string_view before :
         {"resume_", "cv_", "contact_", "header_", "social_", "my_", "author_", "about_"}) {
        bare = bare.starts_with(before) && bare.size() > before.size() ? bare.substr(before.size()) : bare;
    }
    for (const std::string_view behind : {"_username", "_user", "_url", "_link", "_handle", "_id", "_address"}) {
        bare =
            bare.ends_with(behind) && bare.size() > behind.size() ? bare.substr(0, bare.size() - behind.size()) : bare;
    }
    return bare;
}

// A switch of the template, or the place of something that is not there.
bool says_nothing(std::string_view text) {
    return text == "left" || text == "right" || text == "NA" || text == "N/A" || text == "none" || text == "None" ||
           text == "-" || text == "#" || text == "true" || text == "false" || text == "True" || text == "False" ||
           text == "yes" || text == "no";
}

class PersonReader {
public:
    PersonReader(std::string where, Biography& biography, Reading& reading)
        : where_(std::move(where)), biography_(biography), reading_(reading) {}

    // What is not understood.
    const std::vector<yaml::Member>& rest() const { return rest_; }

    void read(const yaml::Node& map) {
        for (const yaml::Member& member : map.members) {
            if (is_blank(member.value)) {
                continue;
            }
            if (member.value.is_scalar()) {
                if (!says_nothing(trimmed(member.value.text))) {
                    read_field(bare_key(member.key), member);
                }
            } else {
                read_links(member.value, bare_key(member.key));
            }
        }
        if (biography_.person.name.empty() && !(given_ + family_).empty()) {
            set_name(biography_.person, with_single_blanks(given_ + " " + family_), place_of_name_, where_);
        }
        use_title();
    }

private:
    void read_field(const std::string& key, const yaml::Member& member) {
        Person& person = biography_.person;
        const yaml::Node& value = member.value;
        const std::string text = plain_text(rich_text_of(value, reading_));
        if (is_one_of_names(key, {"name", "full_name", "fullname"})) {
            if (person.name.empty()) {
                set_name(person, text, value.span, "`" + member.key + "` in " + where_);
            }
        } else if (is_one_of_names(key, {"first_name", "firstname", "given_name"})) {
            given_ = text;
            place_of_name_ = value.span;
        } else if (is_one_of_names(key, {"last_name", "lastname", "family_name", "surname"})) {
            family_ = text;
        } else if (member.key == "title") {
            title_ = text;
            title_span_ = value.span;
        } else if (is_one_of_names(key, {"tagline", "title", "headline", "label", "role", "position", "job_title",
                                         "profession", "occupation", "designation"})) {
            person.headline = person.headline.empty() ? text : person.headline;
        } else if (is_one_of_names(key, {"email", "e_mail", "mail"})) {
            add_email(text, value.span);
        } else if (is_one_of_names(key, {"phone", "tel", "telephone", "mobile", "phone_number"})) {
            vitac::add_contacts(person.contacts, {phone_contact(text, value.span)});
        } else if (is_one_of_names(key, {"website", "homepage", "web", "site"})) {
            vitac::add_contacts(person.contacts, {website_contact(with_scheme(text), value.span)});
        } else if (is_one_of_names(key, {"location", "address", "city"})) {
            add_address(person, text, value.span);
        } else if (is_one_of_names(key, {"summary", "intro", "introduction", "bio", "biography", "about", "about_me",
                                         "content", "profile", "objective"})) {
            add_summary(value);
        } else if (std::optional<Contact> profile = profile_of(key, value.text, value.span)) {
            vitac::add_contacts(person.contacts, {*profile});
        } else if (!is_one_of_names(key, {"avatar", "image", "photo", "picture", "logo", "icon", "cv_pdf"})) {
            rest_.push_back(member);
        }
    }

    void add_email(const std::string& text, Span span) {
        if (std::optional<Contact> contact = email_contact(text, span)) {
            vitac::add_contacts(biography_.person.contacts, {*contact});
        } else if (text.find('@') != std::string::npos) {
            biography_.person.contacts.push_back({ContactKind::Email, {}, text, {}, span});
        }
    }

    void add_summary(const yaml::Node& value) {
        for (RichText& paragraph : paragraphs_of(prose_of(value, reading_))) {
            biography_.summary.push_back(std::move(paragraph));
        }
    }

    // `social: [{title, url}]` or `social: {github: ada}`; a list about anything else is none of the person.
    void read_links(const yaml::Node& value, const std::string& key) {
        if (value.is_map()) {
            if (is_one_of_names(key, {"social", "social_links", "links", "profiles", "social_network_links", "accounts",
                                      "contact", "info"})) {
                read(value);
            }
            return;
        }
        if (!is_one_of_names(key, {"social", "social_links", "links", "profiles", "accounts", "handles", "contact",
                                   "contacts", "socials"})) {
            return;
        }
        for (const yaml::Node& item : value.items) {
            Fields fields(item, reading_);
            const Names addresses = {"url", "link", "href", "address"};
            const Span place = fields.place(addresses);
            const std::string url = fields.plain(addresses);
            if (url.starts_with("mailto:")) {
                add_email(url.substr(std::string_view("mailto:").size()), place);
            } else if (url.starts_with("http")) {
                add_profile(biography_.person, {}, {}, url, place);
            }
        }
    }

    // The title of a file or site is what the person is, if it is not her name: "Ada Quill - Resume".
    void use_title() {
        Person& person = biography_.person;
        const bool about = is_about_title(title_) || meaning_of_title(title_).kind.has_value();
        const bool named = !person.name.empty() && title_.find(person.name) != std::string::npos;
        const std::string name = person.name.empty() ? owner_in_title(title_, person.contacts) : std::string();
        if (!name.empty()) {
            set_name(person, name, title_span_, "`title` in " + where_);
        } else if (person.headline.empty() && !about && !named) {
            person.headline = title_;
        }
    }

    std::string where_;
    Biography& biography_;
    Reading& reading_;
    std::string given_;
    std::string family_;
    Span place_of_name_;
    std::vector<yaml::Member> rest_;
    std::string title_;
    Span title_span_;
};

}  // namespace

std::vector<yaml::Member> read_record_person(const yaml::Node& map, const std::string& where, Biography& biography,
                                             Reading& reading) {
    PersonReader reader(where, biography, reading);
    reader.read(map);
    return reader.rest();
}

}  // namespace vitac::records
