// Where the work of an entry appeared, from the fields that say so.
#include "input/bibtex/venue_fields.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "input/meaning/venue.h"
#include "input/people/text.h"

namespace vitac::bibtex {

namespace {

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

// A comma at the end is a slip of those who write "booktitle = {Conference on Looms,}".
RichText without_final_comma(const RichText& text) {
    const std::string plain = plain_text(text);
    return plain.ends_with(',') ? trimmed(slice(text, 0, plain.size() - 1)) : text;
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
        // `howpublished = {\\url{...}}` says an address, which is a link.
        RichText container = field == std::string_view("howpublished") && is_web_address(url_of(reading, field))
                                 ? RichText()
                                 : text_of(reading, field);
        if (container.empty()) {
            continue;
        }
        if (const RichText subtitle = text_of(reading, "booksubtitle");
            field == std::string_view("booktitle") && !subtitle.empty()) {
            append(container, rich_text(": "));
            append(container, subtitle);
        }
        return without_final_comma(container);
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

// "2" -> "nd"; nothing behind what is no number.
std::string ordinal_ending(const std::string& number) {
    if (number.empty() || number.find_first_not_of("0123456789") != std::string::npos) {
        return {};
    }
    const bool teen = number.size() > 1 && number[number.size() - 2] == '1';
    switch (number.back()) {
        case '1':
            return teen ? "th" : "st";
        case '2':
            return teen ? "th" : "nd";
        case '3':
            return teen ? "th" : "rd";
        default:
            return "th";
    }
}

struct TypeWords {
    std::string_view key;
    std::string_view words;
};
// What biblatex prints for the keys of `type` (its manual, section 4.9.2.13), and BibTeX's styles for types of entries.
constexpr TypeWords type_words[] = {{"phdthesis", "PhD thesis"},
                                    {"mathesis", "Master’s thesis"},
                                    {"mastersthesis", "Master’s thesis"},
                                    {"bathesis", "Bachelor’s thesis"},
                                    {"bachelorsthesis", "Bachelor’s thesis"},
                                    {"candthesis", "Candidate thesis"},
                                    {"techreport", "Technical report"},
                                    {"resreport", "Research report"},
                                    {"patent", "Patent"},
                                    {"patentus", "U.S. patent"},
                                    {"patenteu", "European patent"},
                                    {"patentde", "German patent"},
                                    {"patentfr", "French patent"},
                                    {"patentuk", "British patent"},
                                    {"patreq", "Patent request"},
                                    {"patrequs", "U.S. patent request"},
                                    {"patreqeu", "European patent request"},
                                    {"patreqde", "German patent request"},
                                    {"patreqfr", "French patent request"},
                                    {"patrequk", "British patent request"},
                                    {"software", "Computer software"}};

std::string words_of_type(std::string_view key) {
    const auto* const found = std::find_if(std::begin(type_words), std::end(type_words),
                                           [&](const TypeWords& row) { return row.key == key; });
    return found == std::end(type_words) ? std::string() : std::string(found->words);
}

// "PhD thesis", "Working Paper": what `type` says, or the type of the entry.
RichText type_of(const Reading& reading) {
    const std::string& entry = reading.item.type;
    const bool typed = entry.ends_with("thesis") || entry.ends_with("report") || entry == "patent";
    RichText written = text_of(reading, "type");
    if (!typed) {
        return {};
    }
    const std::string words = words_of_type(written.empty() ? entry : plain_text(written));
    return words.empty() ? written : rich_text(words, place_of(reading, "type"));
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
                append(venue.text, rich_text(ordinal_ending(plain) + " edition"));
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

// "10-20", "10--20", "10\\,--\\,20" are one range; `eid` numbers an article that has no pages.
std::string pages_of(const Reading& reading) {
    std::string pages = plain_of(reading, "pages");
    for (const char* field : {"eid", "articleno"}) {
        pages = pages.empty() ? plain_of(reading, field) : pages;
    }
    if (const std::size_t hyphen = pages.find('-'); hyphen != std::string::npos && hyphen > 0) {
        pages.replace(hyphen, 1, "–");
    }
    for (const std::string_view blank : {" ", "\u202F", "\u00A0"}) {
        pages = replace_all(replace_all(pages, std::string(blank) + "–", "–"), "–" + std::string(blank), "–");
    }
    return pages;
}

}  // namespace

Venue venue_of(const Reading& reading, const DateRange& dates) {
    Venue venue;
    venue.kind = kind_of(reading);
    venue.text = container_of(reading);
    venue.name = plain_text(venue.text);
    venue.volume = plain_of(reading, "volume");
    // Some files say `issue` for BibTeX's `number`; in BibLaTeX `issue` may also be a season.
    const RichText number = text_of(reading, reading.item.find("number") != nullptr ? "number" : "issue");
    venue.issue = plain_text(number);
    venue.pages = pages_of(reading);
    const RichText type = type_of(reading);
    const bool thesis = venue.kind == VenueKind::Thesis;
    if (thesis && !type.empty()) {
        RichText text = type;
        append_part(text, ", ", venue.text);
        venue.text = std::move(text);
    } else {
        append_part(venue.text, ", ", type);
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
    // "Working Paper 1234": the number is the type's.
    const bool numbers_type = !thesis && !type.empty() && !reading.has("volume");
    append_part(venue.text, numbers_type ? " " : ", no. ", number);
    if (reading.has("number")) {
        append_part(venue.text, ", ", text_of(reading, "issue"));
    }
    append_part(venue.text, ", version ", text_of(reading, "version"));
    append_part(venue.text, ", ch. ", text_of(reading, "chapter"));
    append_part(venue.text, venue.pages.find("–") != std::string::npos ? ", pp. " : ", p. ",
                rich_text(venue.pages, place_of(reading, "pages")));
    append_part(venue.text, ", ", rich_text(dates.text, dates.span));
    append_part(venue.text, ", ", text_of(reading, "pubstate"));
    return venue;
}

}  // namespace vitac::bibtex
