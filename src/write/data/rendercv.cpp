// A biography as RenderCV's YAML. Its entries may have fields of one's own, so what they have no field for stands there
// under `x-vitac`; in the rest of the file only its own fields are allowed.
#include "write/data/rendercv.h"

#include <algorithm>
#include <set>
#include <utility>

#include "write/data/losses.h"
#include "write/data/markdown_text.h"
#include "write/data/parts.h"
#include "write/data/print.h"
#include "write/data/tree.h"

namespace vitac::data_files {

namespace {

using yaml::Node;

constexpr Problem<std::size_t> kept_in_entries{
    Severity::Note, "kept-in-entries",
    "{} entries say more than RenderCV has fields for; the rest stands under `x-vitac`, which only vitac reads"};
constexpr Problem<std::string> mixed_section{Severity::Note, "mixed-section",
                                             "the entries of `{}` are of several kinds, which RenderCV itself refuses"};

// --- The header ------------------------------------------------------------------------------------------------------

// Those that RenderCV knows by name and makes the address of.
bool is_network(const std::string& network) {
    static const std::set<std::string> networks = {
        "LinkedIn",     "GitHub",  "GitLab",         "IMDB",     "Instagram", "ORCID", "Mastodon", "StackOverflow",
        "ResearchGate", "YouTube", "Google Scholar", "Telegram", "WhatsApp",  "X",     "Bluesky",  "Reddit"};
    return networks.contains(network);
}

bool is_user_name(const Contact& contact) {
    return contact.text.find_first_of("/ ") == std::string::npos &&
           (contact.url.ends_with(contact.text) || contact.network == "Mastodon");
}

void add_items(Node& map, const char* key, const std::vector<std::string>& texts) {
    if (texts.size() == 1) {
        add(map, key, texts.front());
    } else {
        add(map, key, texts);
    }
}

Node connection(const Contact& contact) {
    Node map = map_node();
    add(map, "fontawesome_icon", std::string("link"));
    add(map, "placeholder", (contact.network.empty() ? "" : contact.network + " ") + contact.text);
    add(map, "url", contact.url);
    return map;
}

// Profiles, and what else there is: further addresses.
void add_networks(Node& cv, const std::vector<Contact>& contacts, const std::string& shown_address) {
    std::vector<Node> networks;
    std::vector<Node> others;
    for (const Contact& contact : contacts) {
        if (contact.kind == ContactKind::Profile && is_network(contact.network) && is_user_name(contact)) {
            Node network = map_node();
            add(network, "network", contact.network);
            add(network, "username", contact.text);
            networks.push_back(std::move(network));
        } else if (contact.kind == ContactKind::Profile ||
                   (contact.kind == ContactKind::Address && contact.text != shown_address)) {
            others.push_back(connection(contact));
        }
    }
    add(cv, "social_networks", list_node(std::move(networks)));
    add(cv, "custom_connections", list_node(std::move(others)));
}

void add_contacts(Node& cv, const std::vector<Contact>& contacts) {
    bool networks_written = false;
    const auto texts = [&](ContactKind kind) {
        std::vector<std::string> found;
        for (const Contact& contact : contacts) {
            if (contact.kind == kind) {
                found.push_back(kind == ContactKind::Website ? contact.url : contact.text);
            }
        }
        return found;
    };
    const std::vector<std::string> addresses = texts(ContactKind::Address);
    // The header shows what stands first in the file first.
    for (const Contact& contact : contacts) {
        const char* key = contact.kind == ContactKind::Address   ? "location"
                          : contact.kind == ContactKind::Email   ? "email"
                          : contact.kind == ContactKind::Phone   ? "phone"
                          : contact.kind == ContactKind::Website ? "website"
                                                                 : "social_networks";
        if (cv.find(key) == nullptr && contact.kind == ContactKind::Address) {
            add(cv, key, addresses.front());
        } else if (cv.find(key) == nullptr && contact.kind != ContactKind::Profile) {
            add_items(cv, key, texts(contact.kind));
        } else if (contact.kind == ContactKind::Profile && !networks_written) {
            add_networks(cv, contacts, addresses.empty() ? std::string() : addresses.front());
            networks_written = true;
        }
    }
    if (!networks_written) {
        add_networks(cv, contacts, addresses.empty() ? std::string() : addresses.front());
    }
}

// --- Entries ---------------------------------------------------------------------------------------------------------

void put_dates(Node& map, Entry& left, const std::string& language) {
    if (left.dates.start || left.dates.ongoing) {
        const Range range = take_range(left, language);
        add(map, "start_date", range.start);
        add(map, "end_date", range.ongoing ? std::string("present") : range.end);
        return;
    }
    const bool words = !left.dates.empty() && !left.dates.end;
    const std::string text = left.dates.text;
    const std::string date = take_date(left, language);
    add(map, "date", words ? text : date);
    if (words) {
        left.dates = {};
    }
}

void put_body(Node& map, Entry& left, const std::string& language) {
    put_dates(map, left, language);
    add(map, "location", std::exchange(left.location, {}));
    add(map, "summary", take_remarks(left.notes));
    add(map, "highlights", take_highlights(left.bullets));
}

void put_linked(Node& map, const char* key, RichText& text) {
    add(map, key, std::exchange(text, {}));  // links in it are Markdown, as RenderCV has them
}

void put_position(Node& map, Entry& left, bool is_degree, const std::string& language) {
    put_linked(map, is_degree ? "institution" : "company", left.organisation);
    const RichText role = std::exchange(left.role, {});
    const Degree degree = is_degree ? parts_of_degree(role) : Degree{role, {}};
    if (!degree.subject.empty()) {
        add(map, "degree", degree.name);
        add(map, "area", degree.subject);
    } else {
        add(map, is_degree ? "area" : "position", role);
    }
    put_body(map, left, language);
}

void put_publication(Node& map, Entry& left, const std::string& language) {
    put_linked(map, "title", left.title);
    const std::vector<std::string> names = take_names(left);
    std::vector<Node> authors;
    std::transform(names.begin(), names.end(), std::back_inserter(authors), text_node);
    map.members.push_back({"authors", {}, list_node(std::move(authors))});
    add(map, "date", take_date(left, language));
    Entry whole = left;
    add(map, "journal", take_venue(whole));
    // What the reader makes of the journal's text may be less than is known.
    if (whole.venue.empty() && left.venue.kind == VenueKind::Unknown) {
        left.venue = {};
    }
    const Identifiers found = take_identifiers(left);
    add(map, "doi", found.doi);
    add(map, "url", found.url);
    add(map, "summary", take_remarks(left.notes));
}

void put_definition(Node& map, Entry& left) {
    put_linked(map, "label", left.title);
    if (left.notes.size() == 1 && left.notes.front().kind == NoteKind::Detail) {
        add(map, "details", std::exchange(left.notes, {}).front().text);
    } else if (!left.notes.empty()) {
        std::string details;
        for (const Note& note : left.notes) {
            details += (details.empty() ? "" : " · ") + markdown_text(note.text);
        }
        add(map, "details", details);
    }
}

// The numbers of an entry come from its place in a numbered section.
bool take_number(Entry& left, const char*& key, bool backwards) {
    const auto number =
        std::find_if(left.extra.begin(), left.extra.end(), [](const auto& pair) { return pair.first == "number"; });
    if (number == left.extra.end()) {
        return false;
    }
    left.extra.erase(number);
    key = backwards ? "reversed_number" : "number";
    return true;
}

bool has_only_title(const Entry& entry) {
    Entry rest = entry;
    rest.title = {};
    rest.extra.clear();
    return entry.kind != EntryKind::Definition && rest.organisation.empty() && rest.role.empty() &&
           rest.location.empty() && rest.dates.empty() && rest.authors.empty() && rest.authors_text.empty() &&
           rest.venue.empty() && rest.notes.empty() && rest.links.empty() && rest.bullets.empty() &&
           rest.tags.empty() && rest.group.empty() && rest.confidence == 100;
}

struct Written {
    Node node;
    EntryKind kind = EntryKind::Item;
    bool more = false;
};

bool is_of_skills(SectionKind section) {
    return section == SectionKind::Skills || section == SectionKind::Languages || section == SectionKind::Interests;
}

Written write_entry(const Entry& entry, SectionKind section, bool backwards, const std::string& language) {
    Entry left = entry;
    Node map = map_node();
    if (entry.kind == EntryKind::Paragraph && has_only_title(entry)) {
        return {text_node(markdown_text(entry.title)), EntryKind::Paragraph, false};
    }
    EntryKind known = entry.kind;
    if (entry.kind == EntryKind::Position && (!entry.organisation.empty() || !entry.role.empty())) {
        put_position(map, left, section == SectionKind::Education, language);
    } else if (entry.kind == EntryKind::Publication && !entry.title.empty()) {
        put_publication(map, left, language);
    } else if (entry.kind == EntryKind::Definition && !entry.title.empty()) {
        put_definition(map, left);
    } else {
        // Among skills a name and what is said of it would be read as a term.
        known = is_of_skills(section) ? EntryKind::Definition : EntryKind::Item;
        const char* key = has_only_title(entry) ? "bullet" : "name";
        if (has_only_title(entry)) {
            take_number(left, key, backwards);
        }
        const RichText title = std::exchange(left.title, {});
        // RenderCV knows the entry by this field, so it has one even without a title.
        add(map, key, title.empty() ? std::string("–") : markdown_text(title));
        put_body(map, left, language);
    }
    if (!left.notes.empty()) {
        left.notes = entry.notes;
    }
    add(map, "tags", std::exchange(left.tags, {}));
    const bool more = add_left(map, left, known, language);
    return {std::move(map), known, more};
}

// --- Sections --------------------------------------------------------------------------------------------------------

bool counts_backwards(const Section& section) {
    const auto number = [](const Entry& entry) {
        const auto found = std::find_if(entry.extra.begin(), entry.extra.end(),
                                        [](const auto& pair) { return pair.first == "number"; });
        return found == entry.extra.end() ? std::string() : found->second;
    };
    return section.entries.size() > 1 && number(section.entries.front()) == std::to_string(section.entries.size());
}

class Writer {
public:
    Writer(const Biography& biography, Diagnostics& diagnostics) : biography_(biography), diagnostics_(diagnostics) {}

    std::string write() {
        Node cv = map_node();
        add(cv, "name", markdown_escaped(biography_.person.name));
        add(cv, "headline", markdown_escaped(biography_.person.headline));
        add_contacts(cv, biography_.person.contacts);
        add(cv, "sections", sections());
        Node root = map_node();
        add(root, "cv", std::move(cv));
        add_language(root);
        report();
        return print_yaml(root);
    }

private:
    Node sections() {
        Node map = map_node();
        if (!biography_.summary.empty()) {
            std::vector<Node> paragraphs;
            for (const RichText& paragraph : biography_.summary) {
                paragraphs.push_back(text_node(markdown_text(paragraph)));
            }
            add(map, "About me", list_node(std::move(paragraphs)));
        }
        for (const Section& section : biography_.sections) {
            std::string key = plain_text(section.title);
            while (map.find(key) != nullptr) {
                key += " (more)";
            }
            add(map, key, entries(section));
        }
        return map;
    }

    Node entries(const Section& section) {
        std::vector<Node> list;
        std::set<EntryKind> kinds;
        for (const Entry& entry : section.entries) {
            Written written = write_entry(entry, section.kind, counts_backwards(section), biography_.language);
            list.push_back(std::move(written.node));
            kinds.insert(written.kind);
            with_more_ += written.more ? 1 : 0;
        }
        if (kinds.size() > 1) {
            diagnostics_.add(mixed_section.at(section.span, plain_text(section.title)));
        }
        return list_node(std::move(list));
    }

    // RenderCV shows profiles that it knows before all others.
    bool keeps_order_of_profiles() const {
        bool other = false;
        for (const Contact& contact : biography_.person.contacts) {
            if (contact.kind == ContactKind::Profile) {
                const bool known = is_network(contact.network) && is_user_name(contact);
                if (known && other) {
                    return false;
                }
                other = other || !known;
            }
        }
        return true;
    }

    void add_language(Node& root) {
        static constexpr std::pair<std::string_view, const char*> languages[] = {
            {"en", "english"},   {"nb", "norwegian_bokmål"}, {"nn", "norwegian_nynorsk"},
            {"ar", "arabic"},    {"da", "danish"},           {"nl", "dutch"},
            {"fr", "french"},    {"de", "german"},           {"he", "hebrew"},
            {"hi", "hindi"},     {"it", "italian"},          {"ja", "japanese"},
            {"ko", "korean"},    {"fa", "persian"},          {"pt", "portuguese"},
            {"ru", "russian"},   {"zh", "mandarin_chinese"}, {"es", "spanish"},
            {"tr", "turkish"},   {"vi", "vietnamese"},       {"hu", "hungarian"},
            {"id", "indonesian"}};
        for (const auto& [tag, word] : languages) {
            if (biography_.language == tag || biography_.language.starts_with(std::string(tag) + "-")) {
                Node locale = map_node();
                add(locale, "language", std::string(word));
                add(root, "locale", std::move(locale));
                return;
            }
        }
        if (!biography_.language.empty()) {
            diagnostics_.add(left_out_of_format.nowhere("the language `" + biography_.language + "`"));
        }
    }

    void report() {
        if (with_more_ > 0) {
            diagnostics_.add(kept_in_entries.nowhere(with_more_));
        }
        if (!biography_.person.name_variants.empty()) {
            diagnostics_.add(left_out_of_format.nowhere("other spellings of the name"));
        }
        const std::vector<Contact>& contacts = biography_.person.contacts;
        if (std::any_of(contacts.begin(), contacts.end(), [](const Contact& contact) {
                return contact.kind == ContactKind::Website && !contact.network.empty();
            })) {
            diagnostics_.add(left_out_of_format.nowhere("what websites are called"));
        }
        if (!keeps_order_of_profiles()) {
            diagnostics_.add(left_out_of_format.nowhere("the order of the profiles"));
        }
        if (std::any_of(biography_.sections.begin(), biography_.sections.end(),
                        [](const Section& section) { return !section.tags.empty(); })) {
            diagnostics_.add(left_out_of_format.nowhere("tags of sections"));
        }
        if (!biography_.equal_contribution_legend.empty()) {
            diagnostics_.add(left_out_of_format.nowhere("the legend of marks behind names"));
        }
    }

    const Biography& biography_;
    Diagnostics& diagnostics_;
    std::size_t with_more_ = 0;
};

}  // namespace

std::string write_rendercv(const Biography& biography, Diagnostics& diagnostics) {
    return Writer(biography, diagnostics).write();
}

}  // namespace vitac::data_files
