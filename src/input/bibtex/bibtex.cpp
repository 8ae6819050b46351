// What the fields of a .bib entry mean.
#include "input/bibtex/bibtex.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/unicode.h"
#include "input/bibtex/database.h"
#include "input/bibtex/names.h"
#include "input/bibtex/tex_text.h"
#include "input/markdown/markdown.h"
#include "input/meaning/self.h"
#include "input/meaning/venue.h"
#include "input/people/names.h"

namespace vitac {

namespace {

using bibtex::Field;
using bibtex::Item;

constexpr Problem<> bib_no_entries{Severity::Warning, "bib-no-entries", "no entry of a bibliography is in this file"};
constexpr Problem<std::string> bib_no_title{Severity::Warning, "bib-no-title", "the entry `{}` has no title"};
constexpr Problem<std::string> bib_relative_link{
    Severity::Note, "bib-relative-link", "`{}` is no URL, so it is not linked; the site that serves it is unknown"};
constexpr Problem<std::string> bib_field_not_printed{Severity::Note, "bib-field-not-printed",
                                                     "the field `{}` is kept, but not printed"};
constexpr Problem<std::string> bib_year_unclear{Severity::Note, "bib-year-unclear",
                                                "`{}` is no year; it is printed as written"};

struct TypeKind {
    std::string_view type;
    VenueKind kind;
};
// Entry types of BibTeX and BibLaTeX (biblatex manual, section 2.1).
constexpr TypeKind type_kinds[] = {
    {"article", VenueKind::Journal},
    {"inproceedings", VenueKind::Conference},
    {"conference", VenueKind::Conference},
    {"proceedings", VenueKind::Conference},
    {"incollection", VenueKind::Book},
    {"inbook", VenueKind::Book},
    {"book", VenueKind::Book},
    {"collection", VenueKind::Book},
    {"booklet", VenueKind::Book},
    {"phdthesis", VenueKind::Thesis},
    {"mastersthesis", VenueKind::Thesis},
    {"thesis", VenueKind::Thesis},
    {"bachelorsthesis", VenueKind::Thesis},
    {"techreport", VenueKind::Report},
    {"report", VenueKind::Report},
    {"patent", VenueKind::Patent},
    {"software", VenueKind::Software},
    {"dataset", VenueKind::Software},
    {"online", VenueKind::Preprint},
    {"unpublished", VenueKind::Preprint},
    {"preprint", VenueKind::Preprint},
};

struct LinkField {
    std::string_view field;
    std::string_view label;
};
// Fields that hold a link, in the order in which the links are shown; the last of these are al-folio's.
constexpr LinkField link_fields[] = {
    {"url", "link"},        {"html", "html"},     {"pdf", "pdf"},       {"code", "code"},   {"website", "website"},
    {"supp", "supplement"}, {"poster", "poster"}, {"slides", "slides"}, {"video", "video"}, {"blog", "blog"}};

// Fields that are read below.
constexpr std::string_view read_fields[] = {"author",      "author+an",    "author+an:equal",
                                            "editor",      "title",        "subtitle",
                                            "journal",     "journaltitle", "booktitle",
                                            "eventtitle",  "publisher",    "school",
                                            "institution", "organization", "howpublished",
                                            "volume",      "number",       "issue",
                                            "series",      "edition",      "pages",
                                            "year",        "date",         "month",
                                            "day",         "doi",          "url",
                                            "html",        "pdf",          "code",
                                            "website",     "supp",         "poster",
                                            "slides",      "video",        "blog",
                                            "arxiv",       "eprint",       "archiveprefix",
                                            "eprinttype",  "eprintclass",  "primaryclass",
                                            "note",        "pubstate",     "keywords",
                                            "award",       "award_name",   "additional_info",
                                            "annotation",  "address",      "location",
                                            "type",        "selected"};

// Fields for programs and shelves: nobody reads them in a CV.
constexpr std::string_view fields_for_programs[] = {
    "abbr",          "bibtex_show", "preview",       "altmetric",  "dimensions",  "google_scholar_id",
    "inspirehep_id", "isbn",        "issn",          "pmid",       "pmcid",       "hal",
    "hal_id",        "language",    "langid",        "file",       "urldate",     "timestamp",
    "biburl",        "bibsource",   "numpages",      "crossref",   "shortauthor", "shorttitle",
    "owner",         "date-added",  "date-modified", "bdsk-url-1", "bdsk-url-2",  "bdsk-file-1",
    "articleno",     "issue_date",  "eissn",         "id",         "entrytype",   "mendeley-groups",
    "groups",        "copyright",   "rights",        "options",    "sortkey",     "key"};

template <std::size_t size>
bool is_in(const std::string_view (&names)[size], std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// What the words of a venue say of it.
struct VenueWords {
    VenueKind kind = VenueKind::Unknown;
    std::string acronym;
};

// What is the same in many entries, and is found out once.
struct Recurring {
    people::SelfFinder self;
    std::unordered_map<std::string, VenueWords> venues;  // by the text of the venue
    std::set<std::string> reported;                      // fields that are not printed: each is said once
};

// One entry with what reading its fields needs.
struct Reading {
    const Sources& sources;
    const Item& item;
    Diagnostics& diagnostics;
    Recurring& recurring;
};

// Sites put HTML into their bibliographies: "<b>Oral</b>".
RichText without_html(const RichText& text) {
    static constexpr std::array<std::string_view, 14> elements = {"b",    "i",    "em", "strong", "u",  "sup",   "sub",
                                                                  "span", "font", "br", "a",      "tt", "small", "p"};
    const std::string plain = plain_text(text);
    RichText result;
    std::size_t kept = 0;
    for (std::size_t open = plain.find('<'); open != std::string::npos; open = plain.find('<', open + 1)) {
        const std::size_t close = plain.find('>', open);
        const std::size_t begin = open + (std::string_view(plain).substr(open).starts_with("</") ? 2 : 1);
        const std::size_t end = plain.find_first_of(" />", begin);
        if (close == std::string::npos || end > close ||
            std::find(elements.begin(), elements.end(), plain.substr(begin, end - begin)) == elements.end()) {
            continue;
        }
        append(result, slice(text, kept, open));
        kept = close + 1;
        open = close;
    }
    if (kept == 0) {
        return text;
    }
    append(result, slice(text, kept, plain.size()));
    return trimmed(result);
}

// A comma at the end is a slip of those who write "booktitle = {Conference on Looms,}".
RichText without_final_comma(const RichText& text) {
    const std::string plain = plain_text(text);
    return plain.ends_with(',') ? trimmed(slice(text, 0, plain.size() - 1)) : text;
}

RichText text_of(const Reading& reading, std::string_view name) {
    const Field* field = reading.item.find(name);
    return field == nullptr ? RichText{} : without_html(bibtex::tex_text(field->value, reading.diagnostics));
}

std::string plain_of(const Reading& reading, std::string_view name) {
    return plain_text(text_of(reading, name));
}

// The bytes as they stand: for URLs and identifiers, in which ~ and _ mean themselves.
std::string raw_of(const Reading& reading, std::string_view name) {
    std::string raw;
    if (const Field* field = reading.item.find(name)) {
        for (const bibtex::Piece& piece : field->value) {
            raw += piece.text;
        }
    }
    std::erase_if(raw, [](char c) { return c == '{' || c == '}' || c == '\\' || c == '\n' || c == ' '; });
    return raw;
}

Span place_of(const Reading& reading, std::string_view name) {
    const Field* field = reading.item.find(name);
    return field == nullptr ? Span{} : field->value.empty() ? field->name_span : field->value.front().span;
}

// al-folio's own fields hold Markdown.
RichText markdown_of(const Reading& reading, std::string_view name) {
    const Field* field = reading.item.find(name);
    RichText text;
    if (field != nullptr) {
        for (const bibtex::Piece& piece : field->value) {
            append(text, markdown::parse_inline(reading.sources, piece.span, reading.diagnostics));
        }
    }
    return trimmed(text);
}

bool is_true(const std::string& value) {
    return unicode::to_lower(value) == "true";
}

// --- The parts of an entry -----------------------------------------------------------------------------------------

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

VenueKind kind_of(const Reading& reading) {
    for (const TypeKind& row : type_kinds) {
        if (row.type == reading.item.type) {
            return row.kind;
        }
    }
    return reading.item.find("eprint") != nullptr ? VenueKind::Preprint : VenueKind::Unknown;
}

// Where the work appeared, the first of these fields that is there.
RichText container_of(const Reading& reading) {
    for (const char* field : {"journal", "journaltitle", "booktitle", "school", "institution", "publisher",
                              "organization", "eventtitle", "howpublished"}) {
        if (RichText container = text_of(reading, field); !container.empty()) {
            return without_final_comma(container);
        }
    }
    const std::string archive =
        plain_of(reading, reading.item.find("archiveprefix") != nullptr ? "archiveprefix" : "eprinttype");
    const std::string eprint = raw_of(reading, "eprint");
    if (eprint.empty()) {
        return {};
    }
    const bool is_arxiv = archive.empty() || unicode::to_lower(archive) == "arxiv";
    return rich_text((is_arxiv ? "arXiv" : archive) + ":" + eprint, place_of(reading, "eprint"));
}

void append_part(RichText& text, std::string_view before, const RichText& part) {
    if (part.empty()) {
        return;
    }
    append(text, rich_text(text.empty() ? before.substr(std::min<std::size_t>(2, before.size())) : before));
    append(text, part);
}

// Series, edition and publisher, as far as the venue does not say them.
void add_imprint(Venue& venue, const Reading& reading) {
    if (reading.item.type == "article") {
        return;
    }
    for (const char* field : {"series", "edition", "publisher", "organization"}) {
        const RichText part = text_of(reading, field);
        const std::string plain = plain_text(part);
        if (!plain.empty() && plain_text(venue.text).find(plain) == std::string::npos) {
            append_part(venue.text, ", ", part);
            if (field == std::string_view("edition") && plain.find("dition") == std::string::npos) {
                append(venue.text, rich_text(" edition"));
            }
        }
    }
}

VenueWords words_of_venue(const RichText& text, Recurring& recurring) {
    // Enough for the journals of a life.
    constexpr std::size_t most_venues = 20'000;
    std::string plain = plain_text(text);
    if (const auto known = recurring.venues.find(plain); known != recurring.venues.end()) {
        return known->second;
    }
    const Venue venue = parse_venue(text);
    VenueWords words{venue.kind, venue.acronym};
    if (recurring.venues.size() < most_venues) {
        recurring.venues.emplace(std::move(plain), words);
    }
    return words;
}

// "Journal of Engines, vol. 3, no. 2, pp. 10–20, 1843": the order of the IEEE reference guide.
Venue venue_of(const Reading& reading, const DateRange& dates) {
    Venue venue;
    venue.kind = kind_of(reading);
    venue.text = container_of(reading);
    venue.name = plain_text(venue.text);
    venue.volume = plain_of(reading, "volume");
    // Some files say `issue` for BibTeX's `number`; in BibLaTeX `issue` may also be a season.
    const RichText number = text_of(reading, reading.item.find("number") != nullptr ? "number" : "issue");
    venue.issue = plain_text(number);
    venue.pages = plain_of(reading, "pages");
    // "10-20" with one hyphen is a range too.
    if (const std::size_t hyphen = venue.pages.find('-'); hyphen != std::string::npos && hyphen > 0) {
        venue.pages.replace(hyphen, 1, "–");
    }
    add_imprint(venue, reading);
    // Programs that export files call nearly everything an article; its venue says what it is.
    const VenueWords written = words_of_venue(venue.text, reading.recurring);
    venue.acronym = written.acronym;
    const bool says_more = written.kind == VenueKind::Conference || written.kind == VenueKind::Workshop ||
                           written.kind == VenueKind::Preprint;
    if (says_more && (venue.kind == VenueKind::Unknown ||
                      (venue.kind == VenueKind::Journal && reading.item.find("volume") == nullptr) ||
                      (venue.kind == VenueKind::Conference && written.kind == VenueKind::Workshop))) {
        venue.kind = written.kind;
    }
    append_part(venue.text, ", vol. ", text_of(reading, "volume"));
    append_part(venue.text, ", no. ", number);
    append_part(venue.text, venue.pages.find("–") != std::string::npos ? ", pp. " : ", p. ",
                rich_text(venue.pages, place_of(reading, "pages")));
    append_part(venue.text, ", ", rich_text(dates.text, dates.span));
    append_part(venue.text, ", ", text_of(reading, "pubstate"));
    return venue;
}

bool is_web_address(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

// "https://doi.org/" before a DOI that may itself be written as a URL.
std::string doi_url(std::string doi) {
    const std::size_t start = doi.find("10.");
    return start == std::string::npos ? std::string() : "https://doi.org/" + doi.substr(start);
}

void add_link(std::vector<LabelledLink>& links, std::string label, std::string url, Span span) {
    const bool known =
        std::any_of(links.begin(), links.end(), [&](const LabelledLink& link) { return link.url == url; });
    if (!url.empty() && !known) {
        links.push_back({std::move(label), std::move(url), span});
    }
}

std::vector<LabelledLink> links_of(const Reading& reading) {
    std::vector<LabelledLink> links;
    add_link(links, "doi", doi_url(raw_of(reading, "doi")), place_of(reading, "doi"));
    std::string arxiv = raw_of(reading, "arxiv");
    const std::string archive = unicode::to_lower(raw_of(reading, "archiveprefix") + raw_of(reading, "eprinttype"));
    if (arxiv.empty() && archive == "arxiv") {
        arxiv = raw_of(reading, "eprint");
    }
    if (!arxiv.empty()) {
        add_link(links, "arXiv", is_web_address(arxiv) ? arxiv : "https://arxiv.org/abs/" + arxiv,
                 place_of(reading, "eprint"));
    }
    for (const LinkField& row : link_fields) {
        const std::string url = raw_of(reading, row.field);
        if (is_web_address(url)) {
            // The URL of a DOI says nothing that the DOI does not.
            const bool repeats_doi = url.find("doi.org/10.") != std::string::npos && !links.empty();
            if (!repeats_doi) {
                add_link(links, std::string(row.label), url, place_of(reading, row.field));
            }
        } else if (!url.empty()) {
            reading.diagnostics.add(bib_relative_link.at(place_of(reading, row.field), url));
        }
    }
    return links;
}

// al-folio sets `additional_info` right behind the venue: ". *More*".
RichText without_leading_stop(const RichText& text) {
    const std::string plain = plain_text(text);
    const std::size_t begin = plain.find_first_not_of(".,; ");
    return begin == std::string::npos ? RichText{} : slice(text, begin, plain.size());
}

RichText editors_line(const Reading& reading) {
    std::string names;
    const bibtex::NameList list = bibtex::names_of(reading.item.find("editor")->value, reading.diagnostics);
    for (const Author& editor : list.authors) {
        names += (names.empty() ? "" : ", ") + editor.name;
    }
    return rich_text("Edited by " + names + (list.ends_in_others ? " et al." : ""), place_of(reading, "editor"));
}

std::vector<Note> notes_of(const Reading& reading) {
    std::vector<Note> notes;
    const RichText name = markdown_of(reading, "award_name");
    if (RichText award = name.empty() ? markdown_of(reading, "award") : name; !award.empty()) {
        notes.push_back({NoteKind::Award, std::move(award)});
    }
    if (RichText award = markdown_of(reading, "award"); !name.empty() && !award.empty()) {
        notes.push_back({NoteKind::Remark, std::move(award)});  // the site shows it behind the name
    }
    for (const char* field : {"additional_info", "annotation"}) {
        if (RichText remark = without_leading_stop(markdown_of(reading, field)); !remark.empty()) {
            notes.push_back({NoteKind::Remark, std::move(remark)});
        }
    }
    if (RichText editors = text_of(reading, "editor"); !editors.empty() && reading.item.find("author") != nullptr) {
        notes.push_back({NoteKind::Detail, editors_line(reading)});
    }
    if (RichText note = text_of(reading, "note"); !note.empty()) {
        notes.push_back({NoteKind::Remark, std::move(note)});
    }
    return notes;
}

std::vector<std::string> tags_of(const Reading& reading) {
    std::vector<std::string> tags;
    std::string keyword;
    for (const char c : plain_of(reading, "keywords") + ",") {
        if (c != ',' && c != ';') {
            keyword += c;
            continue;
        }
        const RichText trimmed_keyword = trimmed(rich_text(keyword));
        if (!trimmed_keyword.empty()) {
            tags.push_back(plain_text(trimmed_keyword));
        }
        keyword.clear();
    }
    if (is_true(raw_of(reading, "selected"))) {
        tags.emplace_back("selected");
    }
    return tags;
}

// What no one reads. The publisher of an article is one: no style prints it.
std::vector<std::pair<std::string, std::string>> extra_of(const Reading& reading) {
    std::vector<std::pair<std::string, std::string>> extra;
    for (const Field& field : reading.item.fields) {
        const bool unused = field.name == "publisher" && reading.item.type == "article";
        if (!unused && (is_in(read_fields, field.name) || is_in(fields_for_programs, field.name))) {
            continue;
        }
        if (std::string value = plain_of(reading, field.name); !value.empty()) {
            extra.emplace_back(field.name, std::move(value));
            if (reading.recurring.reported.insert(field.name).second) {
                reading.diagnostics.add(bib_field_not_printed.at(field.name_span, field.name));
            }
        }
    }
    return extra;
}

// "1=equal; 3=self, corresponding": BibLaTeX's annotations of names (its manual, section 3.7), each by the number of
// its author. What other words mean is for the style.
void read_annotations(const Reading& reading, std::vector<Author>& authors) {
    std::string text = raw_of(reading, "author+an") + ";";
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
    std::vector<Entry> entries;
    entries.reserve(database.items.size());
    Recurring recurring{people::SelfFinder(spellings), {}, {}};
    for (Item& item : database.items) {
        entries.push_back(to_entry({sources, item, diagnostics, recurring}));
        item = {};  // a large file is not held twice
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
