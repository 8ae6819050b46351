// Entries and headings whose meaning is written beside them, by classes.
#include "input/academicpages/marked.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input/academicpages/dated_text.h"
#include "input/academicpages/segments.h"
#include "input/meaning/venue.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr std::string_view prefix = "cv-";

// The value of the enumeration that `name_of` calls so.
template <class Kind>
std::optional<Kind> kind_named(std::string_view word, Kind last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (word == name_of(static_cast<Kind>(i))) {
            return static_cast<Kind>(i);
        }
    }
    return std::nullopt;
}

std::optional<EntryKind> kind_of_class(std::string_view name) {
    return name.starts_with(prefix) ? kind_named(name.substr(prefix.size()), EntryKind::Paragraph) : std::nullopt;
}

// --- Lines to fields -------------------------------------------------------------------------------------------------

struct Field {
    std::string name;  // "title"; "" for what has no such class
    RichText text;
};

// The words of class="cv-venue cv-journal": "venue", "journal".
std::vector<std::string_view> words_of_class(const Inline& piece) {
    std::vector<std::string_view> words;
    const std::string_view classes = piece.css_class;
    for (std::size_t begin = 0; begin < classes.size();) {
        const std::size_t end = std::min(classes.find(' ', begin), classes.size());
        const std::string_view word = classes.substr(begin, end - begin);
        if (word.starts_with(prefix)) {
            words.push_back(word.substr(prefix.size()));
        }
        begin = end + 1;
    }
    return words;
}

// The first of them names the field.
std::string field_of(const Inline& piece) {
    const std::vector<std::string_view> words = words_of_class(piece);
    return words.empty() ? std::string() : std::string(words.front());
}

void add_line(const RichText& line, std::vector<Field>& fields) {
    bool is_new = true;
    for (const Inline& piece : line.inlines) {
        std::string name = field_of(piece);
        if (is_new || fields.empty() || fields.back().name != name) {
            fields.push_back({std::move(name), {}});
        }
        fields.back().text.inlines.push_back(piece);
        is_new = false;
    }
}

// "cv-more" is a further line of the field before it.
std::vector<Field> fields_of(const std::vector<RawLine>& lines) {
    std::vector<Field> found;
    for (const RawLine& line : lines) {
        add_line(line.text, found);
    }
    std::vector<Field> fields;
    for (Field& field : found) {
        if (field.name == "more" && !fields.empty()) {
            append_line(fields.back().text, field.text);
        } else if (!field.name.empty() || !without_separators(field.text).empty()) {
            fields.push_back({std::move(field.name), trimmed(field.text)});
        }
    }
    return fields;
}

// --- Fields to the entry ---------------------------------------------------------------------------------------------

// "2024-03-05", "2024-03", "2024", "2024-spring", as to_iso() writes them.
std::optional<Date> date_from_iso(std::string_view text) {
    Date date;
    for (const Season season : {Season::Spring, Season::Summer, Season::Autumn, Season::Winter}) {
        Date seasonal;
        seasonal.year = 2000;
        seasonal.season = season;
        const std::string name = to_iso(seasonal).substr(4);  // "-spring"
        if (text.ends_with(name)) {
            date.season = season;
            text.remove_suffix(name.size());
        }
    }
    int* parts[] = {&date.year, &date.month, &date.day};
    constexpr int most = 9999;
    std::size_t part = 0;
    for (const char c : text) {
        if (c == '-' && part < 2) {
            ++part;
        } else if (c < '0' || c > '9' || *parts[part] > most / 10) {
            return std::nullopt;
        } else {
            *parts[part] = *parts[part] * 10 + (c - '0');
        }
    }
    return date.year > 0 && date.month <= 12 && date.day <= 31 ? std::optional(date) : std::nullopt;
}

// class="cv-date cv-start-2019-03 cv-ongoing": more than the text says. Nothing where no class says any of it.
std::optional<DateRange> dates_in_classes(const RichText& text) {
    DateRange dates;
    bool any = false;
    RichText said;
    for (const Inline& piece : text.inlines) {
        for (const std::string_view word : words_of_class(piece)) {
            constexpr std::string_view start = "start-";
            constexpr std::string_view end = "end-";
            if (word.starts_with(start)) {
                dates.start = date_from_iso(word.substr(start.size()));
            } else if (word.starts_with(end)) {
                dates.end = date_from_iso(word.substr(end.size()));
            } else if (word == "ongoing") {
                dates.ongoing = true;
            } else if (word == "expected") {
                dates.expected = true;
            } else {
                continue;
            }
            any = true;
        }
        const std::vector<std::string_view> words = words_of_class(piece);
        if (std::find(words.begin(), words.end(), "date") != words.end()) {
            said.inlines.push_back(piece);
            any = any || words.front() != "date";  // in a venue also words that are no date
        }
    }
    dates.text = plain_text(said);
    dates.span = span_of(said);
    return any ? std::optional(dates) : std::nullopt;
}

// What is no date is kept as one in words.
DateRange dates_of(const RichText& text) {
    if (const std::optional<DateRange> dates = dates_in_classes(text)) {
        return *dates;
    }
    const DatedText dated = take_date(text);
    if (!dated.dates.empty() && dated.rest.empty()) {
        return dated.dates;
    }
    DateRange dates;
    dates.text = plain_text(text);
    dates.span = span_of(text);
    return dates;
}

Author author_of(const RichText& text) {
    Author author;
    author.name = plain_text(text);
    author.span = span_of(text);
    for (const Inline& piece : text.inlines) {
        author.is_self = author.is_self || piece.marks.strong;
        author.link = piece.link ? piece.link : author.link;
    }
    return author;
}

void add_authors(const RichText& text, Entry& entry) {
    people::AuthorList list = people::split_authors(text);
    std::move(list.authors.begin(), list.authors.end(), std::back_inserter(entry.authors));
    entry.authors_end_in_et_al = entry.authors_end_in_et_al || list.ends_in_et_al;
}

// Each link is one; its label may have brackets around it.
void add_links(const RichText& text, Entry& entry) {
    std::vector<LabelledLink> links;
    const Link* before = nullptr;
    for (const Inline& piece : text.inlines) {
        if (piece.link && before != nullptr && *piece.link == *before) {
            links.back().label += piece.text;
        } else if (piece.link) {
            links.push_back({piece.text, piece.link->url, piece.link->span.known() ? piece.link->span : piece.span});
        }
        before = piece.link ? &*piece.link : nullptr;
    }
    std::move(links.begin(), links.end(), std::back_inserter(entry.links));
}

// class="cv-venue cv-journal": then only what is marked is its name, volume ... Nothing where no kind is said.
std::optional<Venue> venue_in_classes(const RichText& text) {
    Venue venue;
    bool has_kind = false;
    const auto part = [&](std::string_view word) -> std::string* {
        return word == "name"      ? &venue.name
               : word == "acronym" ? &venue.acronym
               : word == "volume"  ? &venue.volume
               : word == "issue"   ? &venue.issue
               : word == "pages"   ? &venue.pages
                                   : nullptr;
    };
    for (const Inline& piece : text.inlines) {
        for (const std::string_view word : words_of_class(piece)) {
            if (const std::optional<VenueKind> kind = kind_named(word, VenueKind::Software)) {
                venue.kind = *kind;
                has_kind = true;
            } else if (std::string* value = part(word)) {
                *value += piece.text;
            }
        }
    }
    venue.text = without_classes(text);
    return has_kind ? std::optional(venue) : std::nullopt;
}

void add_venue(const RichText& text, Entry& entry) {
    const std::optional<Venue> venue = venue_in_classes(text);
    const std::optional<DateRange> dates = dates_in_classes(text);
    entry.venue = venue ? *venue : parse_venue(without_classes(text));
    if (venue || dates) {
        entry.dates = dates.value_or(entry.dates);
    } else if (entry.dates.empty()) {
        entry.dates = date_of_venue(entry.venue.text);
    }
}

void add_extra(const RichText& text, Entry& entry) {
    const std::string plain = plain_text(text);
    const std::size_t colon = std::min(plain.find(": "), plain.size());
    entry.extra.emplace_back(plain.substr(0, colon), plain.substr(std::min(colon + 2, plain.size())));
}

RichText* text_field(std::string_view name, Entry& entry) {
    static constexpr std::pair<std::string_view, RichText Entry::*> fields[] = {
        {"title", &Entry::title},        {"term", &Entry::title},
        {"text", &Entry::title},         {"organisation", &Entry::organisation},
        {"role", &Entry::role},          {"location", &Entry::location},
        {"people", &Entry::authors_text}};
    for (const auto& [word, member] : fields) {
        if (word == name) {
            return &(entry.*member);
        }
    }
    return nullptr;
}

void add_field(const Field& marked, Entry& entry) {
    const Field field{marked.name, without_classes(marked.text)};
    if (RichText* text = text_field(field.name, entry); text != nullptr && text->empty()) {
        *text = field.text;
    } else if (field.name == "date" && entry.dates.empty()) {
        entry.dates = dates_of(marked.text);
    } else if (field.name == "authors") {
        add_authors(field.text, entry);
    } else if (field.name == "author") {
        entry.authors.push_back(author_of(field.text));
    } else if (field.name == "marks" && !entry.authors.empty()) {
        entry.authors.back().marks += plain_text(field.text);
    } else if (field.name == "others") {
        entry.authors_end_in_et_al = true;
    } else if (field.name == "venue" && entry.venue.empty()) {
        add_venue(marked.text, entry);
    } else if (field.name == "links") {
        add_links(field.text, entry);
    } else if (field.name == "extra") {
        add_extra(field.text, entry);
    } else {
        const std::optional<NoteKind> kind = kind_named(field.name, NoteKind::Remark);
        entry.notes.push_back({kind.value_or(NoteKind::Remark), field.text});
    }
}

const std::string* class_of_whole(const RichText& title) {
    const bool whole =
        !title.empty() && std::all_of(title.inlines.begin(), title.inlines.end(), [&](const Inline& piece) {
            return piece.css_class == title.inlines.front().css_class;
        });
    return whole ? &title.inlines.front().css_class : nullptr;
}

}  // namespace

bool has_marked_items(const markdown::Block& block) {
    return std::any_of(block.children.begin(), block.children.end(), [](const markdown::Block& item) {
        const std::vector<std::string>& classes = item.attributes.classes;
        return std::any_of(classes.begin(), classes.end(),
                           [](const std::string& name) { return kind_of_class(name).has_value(); });
    });
}

bool is_marked(const RawEntry& entry) {
    return std::any_of(entry.tags.begin(), entry.tags.end(),
                       [](const std::string& tag) { return kind_of_class(tag).has_value(); });
}

Entry read_marked(const RawEntry& raw) {
    Entry entry;
    entry.span = raw.span;
    entry.bullets = raw.bullets;
    for (const std::string& tag : raw.tags) {
        const std::string_view word =
            std::string_view(tag).substr(tag.starts_with(prefix) ? prefix.size() : tag.size());
        if (const std::optional<EntryKind> kind = kind_of_class(tag)) {
            entry.kind = *kind;
        } else if (const std::optional<VenueKind> venue = kind_named(word, VenueKind::Software)) {
            entry.venue.kind = *venue;
        } else {
            entry.tags.push_back(tag);
        }
    }
    for (const Field& field : fields_of(raw.lines)) {
        add_field(field, entry);
    }
    return entry;
}

std::optional<SectionKind> marked_kind(const RichText& title) {
    const std::string* name = class_of_whole(title);
    return name != nullptr && name->starts_with(prefix)
               ? kind_named(std::string_view(*name).substr(prefix.size()), SectionKind::Text)
               : std::nullopt;
}

bool is_marked_group(const RichText& title) {
    const std::string* name = class_of_whole(title);
    return name != nullptr && *name == "cv-group";
}

RichText without_classes(RichText text) {
    for (Inline& piece : text.inlines) {
        piece.css_class.clear();
    }
    return text;
}

}  // namespace vitac::academicpages
