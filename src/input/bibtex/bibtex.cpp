// What the fields of a .bib entry mean.
#include "input/bibtex/bibtex.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "input/bibtex/database.h"
#include "input/bibtex/entry_fields.h"
#include "input/bibtex/inherited_fields.h"
#include "input/bibtex/link_fields.h"
#include "input/bibtex/names.h"
#include "input/bibtex/note_fields.h"
#include "input/bibtex/venue_fields.h"
#include "input/meaning/self.h"
#include "input/people/names.h"

namespace vitac {

namespace {

using bibtex::Field;
using bibtex::Item;
using bibtex::place_of;
using bibtex::plain_of;
using bibtex::raw_of;
using bibtex::Reading;
using bibtex::text_of;

constexpr Problem<> bib_no_entries{Severity::Warning, "bib-no-entries", "no entry of a bibliography is in this file"};
constexpr Problem<std::string> bib_no_title{Severity::Warning, "bib-no-title", "the entry `{}` has no title"};
constexpr Problem<std::string> bib_year_unclear{Severity::Note, "bib-year-unclear",
                                                "`{}` is no year; it is printed as written"};

RichText title_of(const Reading& reading) {
    RichText title = text_of(reading, "title");
    if (title.empty()) {
        reading.diagnostics.add(bib_no_title.at(reading.item.span, reading.item.key));
    }
    if (const RichText subtitle = text_of(reading, "subtitle"); !subtitle.empty()) {
        append(title, rich_text(": "));
        append(title, subtitle);
    }
    return title;
}

std::optional<int> to_year(std::string_view text) {
    constexpr std::size_t digits = 4;
    if (text.size() < digits ||
        !std::all_of(text.begin(), text.begin() + digits, [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    int year = 0;
    for (const char c : text.substr(0, digits)) {
        year = year * 10 + (c - '0');
    }
    return year;
}

int month_of(const Reading& reading, const std::string& date) {
    if (date.size() >= 7 && date[4] == '-') {
        const int month = (date[5] - '0') * 10 + (date[6] - '0');
        return month >= 1 && month <= 12 ? month : 0;
    }
    static constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                                "may",       "june",     "july",     "august",
                                                                "september", "october",  "november", "december"};
    const std::string written = unicode::fold(plain_of(reading, "month"));
    for (std::size_t month = 1; month <= months.size(); ++month) {
        const bool abbreviated = written.size() >= 3 && months[month - 1].starts_with(written);
        if (abbreviated || written == std::to_string(month) || written == "0" + std::to_string(month)) {
            return static_cast<int>(month);
        }
    }
    return 0;
}

DateRange dates_of(const Reading& reading) {
    DateRange dates;
    const std::string_view field = reading.item.find("date") != nullptr ? "date" : "year";
    const std::string written = plain_of(reading, field);
    dates.span = place_of(reading, field);
    if (const std::optional<int> year = to_year(written)) {
        Date date;
        date.year = *year;
        date.month = month_of(reading, field == "date" ? written : std::string());
        dates.end = date;
        dates.text = written.substr(0, 4);
    } else if (!written.empty()) {
        reading.diagnostics.add(bib_year_unclear.at(dates.span, written));
        dates.text = written;
    }
    return dates;
}

// "1=equal; 3=self, corresponding": BibLaTeX's annotations of names (its manual, section 3.7), each by the number of
// its author. What other words mean is for the style.
void read_annotation(const std::string& written, std::vector<Author>& authors) {
    std::string text = written + ";";
    std::replace(text.begin(), text.end(), ',', ' ');
    constexpr std::size_t most_digits = 5;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = text.find(';', begin);
        const std::string part = text.substr(begin, end - begin);
        const std::size_t equals = std::min(part.find('='), part.size());
        const bool numbered = equals > 0 && equals <= most_digits && part.find_first_not_of("0123456789") == equals &&
                              equals < part.size();
        const std::size_t number = numbered ? std::stoul(part.substr(0, equals)) : 0;
        if (number >= 1 && number <= authors.size()) {
            Author& author = authors[number - 1];
            const std::string words = " " + unicode::to_lower(part.substr(equals + 1)) + " ";
            const auto says = [&](std::string_view word) {
                return words.find(" " + std::string(word) + " ") != std::string::npos;
            };
            author.equal_contribution = author.equal_contribution || says("equal") || says("cofirst");
            author.corresponding = author.corresponding || says("corresponding");
            author.is_self = author.is_self || says("self") || says("me") || says("highlight");
        }
        begin = end + 1;
    }
}

// `author+an`, and those with a name of their own: `author+an:equal`.
void read_annotations(const Reading& reading, std::vector<Author>& authors) {
    for (const Field& field : reading.item.fields) {
        if (field.name.starts_with("author+an")) {
            read_annotation(raw_of(reading, field.name), authors);
        }
    }
}

// INSPIRE has the collaboration in a field of its own.
void add_collaboration(const Reading& reading, Entry& entry) {
    std::string name = plain_of(reading, "collaboration");
    if (name.empty()) {
        return;
    }
    name += name.find("ollaboration") != std::string::npos ? "" : " Collaboration";
    const bool known = std::any_of(entry.authors.begin(), entry.authors.end(),
                                   [&](const Author& author) { return author.name.find(name) != std::string::npos; });
    if (!known) {
        Author author;
        author.name = name;
        author.span = place_of(reading, "collaboration");
        entry.authors.push_back(std::move(author));
    }
}

Entry to_entry(const Reading& reading) {
    Entry entry;
    entry.kind = EntryKind::Publication;
    entry.id = "publications/" + reading.item.key;
    entry.title = title_of(reading);
    const Field* author = reading.item.find("author");
    if (author == nullptr) {
        author = reading.item.find("editor");
    }
    if (author != nullptr) {
        bibtex::NameList names = bibtex::names_of(author->value, reading.diagnostics);
        entry.authors = std::move(names.authors);
        entry.authors_end_in_et_al = names.ends_in_others;
        read_annotations(reading, entry.authors);
    }
    add_collaboration(reading, entry);
    if (const int self = reading.recurring.self.find(entry.authors); self >= 0) {
        entry.authors[static_cast<std::size_t>(self)].is_self = true;
    }
    entry.dates = dates_of(reading);
    entry.venue = venue_of(reading, entry.dates);
    entry.location = text_of(reading, reading.item.find("address") != nullptr ? "address" : "location");
    entry.links = links_of(reading);
    entry.notes = notes_of(reading);
    entry.tags = tags_of(reading);
    entry.extra = extra_of(reading);
    entry.span = reading.item.span;
    return entry;
}

// Keys may repeat in a careless file, ids must not.
void make_ids_unique(std::vector<Entry>& entries) {
    std::set<std::string> taken;
    std::map<std::string, int> copies;  // of each key so far, so that a thousand copies do not count from 2 each
    for (Entry& entry : entries) {
        const std::string wanted = entry.id;
        while (!taken.insert(entry.id).second) {
            int& copy = copies.emplace(wanted, 1).first->second;
            entry.id = wanted + "-" + std::to_string(++copy);
        }
    }
}

}  // namespace

std::vector<Entry> read_bibtex_entries(const Sources& sources, Span range, const std::vector<std::string>& spellings,
                                       Diagnostics& diagnostics) {
    bibtex::Database database = bibtex::parse(sources, range, diagnostics);
    const bibtex::Parents parents(database);
    std::vector<Entry> entries;
    entries.reserve(database.items.size());
    bibtex::Recurring recurring{people::SelfFinder(spellings), {}, {}};
    for (Item& item : database.items) {
        const bool is_parent = parents.is_parent(item);
        Item whole = parents.with_inherited(item, diagnostics);
        if (!is_parent) {
            item = {};  // a large file is not held twice
        }
        if (whole.type == "xdata") {
            continue;
        }
        Entry entry = to_entry({sources, whole, diagnostics, recurring});
        // A volume that stands there for the sake of its parts is no work of the person.
        const bool of_others = is_parent && whole.find("author") == nullptr && !spellings.empty();
        if (!of_others || recurring.self.find(entry.authors) >= 0) {
            entries.push_back(std::move(entry));
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return (a.dates.end ? a.dates.end->year : 0) > (b.dates.end ? b.dates.end->year : 0);
    });
    make_ids_unique(entries);
    return entries;
}

Biography read_bibtex(SourceId file, const ReadRequest& request, World& world, Diagnostics& diagnostics) {
    Biography biography;
    biography.format = "bibtex";
    biography.language = "en";
    biography.source = file;
    if (!request.name.empty()) {
        biography.person.name = request.name;
        biography.person.name_source = NameSource::Option;
        biography.person.name_reason = "given by --name";
    }
    add_name_variants(request.name_variants, biography.person);
    Section section;
    section.title = rich_text("Publications");
    section.kind = SectionKind::Publications;
    section.id = "publications";
    section.span = world.sources().whole(file);
    const std::vector<std::string> spellings = spellings_of_person(biography.person);
    section.entries = read_bibtex_entries(world.sources(), section.span, spellings, diagnostics);
    if (section.entries.empty()) {
        diagnostics.add(bib_no_entries.at(section.span).with_hint("each begins as in `@article{key,`"));
    } else {
        biography.sections.push_back(std::move(section));
    }
    return biography;
}

}  // namespace vitac
