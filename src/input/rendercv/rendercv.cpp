// RenderCV's YAML -> Biography. The kind of an entry is known by its fields, as in RenderCV itself.
#include "input/rendercv/rendercv.h"

#include <algorithm>

#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/data/language.h"
#include "input/data/person.h"
#include "input/json_resume/resume_entries.h"
#include "input/meaning/awards.h"
#include "input/meaning/contacts.h"
#include "input/meaning/networks.h"
#include "input/meaning/section_words.h"
#include "input/meaning/venue.h"
#include "input/people/text.h"
#include "input/vitac/fields.h"
#include "model/degree.h"
#include "model/fact_labels.h"

namespace vitac {

namespace {

using namespace data;

constexpr Problem<std::string, std::string> old_rendercv_name{
    Severity::Note, "old-rendercv-name", "`{}` is the name in version 1 of RenderCV; today it is `{}`"};
constexpr Problem<std::string> entry_not_understood{Severity::Note, "entry-not-understood",
                                                    "the fields of this entry of `{}` are of no known kind"};

// --- Entries ---------------------------------------------------------------------------------------------------------

// The fields that entries with dates have in common. In RenderCV `date` counts before the others, and a start without
// an end means "until now".
void read_common(Entry& entry, Fields& fields) {
    const yaml::Node* date = fields.take({"date"});
    const yaml::Node* start = fields.take({"start_date"});
    const yaml::Node* end = fields.take({"end_date"});
    entry.dates =
        date != nullptr ? date_of(date, fields.reading()) : range_of(start, end, WithoutEnd::Ongoing, fields.reading());
    entry.location = fields.rich({"location"});
    add_prose(entry, fields.prose({"summary"}));
    add_bullets(entry, {"highlights"}, fields);
}

Entry read_experience(Fields& fields) {
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.organisation = linked(fields.rich({"company"}), fields.plain({"url"}), fields.place({"url"}));
    entry.role = fields.rich({"position"});
    read_common(entry, fields);
    return entry;
}

Entry read_education(Fields& fields) {
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.organisation = linked(fields.rich({"institution"}), fields.plain({"url"}), fields.place({"url"}));
    const RichText degree = fields.rich({"degree"});
    entry.role = role_of_degree(degree, fields.rich({"area"}));
    read_common(entry, fields);
    add_detail(entry, word_of(FactLabel::Grade, fields.reading().language),
               fields.rich({"grade"}));  // only in version 2.3
    return entry;
}

Entry read_publication(Fields& fields) {
    Entry entry;
    entry.kind = EntryKind::Publication;
    entry.title = fields.rich({"title"});
    add_authors(entry, {"authors"}, fields);
    if (const RichText journal = fields.rich({"journal"}); !journal.empty()) {
        entry.venue = parse_venue(split_awards(journal).rest);
        entry.venue.text = journal;
    }
    entry.dates = date_of(fields.take({"date"}), fields.reading());
    shorten_beside(entry.venue.text, entry.dates);
    const Span doi_place = fields.place({"doi"});
    add_doi(entry, fields.plain({"doi"}), doi_place);
    const Span url_place = fields.place({"url"});
    add_link(entry, "link", fields.plain({"url"}), url_place);
    add_prose(entry, fields.prose({"summary"}));
    return entry;
}

Entry read_one_line(Fields& fields) {
    Entry entry;
    entry.kind = EntryKind::Definition;
    entry.title = fields.rich({"label", "name"});
    if (RichText details = fields.rich({"details"}); !details.empty()) {
        entry.notes.push_back({NoteKind::Detail, std::move(details)});
    }
    entry.dates = date_of(fields.take({"date"}), fields.reading());
    return entry;
}

Entry read_normal(Fields& fields) {
    Entry entry;
    entry.title = linked(fields.rich({"name"}), fields.plain({"url"}), fields.place({"url"}));
    if (plain_text(entry.title) == "–") {
        entry.title = {};  // RenderCV wants a name also where there is none
    }
    read_common(entry, fields);
    return entry;
}

bool has(const yaml::Node& node, Names names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        const yaml::Node* value = node.find(name);
        return value != nullptr && !is_blank(*value);
    });
}

bool has_kind_of_rendercv(const yaml::Node& node) {
    // A prize has a title and the institution that gave it.
    const bool degree = has(node, {"area", "degree"}) || (has(node, {"institution"}) && !has(node, {"title"}));
    const bool work = has(node, {"title"}) && (has(node, {"doi", "url", "journal"}) || node.find("authors") != nullptr);
    return degree || work ||
           has(node, {"label", "details", "company", "position", "name", "bullet", "number", "reversed_number"});
}

// "German" and "Native speaker" as a `name` and its `summary`: a term and what is said of it, not a thing done.
bool is_skill(const yaml::Node& node, SectionKind section) {
    const bool skills =
        section == SectionKind::Skills || section == SectionKind::Languages || section == SectionKind::Interests;
    return skills && has(node, {"name"}) &&
           !has(node, {own_form::extension, "date", "start_date", "end_date", "location", "highlights", "label",
                       "details", "company"});
}

// Sites that fill this form for their pages use the names of JSON Resume in it.
const json_resume::SectionForm* other_form(const yaml::Node& node, const std::string& section) {
    const SectionKind kind = meaning_of_title(title_of_key(section)).kind.value_or(SectionKind::List);
    const bool other = json_resume::has_names_of_schema(node) || !has_kind_of_rendercv(node) || is_skill(node, kind);
    return other ? json_resume::form_of(kind) : nullptr;
}

// Which kind, in RenderCV's order of trying; OneLineEntry once had `name` for `label`.
Entry read_entry(const yaml::Node& node, const std::string& section, Reading& reading) {
    if (!node.is_map()) {
        Entry entry = generic_entry(node, reading);
        entry.kind = node.is_scalar() ? EntryKind::Paragraph : EntryKind::Item;
        entry.span = node.span;
        return entry;
    }
    if (const json_resume::SectionForm* form = other_form(node, section)) {
        return form->read(node, reading);
    }
    Fields fields(node, reading);
    Entry entry;
    if (has(node, {"label", "details"})) {
        entry = read_one_line(fields);
    } else if (has(node, {"company", "position"})) {
        entry = read_experience(fields);
    } else if (has(node, {"institution", "area", "degree"})) {
        entry = read_education(fields);
    } else if (has(node, {"title"}) && (has(node, {"doi", "url", "journal"}) || node.find("authors") != nullptr)) {
        entry = read_publication(fields);
    } else if (has(node, {"name"})) {
        entry = read_normal(fields);
    } else if (has(node, {"bullet", "number", "reversed_number"})) {
        entry = item(fields.rich({"bullet", "number", "reversed_number"}));
        read_common(entry, fields);
    } else {
        reading.diagnostics.add(
            entry_not_understood.at(node.span, section).with_hint("give it a `name`, or `label` and `details`"));
        entry = generic_entry(node, reading);
        entry.span = node.span;
        return entry;
    }
    entry.span = node.span;
    own_form::read_extension(entry, fields);
    add_extra(entry, fields);
    return entry;
}

// --- Sections --------------------------------------------------------------------------------------------------------

// Where the title says nothing, by what most entries are.
SectionKind kind_of(const Section& section, const std::string& title) {
    if (const TitleMeaning meaning = meaning_of_title(title); meaning.kind) {
        return *meaning.kind;
    }
    const auto all = [&](EntryKind kind) {
        return std::all_of(section.entries.begin(), section.entries.end(),
                           [&](const Entry& entry) { return entry.kind == kind; });
    };
    return all(EntryKind::Publication)  ? SectionKind::Publications
           : all(EntryKind::Position)   ? SectionKind::Experience
           : all(EntryKind::Definition) ? SectionKind::DefinitionList
           : all(EntryKind::Paragraph)  ? SectionKind::Text
                                        : SectionKind::List;
}

// Numbers that the entries of a section are to have are kept with them.
void number_entries(const yaml::Node& list, Section& section) {
    const auto count = [&](std::string_view key) {
        return std::count_if(list.items.begin(), list.items.end(),
                             [&](const yaml::Node& item) { return item.find(key) != nullptr; });
    };
    const auto forward = count("number");
    const auto backward = count("reversed_number");
    std::int64_t number = forward > 0 ? 1 : backward;
    for (std::size_t i = 0; i < section.entries.size() && forward + backward > 0; ++i) {
        section.entries[i].extra.emplace_back("number", std::to_string(number));
        number += forward > 0 ? 1 : -1;
    }
}

Section read_section(const yaml::Member& member, Reading& reading) {
    Section section;
    const std::string title = title_of_key(member.key);
    section.title = rich_text(title, member.key_span);
    section.span = join(member.key_span, member.value.span);
    const yaml::Node& list = member.value;
    if (list.is_sequence()) {
        for (const yaml::Node& node : list.items) {
            if (!is_blank(node)) {
                section.entries.push_back(read_entry(node, member.key, reading));
            }
        }
        number_entries(list, section);
    } else if (!is_blank(list)) {
        section.entries.push_back(read_entry(list, member.key, reading));
    }
    section.kind = kind_of(section, title);
    return section;
}

// Before version 1, sections stood in `cv` itself, and those of one's own in a list as {title, entries}.
std::vector<yaml::Member> sections_of(const yaml::Node& cv, Fields& fields) {
    const yaml::Node* sections = fields.map({"sections"});
    std::vector<yaml::Member> all = sections != nullptr ? sections->members : std::vector<yaml::Member>();
    for (const yaml::Member& member : cv.members) {
        const bool records = std::any_of(member.value.items.begin(), member.value.items.end(),
                                         [](const yaml::Node& item) { return item.is_map(); });
        if (!records || member.key == "social_networks" || member.key == "custom_connections") {
            continue;
        }
        fields.take({member.key});
        if (member.key != "custom_sections") {
            all.push_back(member);
            continue;
        }
        for (const yaml::Node& own : member.value.items) {
            const yaml::Node* title = own.find("title");
            const yaml::Node* entries = own.find("entries");
            if (entries != nullptr) {
                all.push_back({title != nullptr ? flattened(*title) : "Others",
                               title != nullptr ? title->span : own.span, *entries});
            }
        }
    }
    return all;
}

void read_sections(const std::vector<yaml::Member>& sections, Biography& biography, Reading& reading) {
    for (const yaml::Member& member : sections) {
        Section section = read_section(member, reading);
        // What stands before all else and is called so is the summary.
        if (biography.sections.empty() && is_about_title(plain_text(section.title)) &&
            section.kind == SectionKind::Text) {
            for (Entry& entry : section.entries) {
                biography.summary.push_back(std::move(entry.title));
            }
        } else {
            biography.sections.push_back(std::move(section));
        }
    }
}

// --- The person ------------------------------------------------------------------------------------------------------

// The blank between a network and a name in it: behind the longest network that is known, or behind a word that is part
// of the address' host; else before the last word.
std::size_t end_of_network(const std::string& text, const std::string& url) {
    for (std::size_t blank = text.rfind(' '); blank != std::string::npos && blank > 0;
         blank = text.rfind(' ', blank - 1)) {
        if (profile_of(text.substr(0, blank), "someone", {})) {
            return blank;
        }
    }
    const std::size_t first = text.find(' ');
    const std::size_t host = url.find("://") == std::string::npos ? 0 : url.find("://") + 3;
    const bool in_host =
        ascii_lower(url.substr(host, url.find('/', host) - host)).find(ascii_lower(text.substr(0, first))) !=
        std::string::npos;
    return in_host ? first : text.rfind(' ');
}

// "Twitter adalovelace" with an address is a profile; one word with an address is the text of a link.
Contact connection_of(const std::string& text, const std::string& url, Span place) {
    if (url.empty()) {
        return {ContactKind::Address, {}, text, {}, place};
    }
    const std::size_t blank = end_of_network(text, url);
    if (blank != std::string::npos) {
        return {ContactKind::Profile, text.substr(0, blank), text.substr(blank + 1), url, place};
    }
    Contact website = website_contact(url, place);
    website.text = text.empty() ? website.text : text;
    return website;
}

void read_networks(Person& person, Fields& cv) {
    for (const yaml::Node* node : cv.list({"social_networks"})) {
        Fields profile(*node, cv.reading());
        const std::string network = profile.plain({"network"});
        add_profile(person, network, profile.plain({"username"}), profile.plain({"url"}), node->span);
        profile.left_over();
    }
    for (const yaml::Node* node : cv.list({"custom_connections"})) {
        Fields connection(*node, cv.reading());
        const std::string text = connection.plain({"placeholder"});
        const std::string url = connection.plain({"url"});
        connection.take({"fontawesome_icon"});
        const Contact contact = connection_of(text, url, node->span);
        add_contacts(person.contacts, {contact});
        connection.left_over();
    }
}

// The header shows its contacts in the order of the file.
void read_person(Person& person, Fields& cv, const yaml::Node& node) {
    set_name(person, plain_text(cv.rich({"name"})), cv.place({"name"}), "`cv.name`");
    person.headline = plain_text(cv.rich({"headline", "label"}));
    for (const yaml::Member& member : node.members) {
        if (member.key == "location") {
            const Span place = cv.place({"location"});
            add_address(person, plain_text(cv.rich({"location"})), place);
        } else if (member.key == "email") {
            add_emails(person, {"email"}, cv);
        } else if (member.key == "phone") {
            add_phones(person, {"phone"}, cv);
        } else if (member.key == "website") {
            add_websites(person, {"website"}, cv);
        } else if (member.key == "social_networks" || member.key == "custom_connections") {
            read_networks(person, cv);
        }
    }
}

// An address in parts, as sites have it; `location` says it shorter.
void add_postal_address(Person& person, Fields& cv) {
    const yaml::Node* address = std::any_of(person.contacts.begin(), person.contacts.end(),
                                            [](const Contact& contact) { return contact.kind == ContactKind::Address; })
                                    ? nullptr
                                    : cv.map({"address"});
    if (address != nullptr) {
        Fields parts(*address, cv.reading());
        add_address(person, address_of(parts), address->span);
        parts.left_over();
    }
}

// --- The rest of the file --------------------------------------------------------------------------------------------

// RenderCV names languages in words.
std::string language_of(const yaml::Node* locale) {
    static constexpr std::pair<std::string_view, const char*> languages[] = {
        {"arabic", "ar"},           {"danish", "da"},           {"dutch", "nl"},      {"english", "en"},
        {"french", "fr"},           {"german", "de"},           {"hebrew", "he"},     {"hindi", "hi"},
        {"hungarian", "hu"},        {"indonesian", "id"},       {"italian", "it"},    {"japanese", "ja"},
        {"korean", "ko"},           {"persian", "fa"},          {"portuguese", "pt"}, {"russian", "ru"},
        {"mandarin_chinese", "zh"}, {"spanish", "es"},          {"turkish", "tr"},    {"vietnamese", "vi"},
        {"norwegian_bokmål", "nb"}, {"norwegian_nynorsk", "nn"}};
    const yaml::Node* language = locale != nullptr ? locale->find("language") : nullptr;
    if (language == nullptr || !language->is_scalar()) {
        return {};
    }
    for (const auto& [word, tag] : languages) {
        if (ascii_lower(language->text) == word) {
            return tag;
        }
    }
    return language->text;
}

// As its keys are: the titles of the sections.
std::vector<std::string> titles_of(const yaml::Node* cv) {
    const yaml::Node* sections = cv != nullptr ? cv->find("sections") : nullptr;
    std::vector<std::string> titles;
    for (const yaml::Member& member : sections != nullptr ? sections->members : std::vector<yaml::Member>()) {
        titles.push_back(title_of_key(member.key));
    }
    return titles;
}

// Words of design are those of another program; a file has them all or none, so they are named only where they say
// something.
void report_unused(Fields& root) {
    static constexpr std::pair<std::string_view, const char*> old_names[] = {{"rendercv_settings", "settings"},
                                                                             {"locale_catalog", "locale"}};
    for (const yaml::Member* member : root.rest()) {
        const auto* old = std::find_if(std::begin(old_names), std::end(old_names),
                                       [&](const auto& pair) { return pair.first == member->key; });
        if (old != std::end(old_names)) {
            root.reading().diagnostics.add(old_rendercv_name.at(member->key_span, member->key, old->second));
        } else if (member->key != "locale") {
            root.not_used(*member);
        }
    }
}

}  // namespace

Biography read_rendercv(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "rendercv-yaml";
    set_language(biography, language_of(root.find("locale")), root, titles_of(root.find("cv")), reading);
    Fields file(root, reading);
    if (const yaml::Node* node = file.map({"cv"})) {
        Fields cv(*node, reading);
        read_person(biography.person, cv, *node);
        const std::vector<yaml::Member> sections = sections_of(*node, cv);
        cv.take({"photo", "image"});
        add_postal_address(biography.person, cv);
        biography.summary = cv.prose({"summary"}).paragraphs;
        for (const auto& [key, value] : cv.left_over()) {
            biography.front_matter.emplace_back(key, value);
        }
        read_sections(sections, biography, reading);
    }
    report_unused(file);
    finish(biography, request, "`name:` under `cv:`", reading);
    return biography;
}

}  // namespace vitac
