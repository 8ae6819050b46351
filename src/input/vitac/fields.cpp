// The parts of vitac's own form.
#include "input/vitac/fields.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/person.h"
#include "input/data/works.h"
#include "input/meaning/contacts.h"
#include "input/meaning/dates.h"
#include "input/meaning/section_words.h"
#include "input/meaning/venue.h"
#include "input/people/names.h"
#include "input/people/text.h"
#include "model/date_words.h"

namespace vitac::own_form {

namespace {

using namespace data;

constexpr Problem<std::string, std::string> unknown_word{Severity::Warning, "unknown-word", "`{}` is no {}"};

// The value of the enumeration that `name_of` calls so.
template <class Kind>
std::optional<Kind> kind_named(const std::string& word, Kind last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (word == name_of(static_cast<Kind>(i))) {
            return static_cast<Kind>(i);
        }
    }
    return std::nullopt;
}

bool is_true(const std::string& word) {
    return word == "true" || word == "yes";
}

// --- Dates -----------------------------------------------------------------------------------------------------------

// The number of `size` digits at `at`, or 0.
int digits_at(std::string_view text, std::size_t at, std::size_t size) {
    int number = 0;
    for (std::size_t i = at; i < at + size; ++i) {
        if (i >= text.size() || !ascii::is_digit(text[i])) {
            return 0;
        }
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

// "2024-03-01" as `to_iso` writes it. It is a date in this form, even of a year that one would not believe in words.
std::optional<Date> iso_date(std::string_view text) {
    constexpr std::size_t year_digits = 4;
    constexpr int months = 12;
    constexpr int days = 31;
    const Date date{digits_at(text, 0, year_digits), digits_at(text, 5, 2), digits_at(text, 8, 2), Season::None};
    const bool possible = date.year > 0 && date.month <= months && date.day <= days && to_iso(date) == text;
    return possible ? std::optional<Date>(date) : std::nullopt;
}

std::optional<Date> one_date(const yaml::Node* node, Reading& reading) {
    if (node == nullptr) {
        return std::nullopt;
    }
    const std::string text = flattened(*node);
    if (const std::optional<Date> date = iso_date(text)) {
        return date;
    }
    for (const Season season : {Season::Spring, Season::Summer, Season::Autumn, Season::Winter}) {
        Date date;
        date.season = season;
        const std::size_t dash = text.find('-');
        yaml::Node year;
        year.kind = yaml::Kind::Scalar;
        year.text = text.substr(0, dash);
        date.year = number_of(&year);
        if (date.year != 0 && to_iso(date) == text) {
            return date;
        }
    }
    return date_of(node, reading).end;
}

DateRange read_dates(const yaml::Node& node, Reading& reading) {
    DateRange dates;
    dates.span = node.span;
    if (!node.is_map()) {
        dates.end = iso_date(flattened(node));
        dates.text = dates.end ? date_words(dates, reading.language) : std::string();
        return dates.end ? dates : date_of(&node, reading);
    }
    Fields fields(node, reading);
    dates.start = one_date(fields.take({"start"}), reading);
    const yaml::Node* end = fields.take({"end"});
    const std::string ongoing = fields.plain({"ongoing"});
    dates.ongoing = is_true(ongoing);
    if (end != nullptr && means_present(flattened(*end))) {
        dates.ongoing = true;
    } else {
        dates.end = one_date(end, reading);
    }
    dates.ongoing = dates.ongoing || (ongoing.empty() && dates.start && end == nullptr);
    dates.expected = is_true(fields.plain({"expected"}));
    dates.text = fields.plain({"text"});
    dates.text = dates.text.empty() ? date_words(dates, reading.language) : dates.text;
    fields.left_over();
    return dates;
}

// --- Authors, venues -------------------------------------------------------------------------------------------------

Author read_author(const yaml::Node& node, Reading& reading) {
    if (!node.is_map()) {
        return author_of(rich_text_of(node, reading));
    }
    Fields fields(node, reading);
    Author author;
    author.name = fields.plain({"name"});
    author.is_self = is_true(fields.plain({"self"}));
    author.equal_contribution = is_true(fields.plain({"equal"}));
    author.corresponding = is_true(fields.plain({"corresponding"}));
    author.marks = fields.plain({"marks"});
    author.span = node.span;
    const Span place = fields.place({"url"});
    if (std::string url = fields.plain({"url"}); !url.empty()) {
        author.link = Link{std::move(url), place};
    }
    fields.left_over();
    return author;
}

void read_authors(Entry& entry, Fields& fields) {
    const std::vector<const yaml::Node*> nodes = fields.list({"authors"});
    if (nodes.size() == 1 && nodes.front()->is_scalar()) {
        people::AuthorList list = people::split_authors(rich_text_of(*nodes.front(), fields.reading()));
        if (list.authors.size() > 1 || list.ends_in_et_al) {
            entry.authors = std::move(list.authors);
            entry.authors_end_in_et_al = list.ends_in_et_al;
            return;
        }
    }
    for (const yaml::Node* node : nodes) {
        if (node->is_scalar() && (node->text == "et al." || node->text == "others")) {
            entry.authors_end_in_et_al = true;
        } else if (Author author = read_author(*node, fields.reading()); !author.name.empty()) {
            entry.authors.push_back(std::move(author));
        }
    }
}

Venue read_venue(const yaml::Node& node, Reading& reading) {
    if (!node.is_map()) {
        return parse_venue(rich_text_of(node, reading));
    }
    Fields fields(node, reading);
    Venue venue;
    venue.text = fields.rich({"text"});
    venue.name = fields.plain({"name"});
    venue.acronym = fields.plain({"acronym"});
    venue.volume = fields.plain({"volume"});
    venue.issue = fields.plain({"issue"});
    venue.pages = fields.plain({"pages"});
    const Span place = fields.place({"kind"});
    if (const std::string word = fields.plain({"kind"}); !word.empty()) {
        const std::optional<VenueKind> kind = kind_named(word, VenueKind::Software);
        venue.kind = kind.value_or(VenueKind::Unknown);
        if (!kind) {
            reading.diagnostics.add(unknown_word.at(place, word, "kind of venue"));
        }
    }
    fields.left_over();
    venue.text = venue.text.empty() ? rich_text(venue.name, node.span) : venue.text;
    venue.name = fields.absent("name") ? plain_text(venue.text) : venue.name;
    return venue;
}

// --- Notes, links, bullets -------------------------------------------------------------------------------------------

std::vector<Note> read_notes(Fields& fields) {
    std::vector<Note> notes;
    for (const yaml::Node* node : fields.list({"notes"})) {
        if (!node->is_map()) {
            notes.push_back({NoteKind::Detail, rich_text_of(*node, fields.reading())});
            continue;
        }
        Fields note(*node, fields.reading());
        for (const NoteKind kind : {NoteKind::Award, NoteKind::Honour, NoteKind::Detail, NoteKind::Remark}) {
            if (RichText text = note.rich({name_of(kind)}); !text.empty()) {
                notes.push_back({kind, std::move(text)});
            }
        }
        for (const yaml::Member* member : note.rest()) {  // "Advisor: Charles Babbage" without quotes
            Entry line;
            add_detail(line, member->key, rich_text(flattened(member->value), member->value.span));
            std::move(line.notes.begin(), line.notes.end(), std::back_inserter(notes));
        }
    }
    return notes;
}

// {label, url}, {pdf: https://...}, or a URL alone.
void read_links(Entry& entry, Fields& fields) {
    for (const yaml::Node* node : fields.list({"links"})) {
        if (!node->is_map()) {
            add_link(entry, "link", flattened(*node), node->span);
            continue;
        }
        Fields link(*node, fields.reading());
        const std::string label = link.plain({"label"});
        if (std::string url = link.plain({"url"}); !url.empty()) {
            entry.links.push_back({label, std::move(url), node->span});
        }
        for (const yaml::Member* member : link.rest()) {
            add_link(entry, member->key, flattened(member->value), member->value.span);
        }
    }
}

std::vector<Bullet> read_bullets(const std::vector<const yaml::Node*>& nodes, Reading& reading) {
    std::vector<Bullet> bullets;
    for (const yaml::Node* node : nodes) {
        if (!node->is_map()) {
            bullets.push_back(bullet_of(*node, reading));
            continue;
        }
        Fields fields(*node, reading);
        Bullet bullet;
        bullet.text = fields.rich({"text"});
        // The depth of a tree is bounded where it is read.
        bullet.children = read_bullets(fields.list({"bullets"}), reading);
        bullet.tags = fields.plain_list({"tags"});
        fields.left_over();
        bullets.push_back(std::move(bullet));
    }
    return bullets;
}

// --- Contacts --------------------------------------------------------------------------------------------------------

Contact whole_contact(ContactKind kind, Fields& fields, Span place) {
    Contact contact;
    contact.kind = kind;
    contact.network = fields.plain({"network"});
    contact.text = fields.plain({"text"});
    contact.url = fields.plain({"url"});
    contact.span = place;
    return contact;
}

}  // namespace

void read_entry_fields(Entry& entry, Fields& fields) {
    Reading& reading = fields.reading();
    if (RichText title = fields.rich({"title", "term", "text"}); !title.empty()) {
        entry.title = std::move(title);
    }
    const auto set = [&](Names names, RichText& field) {
        if (RichText text = fields.rich(names); !text.empty()) {
            field = std::move(text);
        }
    };
    set({"organisation", "organization"}, entry.organisation);
    set({"role"}, entry.role);
    set({"location"}, entry.location);
    set({"authors_text"}, entry.authors_text);
    if (const yaml::Node* dates = fields.take({"dates", "date"})) {
        entry.dates = read_dates(*dates, reading);
    }
    if (!fields.absent("authors")) {
        entry.authors.clear();
        read_authors(entry, fields);
    }
    if (const yaml::Node* venue = fields.take({"venue"})) {
        entry.venue = read_venue(*venue, reading);
    }
    if (std::vector<Note> notes = read_notes(fields); !notes.empty()) {
        entry.notes = std::move(notes);
    }
    if (std::vector<Bullet> bullets = read_bullets(fields.list({"bullets"}), reading); !bullets.empty()) {
        entry.bullets = std::move(bullets);
    }
    if (!fields.absent("links")) {
        entry.links.clear();
        read_links(entry, fields);
    }
    if (std::string group = fields.plain({"group"}); !group.empty()) {
        entry.group = std::move(group);
    }
    for (std::string& tag : fields.plain_list({"tags"})) {
        entry.tags.push_back(std::move(tag));
    }
    if (const yaml::Node* extra = fields.map({"extra"})) {
        for (const yaml::Member& member : extra->members) {
            entry.extra.emplace_back(member.key, flattened(member.value));
        }
    }
    if (const yaml::Node* confidence = fields.take({"confidence"})) {
        entry.confidence = std::min(number_of(confidence), 100);
    }
    const Span place = fields.place({"kind"});
    if (const std::string word = fields.plain({"kind"}); !word.empty()) {
        const std::optional<EntryKind> kind = kind_named(word, EntryKind::Paragraph);
        entry.kind = kind.value_or(entry.kind);
        if (!kind) {
            reading.diagnostics.add(unknown_word.at(place, word, "kind of entry"));
        }
    }
}

void read_extension(Entry& entry, Fields& fields) {
    if (const yaml::Node* node = fields.map({extension})) {
        Fields own(*node, fields.reading());
        read_entry_fields(entry, own);
        add_extra(entry, own);
    }
}

Entry read_entry(const yaml::Node& node, Reading& reading) {
    if (!node.is_map()) {
        return generic_entry(node, reading);
    }
    Fields fields(node, reading);
    Entry entry;
    entry.span = node.span;
    const bool has_kind = node.find("kind") != nullptr;
    const EntryKind by_title = node.find("term") != nullptr   ? EntryKind::Definition
                               : node.find("text") != nullptr ? EntryKind::Paragraph
                                                              : EntryKind::Item;
    read_entry_fields(entry, fields);
    if (!has_kind) {
        entry.kind = by_title == EntryKind::Item ? usual_kind(entry) : by_title;
    }
    add_extra(entry, fields);
    return entry;
}

std::vector<Contact> read_contacts(Names names, Fields& fields) {
    Person person;
    for (const yaml::Node* node : fields.list(names)) {
        Fields contact(*node, fields.reading());
        const std::optional<ContactKind> kind = kind_named(contact.plain({"kind"}), ContactKind::Profile);
        if (kind) {
            person.contacts.push_back(whole_contact(*kind, contact, node->span));
        }
        add_emails(person, {"email"}, contact);
        add_phones(person, {"phone"}, contact);
        add_websites(person, {"website"}, contact);
        const Span place = contact.place({"address", "location"});
        add_address(person, contact.plain({"address", "location"}), place);
        for (const yaml::Member* member : contact.rest()) {
            const std::string value = flattened(member->value);
            const bool is_url = value.find("://") != std::string::npos;
            add_profile(person, member->key, is_url ? std::string() : value, is_url ? value : std::string(),
                        member->value.span);
        }
    }
    return person.contacts;
}

std::optional<VenueKind> venue_kind(const std::string& word) {
    return kind_named(word, VenueKind::Software);
}

SectionKind section_kind(const std::string& word, const std::string& title) {
    if (const std::optional<SectionKind> kind = kind_named(word, SectionKind::Text)) {
        return *kind;
    }
    return meaning_of_title(title).kind.value_or(SectionKind::List);
}

}  // namespace vitac::own_form
