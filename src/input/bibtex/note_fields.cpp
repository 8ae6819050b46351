// What an entry says beside its work: awards, remarks, editors, tags, and what no one reads.
#include "input/bibtex/note_fields.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/unicode.h"
#include "input/bibtex/names.h"
#include "input/meaning/awards.h"
#include "input/meaning/venue.h"
#include "input/people/text.h"

namespace vitac::bibtex {

namespace {

constexpr Problem<std::string> bib_field_not_printed{Severity::Note, "bib-field-not-printed",
                                                     "the field `{}` is kept, but not printed"};

// Fields that are read below.
constexpr std::string_view read_fields[] = {"author",
                                            "author+an",
                                            "editor",
                                            "title",
                                            "subtitle",
                                            "journal",
                                            "journaltitle",
                                            "booktitle",
                                            "eventtitle",
                                            "publisher",
                                            "school",
                                            "institution",
                                            "organization",
                                            "howpublished",
                                            "volume",
                                            "number",
                                            "issue",
                                            "series",
                                            "edition",
                                            "pages",
                                            "year",
                                            "date",
                                            "month",
                                            "day",
                                            "doi",
                                            "url",
                                            "html",
                                            "pdf",
                                            "code",
                                            "website",
                                            "supp",
                                            "poster",
                                            "slides",
                                            "video",
                                            "blog",
                                            "arxiv",
                                            "eprint",
                                            "archiveprefix",
                                            "eprinttype",
                                            "eprintclass",
                                            "primaryclass",
                                            "note",
                                            "pubstate",
                                            "keywords",
                                            "award",
                                            "award_name",
                                            "additional_info",
                                            "annotation",
                                            "address",
                                            "location",
                                            "type",
                                            "selected",
                                            "booksubtitle",
                                            "version",
                                            "chapter",
                                            "translator",
                                            "addendum",
                                            "annote",
                                            "collaboration",
                                            "eid",
                                            "articleno",
                                            "adsurl"};

// Fields for programs and shelves: nobody reads them in a CV.
constexpr std::string_view fields_for_programs[] = {"abbr",
                                                    "bibtex_show",
                                                    "preview",
                                                    "altmetric",
                                                    "dimensions",
                                                    "google_scholar_id",
                                                    "inspirehep_id",
                                                    "isbn",
                                                    "issn",
                                                    "pmid",
                                                    "pmcid",
                                                    "hal",
                                                    "hal_id",
                                                    "language",
                                                    "langid",
                                                    "file",
                                                    "urldate",
                                                    "timestamp",
                                                    "biburl",
                                                    "bibsource",
                                                    "numpages",
                                                    "crossref",
                                                    "shortauthor",
                                                    "shorttitle",
                                                    "owner",
                                                    "date-added",
                                                    "date-modified",
                                                    "bdsk-url-1",
                                                    "bdsk-url-2",
                                                    "bdsk-file-1",
                                                    "issue_date",
                                                    "eissn",
                                                    "id",
                                                    "entrytype",
                                                    "mendeley-groups",
                                                    "groups",
                                                    "copyright",
                                                    "rights",
                                                    "options",
                                                    "sortkey",
                                                    "key",
                                                    "xdata",
                                                    "adsnote",
                                                    "pagetotal",
                                                    "origdate",
                                                    "keywords-plus",
                                                    "mrclass",
                                                    "mrnumber",
                                                    "zblnumber",
                                                    "reportnumber",
                                                    "unique-id",
                                                    "researcherid-numbers",
                                                    "orcid-numbers"};

template <std::size_t size>
bool is_in(const std::string_view (&names)[size], std::string_view name) {
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

bool is_true(const std::string& value) {
    return unicode::to_lower(value) == "true";
}

// al-folio sets `additional_info` right behind the venue: ". *More*".
RichText without_leading_stop(const RichText& text) {
    const std::string plain = plain_text(text);
    const std::size_t begin = plain.find_first_not_of(".,; ");
    return begin == std::string::npos ? RichText{} : slice(text, begin, plain.size());
}

// "Edited by Jane Roe, Kim Poe"
RichText people_line(const Reading& reading, const std::string& words, std::string_view field) {
    std::string names;
    const NameList list = names_of(reading.item.find(field)->value, reading.diagnostics);
    for (const Author& person : list.authors) {
        names += (names.empty() ? "" : ", ") + person.name;
    }
    return rich_text(words + names + (list.ends_in_others ? " et al." : ""), place_of(reading, field));
}

// "(Oral presentation)": brackets around all of it are for the style that prints it.
RichText without_brackets(const RichText& text) {
    const std::string plain = plain_text(text);
    const bool whole = (plain.starts_with('(') && plain.find(')') + 1 == plain.size()) ||
                       (plain.starts_with('[') && plain.find(']') + 1 == plain.size());
    return whole ? trimmed(slice(text, 1, plain.size() - 1)) : text;
}

// "Best Paper Award", "Spotlight, top 5%": nothing but what was won.
bool is_award(const RichText& text) {
    constexpr std::size_t most_words = 10;
    const std::string plain = plain_text(text);
    return has_award_words(plain) && !is_publication_status(plain) && words_of(plain).size() <= most_words;
}

// "Extended version. Oral presentation": what was won is an award, the rest a remark.
void add_note(const RichText& text, std::vector<Note>& notes) {
    if (is_award(text)) {
        notes.push_back({NoteKind::Award, text});
        return;
    }
    const AwardSplit split = split_awards(text);
    for (const RichText& award : split.awards) {
        notes.push_back({NoteKind::Award, award});
    }
    if (!split.rest.empty()) {
        notes.push_back({NoteKind::Remark, split.rest});
    }
}

// `annote` holds what a reader notes for herself; only an award in it is for a CV.
bool is_private(const Reading& reading, std::string_view field) {
    return field == "annote" && !is_award(without_brackets(text_of(reading, field)));
}

}  // namespace

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
    const bool has_author = reading.has("author");
    if (reading.has("editor")) {
        const RichText edited = rich_text("Edited volume", place_of(reading, "editor"));
        notes.push_back({NoteKind::Detail, has_author ? people_line(reading, "Edited by ", "editor") : edited});
    }
    if (reading.has("translator")) {
        notes.push_back({NoteKind::Detail, people_line(reading, "Translated by ", "translator")});
    }
    for (const char* field : {"note", "addendum", "annote"}) {
        if (!is_private(reading, field)) {
            add_note(without_brackets(text_of(reading, field)), notes);
        }
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
        const bool hidden = unused || is_private(reading, field.name);
        if (!hidden && (is_in(read_fields, field.name) || is_in(fields_for_programs, field.name))) {
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

}  // namespace vitac::bibtex
