// The front matter of a page of a collection -> Entry, by the names that fields have in academicpages, al-folio and
// HugoBlox.
#include "input/academicpages/collection_entry.h"

#include <algorithm>

#include "input/academicpages/publications.h"
#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/data/works.h"
#include "input/meaning/venue.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using data::Fields;
using data::Reading;

// Fields that tell a site how to show a page, and those of its own list pages.
constexpr std::string_view fields_of_sites[] = {
    "layout", "permalink", "collection", "header", "teaser", "image", "img", "importance", "redirect_from", "excerpt",
    "abstract", "category", "featured", "comments", "share", "sitemap", "published", "author_profile", "inline",
    "weight", "draft", "selected", "math", "slug", "related_posts", "giscus_comments", "toc", "classes", "sidebar",
    "gallery", "theme", "thumbnail", "description_short", "publishDate", "order",
    // Of HugoBlox and those before it.
    "all_day", "projects", "abstract_short", "highlight", "reading_time", "profile", "commentable", "editable", "pager",
    "show_date", "show_related", "show_breadcrumb", "view", "type", "image_preview", "highlight_languages", "lastmod",
    "aliases", "subtitle_short", "cover", "authors_note", "author_notes", "event_start", "event_end"};

struct LinkName {
    std::string_view field;
    std::string_view label;
};
constexpr LinkName link_names[] = {{"paperurl", "paper"},    {"paper_url", "paper"},
                                   {"url_pdf", "pdf"},       {"pdf", "pdf"},
                                   {"arxiv", "arXiv"},       {"url_preprint", "preprint"},
                                   {"url_code", "code"},     {"codeurl", "code"},
                                   {"code", "code"},         {"github", "code"},
                                   {"url_dataset", "data"},  {"slidesurl", "slides"},
                                   {"url_slides", "slides"}, {"slides", "slides"},
                                   {"url_poster", "poster"}, {"posterurl", "poster"},
                                   {"poster", "poster"},     {"url_video", "video"},
                                   {"video", "video"},       {"url_project", "project"},
                                   {"url_source", "source"}, {"bibtexurl", "bibtex"},
                                   {"website", "website"},   {"project", "project"},
                                   {"link", "link"},         {"url", "link"},
                                   {"redirect", "link"},     {"external_link", "link"},
                                   {"event_url", "event"}};

bool is_web_address(const std::string& url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

// --- The fields of an entry ------------------------------------------------------------------------------------------

void add_links(Entry& entry, Fields& fields) {
    const Span doi_place = fields.place({"doi"});
    data::add_doi(entry, fields.plain({"doi"}), doi_place);
    for (const LinkName& name : link_names) {
        const Span place = fields.place({name.field});
        const yaml::Node* node = fields.take({name.field});
        if (node != nullptr && node->is_scalar() && is_web_address(node->text)) {
            data::add_link(entry, std::string(name.label), node->text, place);
        }
    }
    // HugoBlox: a list of maps with `name` and `url`.
    for (const yaml::Node* link : fields.list({"links"})) {
        const yaml::Node* url = link->find("url");
        const yaml::Node* label = link->find("name") != nullptr ? link->find("name") : link->find("type");
        // Whom the sample of HugoBlox asks to follow.
        const bool of_template = url != nullptr && url->text.find("/georgecushen") != std::string::npos;
        if (url != nullptr && is_web_address(url->text) && !of_template) {
            data::add_link(entry, label != nullptr ? label->text : "link", url->text, url->span);
        }
    }
}

// "admin" and "me" are HugoBlox's keys of the site's owner.
void name_owner(std::vector<Author>& authors, const Known& known) {
    for (Author& author : authors) {
        if ((author.name == "admin" || author.name == "me") && !known.self.empty()) {
            author.name = known.self.front();
        }
    }
}

// "Doe, J., & Roe, R. (2009). ...": who stands before the year is an author, whatever the name looks like.
void add_authors_before_year(Entry& entry, const RichText& citation) {
    const std::string text = plain_text(citation);
    for (std::size_t open = text.find(" ("); open != std::string::npos; open = text.find(" (", open + 1)) {
        constexpr std::size_t year_size = 4;
        constexpr std::size_t longest_initials = 4;  // " J."
        const std::string_view year = std::string_view(text).substr(open + 2, year_size);
        if (open > 0 && year.size() == year_size &&
            std::all_of(year.begin(), year.end(), [](char c) { return c >= '0' && c <= '9'; })) {
            // One comma and one word behind it: "Family, Given".
            const RichText names = slice(citation, 0, open);
            const std::string_view plain = std::string_view(text).substr(0, open);
            const std::size_t comma = plain.find(',');
            if (comma != std::string_view::npos && words_of(plain.substr(comma + 1)).size() == 1) {
                const bool sentence_ends = plain.ends_with('.') && plain.size() - plain.rfind(' ') > longest_initials;
                entry.authors = {data::author_of(slice(names, 0, open - (sentence_ends ? 1 : 0)))};
                return;
            }
            people::AuthorList list = people::split_authors(names);
            entry.authors = std::move(list.authors);
            entry.authors_end_in_et_al = list.ends_in_et_al;
            return;
        }
    }
}

// The numbers behind the last quote or italic text: "1(3), 20-30".
Venue numbers_of(const RichText& citation, const std::string& venue) {
    const std::string text = plain_text(citation);
    const std::size_t at = venue.empty() ? std::string::npos : text.rfind(venue);
    return at == std::string::npos ? Venue{} : parse_venue(trimmed(slice(citation, at, text.size())));
}

// `citation`: the work in one line. Its title field wins over what the line says; the line has authors and numbers.
void add_citation(Entry& entry, const RichText& citation, const Known& known) {
    if (citation.empty()) {
        return;
    }
    RawEntry raw;
    raw.shape = Shape::ListItem;
    raw.lines.push_back({citation, Hint::None, false});
    raw.span = span_of(citation);
    Entry read = read_publication(raw, known);
    if (entry.authors.empty()) {
        entry.authors = std::move(read.authors);
        entry.authors_end_in_et_al = read.authors_end_in_et_al;
        entry.authors_text = std::move(read.authors_text);
    }
    if (entry.authors.empty()) {
        add_authors_before_year(entry, citation);
    }
    if (entry.venue.empty()) {
        entry.venue = std::move(read.venue);
    } else if (entry.venue.volume.empty() && entry.venue.pages.empty()) {
        const Venue numbers =
            read.venue.volume.empty() ? numbers_of(citation, entry.venue.name) : std::move(read.venue);
        data::VenueParts parts{entry.venue.text, numbers.volume, numbers.issue, numbers.pages, entry.venue.kind};
        const std::string name = entry.venue.name;
        const std::string acronym = entry.venue.acronym;
        entry.venue = data::venue_of(parts);
        entry.venue.name = name;
        entry.venue.acronym = acronym;
    }
    if (entry.dates.empty()) {
        entry.dates = read.dates;
    }
    for (LabelledLink& link : read.links) {
        data::add_link(entry, link.label, link.url, link.span);
    }
}

// "In *Sea Letters*." -> "Sea Letters", as the samples of HugoBlox teach people to write it.
RichText without_in(RichText text) {
    constexpr std::string_view in = "In ";
    const std::string plain = plain_text(text);
    const bool begins = plain.starts_with(in) && starts_with_uppercase(std::string_view(plain).substr(in.size()));
    const std::size_t end = plain.ends_with('.') && begins ? plain.size() - 1 : plain.size();
    return begins ? slice(text, in.size(), end) : text;
}

Venue venue_field(Fields& fields) {
    RichText text = fields.rich({"venue", "journal", "publication", "conference", "booktitle", "event", "publisher"});
    const RichText acronym = fields.rich({"publication_short", "publication_abbr", "acronym", "abbr", "venue_short"});
    if (text.empty()) {
        text = acronym;
    }
    text = without_in(std::move(text));
    if (text.empty()) {
        return {};
    }
    Venue venue = parse_venue(text);
    venue.text = text;
    const std::string volume = fields.plain({"volume"});
    const std::string issue = fields.plain({"issue", "number"});
    const std::string pages = fields.plain({"pages"});
    if (venue.volume.empty() && venue.pages.empty() && !(volume + issue + pages).empty()) {
        const std::string name = venue.name;
        venue = data::venue_of({text, volume, issue, pages, venue.kind});
        venue.name = name;
    }
    if (!acronym.empty() && venue.acronym.empty()) {
        venue.acronym = plain_text(without_in(acronym));
    }
    return venue;
}

// HugoBlox's numbers for kinds of works, and CSL's words, which it has now.
void add_publication_types(Entry& entry, Fields& fields) {
    struct Type {
        std::string_view word;
        VenueKind kind;
    };
    static constexpr Type types[] = {{"1", VenueKind::Conference},        {"paper-conference", VenueKind::Conference},
                                     {"2", VenueKind::Journal},           {"article-journal", VenueKind::Journal},
                                     {"3", VenueKind::Preprint},          {"article", VenueKind::Preprint},
                                     {"manuscript", VenueKind::Preprint}, {"4", VenueKind::Report},
                                     {"report", VenueKind::Report},       {"5", VenueKind::Book},
                                     {"book", VenueKind::Book},           {"6", VenueKind::Book},
                                     {"chapter", VenueKind::Book},        {"7", VenueKind::Thesis},
                                     {"thesis", VenueKind::Thesis},       {"8", VenueKind::Patent},
                                     {"patent", VenueKind::Patent}};
    for (const std::string& word : fields.plain_list({"publication_types"})) {
        const auto* type =
            std::find_if(std::begin(types), std::end(types), [&](const Type& row) { return row.word == word; });
        if (type != std::end(types)) {
            entry.venue.kind = type->kind;
        }
    }
}

// A CV says the year of a work, not the day on which its page was made.
void set_date(Entry& entry, Fields& fields) {
    const yaml::Node* date = fields.take({"date", "pub_date", "year", "pubDate", "publication_date"});
    const yaml::Node* end = fields.take({"date_end", "end_date"});
    entry.dates = end != nullptr ? data::range_of(date, end, data::WithoutEnd::Single, fields.reading())
                                 : data::date_of(date, fields.reading());
    if (entry.kind == EntryKind::Publication && entry.dates.end && entry.dates.end->year > 0) {
        entry.dates.text = std::to_string(entry.dates.end->year);
    }
}

Entry publication_of(Fields& fields, const Known& known) {
    Entry entry;
    entry.kind = EntryKind::Publication;
    entry.title = fields.rich({"title", "name"});
    data::add_authors(entry, {"authors", "author"}, fields);
    name_owner(entry.authors, known);
    entry.venue = venue_field(fields);
    add_publication_types(entry, fields);
    set_date(entry, fields);
    add_links(entry, fields);
    add_citation(entry, fields.rich({"citation"}), known);
    for (RichText& award : fields.rich_list({"award", "awards"})) {
        entry.notes.push_back({NoteKind::Award, std::move(award)});
    }
    if (RichText note = fields.rich({"note", "status"}); !note.empty()) {
        entry.notes.push_back({NoteKind::Remark, std::move(note)});
    }
    entry.location = fields.rich({"location", "address"});
    return entry;
}

// `address` may be a map of a city and the like; where an event is said to be, stands before it.
void add_place(Entry& entry, Fields& fields) {
    const yaml::Node* address = fields.take({"address"});
    std::vector<RichText> parts = {fields.rich({"location", "place"})};
    if (address != nullptr && address->is_map()) {
        for (const char* key : {"city", "region", "country"}) {
            const yaml::Node* part = address->find(key);
            if (part != nullptr && part->is_scalar() && !trimmed(part->text).empty()) {
                parts.push_back(data::rich_text_of(*part, fields.reading()));
            }
        }
    } else if (address != nullptr && parts.front().empty()) {
        parts.push_back(data::rich_text_of(*address, fields.reading()));
    } else if (address != nullptr) {
        fields.give_back(address);
    }
    entry.location = data::joined(parts, ", ");
}

Entry other_of(Fields& fields) {
    Entry entry;
    entry.kind = EntryKind::Item;
    entry.title = fields.rich({"title", "name", "headline"});
    if (entry.title.empty()) {
        entry.title = fields.rich({"text", "content", "news", "description", "summary"});
    }
    entry.venue = venue_field(fields);
    entry.organisation = fields.rich({"institution", "organization", "company"});
    const RichText role = fields.rich({"role"});
    entry.role = data::joined({role, fields.rich({"type"})}, ", ");
    add_place(entry, fields);
    set_date(entry, fields);
    add_links(entry, fields);
    data::add_prose(entry, fields.prose({"description", "summary", "subtitle"}));
    fields.take({"citation", "authors", "author"});
    return entry;
}

// A collection of another name, such as `_research`, may have works in it all the same.
bool is_work(const yaml::Node& map, SectionKind kind) {
    static constexpr std::string_view fields_of_works[] = {"citation", "paperurl", "paper_url", "bibtexurl", "doi"};
    const bool says_so =
        std::any_of(std::begin(fields_of_works), std::end(fields_of_works), [&](std::string_view name) {
            const yaml::Node* node = map.find(name);
            return node != nullptr && !data::is_blank(*node);
        });
    return kind == SectionKind::Publications || (kind == SectionKind::List && says_so);
}

}  // namespace

Member member_of(const yaml::Node& map, SectionKind kind, const Known& known, Reading& reading) {
    Member member;
    for (const yaml::Member& field : map.members) {
        member.fields.emplace_back(field.key, data::flattened(field.value));
    }
    Fields fields(map, reading);
    member.entry = is_work(map, kind) ? publication_of(fields, known) : other_of(fields);
    member.entry.tags = fields.plain_list({"tags", "keywords", "categories"});
    member.entry.span = map.span;
    for (const std::string_view name : fields_of_sites) {
        fields.take({name});
    }
    data::keep_extra(member.entry, fields);
    return member;
}

}  // namespace vitac::academicpages
