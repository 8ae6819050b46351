// CSL-JSON (the Citation Style Language's csl-data.json) -> Biography.
#include <algorithm>
#include <utility>

#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/language.h"
#include "input/data/person.h"
#include "input/data/works.h"
#include "input/people/text.h"
#include "input/references/references.h"

namespace vitac {

namespace {

using namespace data;

struct TypeKind {
    std::string_view type;
    VenueKind kind;
};
constexpr TypeKind type_kinds[] = {
    {"article", VenueKind::Preprint},
    {"article-journal", VenueKind::Journal},
    {"article-magazine", VenueKind::Journal},
    {"article-newspaper", VenueKind::Journal},
    {"paper-conference", VenueKind::Conference},
    {"chapter", VenueKind::Book},
    {"book", VenueKind::Book},
    {"thesis", VenueKind::Thesis},
    {"report", VenueKind::Report},
    {"patent", VenueKind::Patent},
    {"software", VenueKind::Software},
    {"dataset", VenueKind::Software},
};

VenueKind kind_of(const std::string& type) {
    const auto* found = std::find_if(std::begin(type_kinds), std::end(type_kinds),
                                     [&](const TypeKind& row) { return row.type == type; });
    return found == std::end(type_kinds) ? VenueKind::Unknown : found->kind;
}

void read_names(Entry& entry, Names names, Fields& fields) {
    for (const yaml::Node* node : fields.list(names)) {
        if (!node->is_map()) {
            entry.authors.push_back(author_of(rich_text(flattened(*node), node->span)));
            continue;
        }
        Fields parts(*node, fields.reading());
        const std::string particle =
            with_single_blanks(parts.plain({"dropping-particle"}) + " " + parts.plain({"non-dropping-particle"}));
        const std::string family = parts.plain({"family"});
        Author author;
        author.name = name_in_order(parts.plain({"given"}), particle, family, parts.plain({"suffix"}));
        author.name = author.name.empty() ? parts.plain({"literal", "name"}) : author.name;
        author.span = node->span;
        if (ascii_lower(author.name) == "others") {
            entry.authors_end_in_et_al = true;
        } else if (!author.name.empty()) {
            entry.authors.push_back(std::move(author));
        }
        parts.rest();  // how the name is to be sorted
    }
}

// {"date-parts": [[2024, 3, 5]]}, {"raw": "March 2024"}, {"literal": "in press"}, or a text.
DateRange read_date(const yaml::Node* node, Reading& reading) {
    if (node == nullptr || !node->is_map()) {
        return date_of(node, reading);
    }
    const yaml::Node* parts = node->find("date-parts");
    if (parts != nullptr && parts->is_sequence() && !parts->items.empty()) {
        const std::vector<yaml::Node>& date = parts->items.front().items;
        const auto part = [&](std::size_t i) { return i < date.size() ? number_of(&date[i]) : 0; };
        DateRange dates = date_of_parts(part(0), part(1), part(2), node->span, reading.language);
        if (!dates.empty()) {
            return dates;
        }
        if (!date.empty() && !is_blank(date.front())) {  // a number that no year has: kept as text, and said
            return date_of(&date.front(), reading);
        }
    }
    for (const char* key : {"raw", "literal", "year"}) {
        if (const yaml::Node* text = node->find(key); text != nullptr && !is_blank(*text)) {
            return date_of(text, reading);
        }
    }
    return {};
}

void read_links(Entry& entry, Fields& fields) {
    const Span doi_place = fields.place({"DOI"});
    add_doi(entry, fields.plain({"DOI"}), doi_place);
    const Span url_place = fields.place({"URL"});
    const std::string url = fields.plain({"URL"});
    // The URL of a DOI says nothing that the DOI does not.
    if (url.find("doi.org/10.") == std::string::npos || entry.links.empty()) {
        add_link(entry, "link", url, url_place);
    }
    if (const std::string id = fields.plain({"PMID"}); !id.empty()) {
        add_link(entry, "PubMed", "https://pubmed.ncbi.nlm.nih.gov/" + id, fields.place({"PMID"}));
    }
}

Venue read_venue(Fields& fields) {
    VenueParts venue;
    venue.kind = kind_of(fields.plain({"type"}));
    venue.container = fields.rich({"container-title", "event-title", "event"});
    if (venue.container.empty() || venue.kind == VenueKind::Book) {
        venue.container = joined({venue.container, fields.rich({"publisher"})}, ", ");
    }
    if (venue.container.empty()) {
        venue.container = fields.rich({"archive", "authority"});
    }
    venue.volume = fields.plain({"volume"});
    const Span place = fields.place({"issue", "number"});
    venue.issue = fields.plain({"issue", "number"});
    venue.pages = fields.plain({"page"});
    // "arXiv:2101.00001" and the number of a patent are what such works are cited by.
    const bool is_name = venue.kind == VenueKind::Patent || venue.kind == VenueKind::Preprint;
    if (is_name && !venue.issue.empty()) {
        const RichText number = rich_text(std::exchange(venue.issue, {}), place);
        const bool said = ascii_lower(plain_text(number)).starts_with(ascii_lower(plain_text(venue.container)));
        venue.container = said ? number : joined({venue.container, number}, " ");
    }
    return venue_of(venue);
}

// "tex.ids: quill2020", "PMID: 1234": what Zotero keeps for programs in the lines of its field Extra.
bool is_for_programs(std::string_view line) {
    constexpr std::size_t longest_key = 30;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > longest_key) {
        return false;
    }
    const std::string_view key = line.substr(0, colon);
    static constexpr std::string_view keys[] = {"PMID",
                                                "PMCID",
                                                "arXiv",
                                                "DOI",
                                                "ISBN",
                                                "Citation Key",
                                                "OCLC",
                                                "ADS Bibcode",
                                                "Number",
                                                "Publisher",
                                                "Type",
                                                "ISSN",
                                                "Issue",
                                                "Volume",
                                                "URL",
                                                "original-date",
                                                "MAG ID",
                                                "_eprint",
                                                "Conference Name",
                                                "Page"};
    return key.starts_with("tex.") || std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

void read_note(Entry& entry, Fields& fields) {
    const yaml::Node* note = fields.take({"note"});
    if (note == nullptr) {
        return;
    }
    yaml::Node rest = *note;
    rest.text.clear();
    std::string kept;
    for (std::string_view text = note->text; !text.empty();) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        if (is_for_programs(line)) {
            kept += (kept.empty() ? "" : "; ") + std::string(line);
        } else if (!line.empty()) {
            rest.text += (rest.text.empty() ? "" : "\n") + std::string(line);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (!kept.empty()) {
        entry.extra.emplace_back("note", kept);
    }
    add_prose(entry, prose_of(kept.empty() ? *note : rest, fields.reading()));
}

Entry read_item(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry;
    entry.kind = EntryKind::Publication;
    entry.span = node.span;
    entry.title = fields.rich({"title"});
    read_names(entry, {"author", "inventor"}, fields);
    if (entry.authors.empty()) {
        read_names(entry, {"editor", "translator"}, fields);
    }
    entry.dates = read_date(fields.take({"issued", "event-date", "submitted"}), reading);
    entry.venue = read_venue(fields);
    shorten_beside(entry.venue.text, entry.dates);
    read_links(entry, fields);
    add_detail(entry, "Status", fields.rich({"status"}));
    add_detail(entry, "Version", fields.rich({"version"}));
    read_note(entry, fields);
    for (const std::string& keyword : fields.plain_list({"keyword", "categories"})) {
        entry.tags.push_back(keyword);
    }
    // What a list of publications does not show.
    for (const std::string_view key : {"id",
                                       "citation-key",
                                       "abstract",
                                       "language",
                                       "accessed",
                                       "source",
                                       "title-short",
                                       "container-title-short",
                                       "journalAbbreviation",
                                       "ISSN",
                                       "ISBN",
                                       "PMCID",
                                       "publisher",
                                       "publisher-place",
                                       "event-place",
                                       "event-title",
                                       "collection-title",
                                       "editor",
                                       "genre",
                                       "container-author",
                                       "archive",
                                       "number-of-pages",
                                       "custom"}) {
        if (const yaml::Node* value = fields.take({key})) {
            entry.extra.emplace_back(key, flattened(*value));
        }
    }
    keep_extra(entry, fields);
    return entry;
}

bool is_item(const yaml::Node& node) {
    return node.find("type") != nullptr && (node.find("title") != nullptr || node.find("author") != nullptr) &&
           (node.find("id") != nullptr || node.find("DOI") != nullptr || node.find("issued") != nullptr);
}

const yaml::Node& items_of(const yaml::Node& root) {
    for (const char* key : {"references", "items"}) {
        if (const yaml::Node* list = root.find(key); list != nullptr && list->is_sequence()) {
            return *list;
        }
    }
    return root;
}

}  // namespace

bool is_csl(const yaml::Node& root) {
    const yaml::Node& list = items_of(root);
    return is_item(list) || std::any_of(list.items.begin(), list.items.end(), is_item);
}

Biography read_csl(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "csl-json";
    set_language(biography, {}, root, {}, reading);
    std::vector<Entry> works;
    const yaml::Node& list = items_of(root);
    if (list.is_map()) {
        works.push_back(read_item(list, reading));
    }
    for (const yaml::Node& item : list.items) {
        works.push_back(item.is_map() ? read_item(item, reading) : generic_entry(item, reading));
    }
    add_works(biography, "Publications", std::move(works), root.span);
    finish(biography, request, "a CV around these publications", reading);
    return biography;
}

}  // namespace vitac
