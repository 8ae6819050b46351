// What front matter and site configuration say about the person.
#include "input/academicpages/person_facts.h"

#include <algorithm>

#include "base/path.h"
#include "base/unicode.h"
#include "input/meaning/contacts.h"
#include "input/meaning/networks.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::academicpages {

bool is_placeholder_name(std::string_view name) {
    static constexpr std::string_view placeholders[] = {
        "your name",   "your sidebar name", "first last", "firstname lastname",
        "you r. name", "your full name",    "full name",  "name surname",
        "site title",  "my name",           "author name"};
    const std::string lower = ascii_lower(with_single_blanks(name));
    return std::any_of(std::begin(placeholders), std::end(placeholders),
                       [&](std::string_view placeholder) { return lower == placeholder; });
}

namespace {

std::string text_at(const yaml::Node& map, std::string_view key) {
    const yaml::Node* node = map.find(key);
    return node != nullptr && node->is_scalar() ? with_single_blanks(node->text) : std::string();
}

Span span_at(const yaml::Node& map, std::string_view key) {
    const yaml::Node* node = map.find(key);
    return node != nullptr ? node->span : Span{};
}

// What the templates' sample configurations hold in these fields.
bool is_placeholder_text(std::string_view text) {
    static constexpr std::string_view placeholders[] = {"your biography for the left-hand sidebar",
                                                        "short biography for the left-hand sidebar",
                                                        "location",
                                                        "employer",
                                                        "earth",
                                                        "none@example.org",
                                                        "your.email@example.com",
                                                        "you@example.com"};
    const std::string lower = ascii_lower(text);
    return std::any_of(std::begin(placeholders), std::end(placeholders),
                       [&](std::string_view placeholder) { return lower == placeholder; });
}

// HTML such as <br> in a one-line field is a blank.
std::string plain_field(std::string_view text) {
    std::string result;
    bool in_tag = false;
    for (const char c : text) {
        if (c == '<') {
            in_tag = true;
            result += ' ';
        } else if (c == '>') {
            in_tag = false;
        } else if (!in_tag && c != '\\') {  // Markdown's escapes, as in "Jo \(Josephine\) Roe"
            result += c;
        }
    }
    return with_single_blanks(replace_all(replace_all(result, "&nbsp;", " "), "&amp;", "&"));
}

// "Ada Lovelace (she/her)": pronouns behind a name are no part of it.
std::string without_pronouns(const std::string& name) {
    const std::size_t open = name.ends_with(')') ? name.rfind('(') : std::string::npos;
    const std::string_view inside = open == std::string::npos
                                        ? std::string_view()
                                        : std::string_view(name).substr(open + 1, name.size() - open - 2);
    constexpr std::size_t longest = 15;  // "they/them/theirs"
    const bool pronouns =
        inside.find('/') != std::string_view::npos && inside.size() <= longest + 1 && !has_digit(inside);
    return pronouns && open > 0 ? std::string(trimmed(name.substr(0, open))) : name;
}

void set_name(PersonFacts& facts, const std::string& name, Span span, const std::string& reason) {
    const std::string plain = without_pronouns(plain_field(name));
    if (!plain.empty() && facts.name.empty()) {
        facts.name = plain;
        facts.name_span = span;
        facts.name_reason = reason;
    }
}

// A sample's text beside a real name was forgotten there. Beside the sample's name all of the template is shown as it
// is.
bool is_forgotten(const PersonFacts& facts, std::string_view text) {
    return is_placeholder_text(text) && !is_placeholder_name(facts.name);
}

void add_address(PersonFacts& facts, const yaml::Node& map, std::string_view key) {
    const std::string text = plain_field(text_at(map, key));
    if (!text.empty() && !is_forgotten(facts, text)) {
        facts.contacts.push_back({ContactKind::Address, {}, text, {}, span_at(map, key)});
    }
}

void add_contacts(PersonFacts& facts, const yaml::Node& map) {
    add_address(facts, map, "location");
    add_address(facts, map, "employer");
    if (const std::string email = text_at(map, "email"); !email.empty() && !is_forgotten(facts, email)) {
        if (const std::optional<Contact> contact = email_contact(email, span_at(map, "email"))) {
            facts.contacts.push_back(*contact);
        }
    }
    for (const std::string_view key : {"phone", "tel", "telephone"}) {
        if (const std::string phone = text_at(map, key); !phone.empty()) {
            facts.contacts.push_back(phone_contact(phone, span_at(map, key)));
        }
    }
    for (const std::string_view key : {"uri", "website", "homepage"}) {
        const std::string url = text_at(map, key);
        if (url.find("://") != std::string::npos) {
            facts.contacts.push_back(website_contact(url, span_at(map, key)));
        }
    }
    const Placeholders placeholders = is_placeholder_name(facts.name) ? Placeholders::Kept : Placeholders::LeftOut;
    for (const yaml::Member& member : map.members) {
        if (!member.value.is_scalar()) {
            continue;
        }
        if (const std::optional<Contact> profile =
                profile_of(member.key, member.value.text, member.value.span, placeholders)) {
            facts.contacts.push_back(*profile);
        }
    }
}

// `author` as a map of name and contacts, or as the name alone.
void read_author(PersonFacts& facts, const yaml::Node& root, const std::string& where) {
    const yaml::Node* author = root.find("author");
    if (author != nullptr && author->is_sequence() && !author->items.empty()) {
        author = &author->items.front();
    }
    if (author == nullptr) {
        return;
    }
    if (author->is_scalar()) {
        // A lower-case word is the key of an author in another file.
        if (starts_with_uppercase(author->text) || has_cjk(author->text)) {
            set_name(facts, author->text, author->span, "`author` in " + where);
        }
        return;
    }
    set_name(facts, text_at(*author, "name"), span_at(*author, "name"), "`author.name` in " + where);
    const std::string bio = plain_field(text_at(*author, "bio"));
    facts.headline = is_forgotten(facts, bio) ? std::string() : bio;
    add_contacts(facts, *author);
}

std::string language_of(const yaml::Node& root) {
    for (const std::string_view key : {"lang", "language", "locale"}) {
        const std::string tag = text_at(root, key);
        if (const std::optional<std::string> language = tag.empty() ? std::nullopt : unicode::canonical_language(tag)) {
            return *language;
        }
    }
    return {};
}

void add_variants(PersonFacts& facts, const yaml::Node& scholar) {
    const auto texts = [&](std::string_view key) {
        std::vector<std::string> result;
        const yaml::Node* node = scholar.find(key);
        if (node != nullptr && node->is_scalar()) {
            result.push_back(node->text);
        }
        for (const yaml::Node& item : node != nullptr ? node->items : std::vector<yaml::Node>()) {
            result.push_back(item.text);
        }
        return result;
    };
    // Every given name with every family name: the lists are short, and bounded against hostile ones.
    constexpr std::size_t most_variants = 40;
    std::vector<std::string> names;
    for (const std::string& family : texts("last_name")) {
        for (const std::string& given : texts("first_name")) {
            const std::string name = with_single_blanks(given + " " + family);
            if (!name.empty() && names.size() < most_variants &&
                std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
    }
    // Where none of them is the person, they are those of the template's example, forgotten there.
    const bool hers = facts.name.empty() || std::any_of(names.begin(), names.end(), [&](const std::string& name) {
                          return people::match_name(name, facts.name) != people::Match::None;
                      });
    std::erase(names, facts.name);
    facts.name_variants = hers ? names : std::vector<std::string>();
}

// Other spellings of the name, and ways to reach the person as `vitac dump` names them: where the usual fields have no
// place for one, or another order.
void read_written_out(PersonFacts& facts, const yaml::Node& root) {
    static constexpr ContactKind kinds[] = {ContactKind::Email, ContactKind::Phone, ContactKind::Address,
                                            ContactKind::Website, ContactKind::Profile};
    const yaml::Node* variants = root.find("name_variants");
    for (const yaml::Node& variant : variants != nullptr ? variants->items : std::vector<yaml::Node>()) {
        if (variant.is_scalar() && !variant.text.empty()) {
            facts.name_variants.push_back(with_single_blanks(variant.text));
        }
    }
    const yaml::Node* contacts = root.find("contacts");
    std::vector<Contact> found;
    for (const yaml::Node& node : contacts != nullptr ? contacts->items : std::vector<yaml::Node>()) {
        const std::string kind = text_at(node, "kind");
        const auto* named =
            std::find_if(std::begin(kinds), std::end(kinds), [&](ContactKind one) { return kind == name_of(one); });
        if (named != std::end(kinds)) {
            found.push_back({*named, text_at(node, "network"), text_at(node, "text"), text_at(node, "url"), node.span});
        }
    }
    facts.contacts = found.empty() ? facts.contacts : found;
}

// Quarto's page about a person: `about` says how it looks and links to the person, and the title is the name.
void read_about(PersonFacts& facts, const yaml::Node& root) {
    const yaml::Node* about = root.find("about");
    if (about == nullptr) {
        return;
    }
    constexpr int sure = 85;  // of people::name_likeness
    const std::string title = plain_field(text_at(root, "title"));
    if (people::name_likeness(title) >= sure && words_of(title).size() > 1) {
        set_name(facts, title, span_at(root, "title"), "`title` of the page about the person");
    }
    for (const yaml::Node* links : {about->find("links"), root.find("links")}) {
        for (const yaml::Node& link : links != nullptr ? links->items : std::vector<yaml::Node>()) {
            const std::string url = text_at(link, "href").empty() ? text_at(link, "url") : text_at(link, "href");
            const Span place = span_at(link, text_at(link, "href").empty() ? "url" : "href");
            if (url.starts_with("mailto:")) {
                if (std::optional<Contact> email = email_contact(std::string_view(url).substr(7), place)) {
                    facts.contacts.push_back(std::move(*email));
                }
            } else if (std::optional<Contact> profile = profile_of_url(url, place)) {
                facts.contacts.push_back(std::move(*profile));
            } else if (url.starts_with("http") && !is_profile_without_user(url)) {
                facts.contacts.push_back(website_contact(url, place));
            }
        }
    }
}

std::string as_text(const yaml::Node& node) {
    return node.is_scalar() ? node.text : node.is_null() ? std::string() : "[...]";
}

}  // namespace

FrontMatter read_front_matter(const yaml::Node& root) {
    FrontMatter front;
    for (const yaml::Member& member : root.members) {
        front.fields.emplace_back(member.key, as_text(member.value));
    }
    front.title = text_at(root, "title");
    front.title_span = span_at(root, "title");
    set_name(front.person, text_at(root, "name"), span_at(root, "name"), "`name` in the front matter");
    read_author(front.person, root, "the front matter");
    read_about(front.person, root);
    read_written_out(front.person, root);
    front.person.language = language_of(root);
    return front;
}

namespace {

// The folder above: "a/b" -> "a", "a" -> "", "" -> "..", ".." -> "../..". Nothing above the root.
std::optional<std::string> parent_of(const std::string& folder) {
    if (folder == "/") {
        return std::nullopt;
    }
    if (folder.empty() || folder == ".") {
        return "..";
    }
    if (folder == ".." || folder.ends_with("/..")) {
        return folder + "/..";
    }
    return folder_of(folder);
}

// Contacts of a kind that the person has not: what the site says of itself is said of its owner.
void add_missing_contacts(PersonFacts& facts, const yaml::Node& map) {
    PersonFacts more;
    more.name = facts.name;
    add_contacts(more, map);
    const std::vector<Contact> known = facts.contacts;
    for (const Contact& contact : more.contacts) {
        const bool has = std::any_of(known.begin(), known.end(), [&](const Contact& other) {
            return other.kind == contact.kind && other.network == contact.network;
        });
        if (!has) {
            facts.contacts.push_back(contact);
        }
    }
}

// al-folio has them in a file of their own since version 0.15.
void read_socials(const std::string& folder, PersonFacts& facts, World& world, Diagnostics& diagnostics) {
    const std::string path = in_folder(folder, "_data/socials.yml");
    FileContent content = world.read_file(path);
    if (content.status == FileContent::Status::Ok) {
        const SourceId source = world.sources().add(path, unicode::repair_utf8(content.bytes).text);
        const yaml::Node root = yaml::parse(world.sources(), world.sources().whole(source), diagnostics);
        add_missing_contacts(facts, root);
    }
}

SiteConfiguration read_site_configuration(const std::string& path, std::string text, World& world,
                                          Diagnostics& diagnostics) {
    const SourceId source = world.sources().add(path, std::move(text));
    const yaml::Node root = yaml::parse(world.sources(), world.sources().whole(source), diagnostics);
    SiteConfiguration site;
    read_author(site.person, root, "_config.yml");
    if (const std::string family = text_at(root, "last_name"); !family.empty()) {
        // al-folio's form: the names and profiles stand at the top.
        const std::string given = text_at(root, "first_name");
        // In Chinese and Korean the family comes first, with no blank behind it.
        const std::string name = is_cjk_only(family) && is_cjk_only(given)
                                     ? family + given
                                     : given + " " + text_at(root, "middle_name") + " " + family;
        set_name(site.person, name, span_at(root, "last_name"), "`first_name` and `last_name` in _config.yml");
        add_contacts(site.person, root);
    } else if (!site.person.name.empty()) {
        if (const yaml::Node* networks = root.find("social-network-links")) {  // Beautiful Jekyll
            add_missing_contacts(site.person, *networks);
        }
        add_missing_contacts(site.person, root);
    }
    if (const yaml::Node* scholar = root.find("scholar")) {
        add_variants(site.person, *scholar);
        const std::string bibliography = text_at(*scholar, "bibliography");
        site.bibliography = bibliography.empty() ? site.bibliography : bibliography;
    }
    if (const yaml::Node* categories = root.find("publication_category")) {
        for (const yaml::Member& category : categories->members) {
            site.categories.emplace_back(category.key, text_at(category.value, "title"));
        }
    }
    site.person.language = language_of(root);
    site.title = plain_field(text_at(root, "title"));
    site.title_span = span_at(root, "title");
    site.address = text_at(root, "url") + text_at(root, "baseurl");
    while (site.address.ends_with('/')) {
        site.address.pop_back();
    }
    // The address on which people look at their site while they write it.
    if (site.address.find("://") == std::string::npos || site.address.find("://localhost") != std::string::npos ||
        site.address.find("://127.0.0.1") != std::string::npos) {
        site.address.clear();
    }
    return site;
}

}  // namespace

SiteConfiguration find_site_configuration(const std::string& page_path, World& world, Diagnostics& diagnostics) {
    if (page_path == "-") {
        return {};
    }
    std::optional<std::string> folder = folder_of(page_path);
    for (int step = 0; folder && step <= most_parents; ++step) {
        for (const char* name : {"_config.yml", "_config.yaml"}) {
            const std::string path = in_folder(*folder, name);
            FileContent content = world.read_file(path);
            if (content.status == FileContent::Status::Ok) {
                SiteConfiguration site =
                    read_site_configuration(path, unicode::repair_utf8(content.bytes).text, world, diagnostics);
                site.folder = *folder;
                read_socials(*folder, site.person, world, diagnostics);
                return site;
            }
        }
        folder = parent_of(*folder);
    }
    return {};
}

}  // namespace vitac::academicpages
