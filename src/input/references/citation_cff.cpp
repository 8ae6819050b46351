// CITATION.cff 1.2 (citation-file-format.github.io) -> Biography.
#include <algorithm>

#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/language.h"
#include "input/data/person.h"
#include "input/data/works.h"
#include "input/meaning/contacts.h"
#include "input/people/names.h"
#include "input/references/references.h"

namespace vitac {

namespace {

constexpr Problem<std::string> reference_of_others{Severity::Note, "reference-of-others",
                                                   "`{}` is by none of this software's authors; it is left out"};

using namespace data;

VenueKind kind_of(std::string_view type) {
    static constexpr std::pair<std::string_view, VenueKind> kinds[] = {{"article", VenueKind::Journal},
                                                                       {"conference-paper", VenueKind::Conference},
                                                                       {"conference", VenueKind::Conference},
                                                                       {"proceedings", VenueKind::Conference},
                                                                       {"book", VenueKind::Book},
                                                                       {"edited-work", VenueKind::Book},
                                                                       {"thesis", VenueKind::Thesis},
                                                                       {"report", VenueKind::Report},
                                                                       {"patent", VenueKind::Patent},
                                                                       {"unpublished", VenueKind::Preprint},
                                                                       {"pamphlet", VenueKind::Report},
                                                                       {"software", VenueKind::Software},
                                                                       {"software-code", VenueKind::Software},
                                                                       {"data", VenueKind::Software},
                                                                       {"dataset", VenueKind::Software}};
    const auto* found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& pair) { return pair.first == type; });
    return found == std::end(kinds) ? VenueKind::Unknown : found->second;
}

// A person, with what only a person of their own is shown with, or an organisation.
struct Creator {
    Author author;
    std::string alias;
    std::string email;
    std::string orcid;
    std::string website;
};

Creator read_creator(const yaml::Node& node, Reading& reading) {
    Creator creator;
    creator.author.span = node.span;
    if (!node.is_map()) {
        creator.author.name = flattened(node);
        return creator;
    }
    Fields fields(node, reading);
    const std::string particle = fields.plain({"name-particle"});
    const std::string family = fields.plain({"family-names"});
    creator.author.name = name_in_order(fields.plain({"given-names"}), particle, family, fields.plain({"name-suffix"}));
    creator.alias = fields.plain({"alias"});
    if (creator.author.name.empty()) {
        const std::string name = fields.plain({"name"});
        creator.author.name = name.empty() ? creator.alias : name;
    }
    creator.email = fields.plain({"email"});
    creator.orcid = fields.plain({"orcid"});
    creator.website = fields.plain({"website"});
    fields.rest();  // where they live and work is not said of a work's author
    return creator;
}

// Of a single author this is the biography.
void take_person(Biography& biography, const Creator& creator) {
    Person& person = biography.person;
    set_name(person, creator.author.name, creator.author.span, "the only author");
    if (const std::optional<Contact> email = email_contact(creator.email, creator.author.span)) {
        add_contacts(person.contacts, {*email});
    }
    if (!creator.website.empty()) {
        add_contacts(person.contacts, {website_contact(creator.website, creator.author.span)});
    }
    if (!creator.orcid.empty()) {
        add_profile(person, "ORCID", {}, creator.orcid, creator.author.span);
    }
}

DateRange read_date(Fields& fields) {
    if (const yaml::Node* date = fields.take({"date-released", "date-published", "issue-date"})) {
        return date_of(date, fields.reading());
    }
    const Span place = fields.place({"year"});
    const int year = number_of(fields.take({"year"}));
    return date_of_parts(year, number_of(fields.take({"month"})), 0, place, fields.reading().language);
}

void read_links(Entry& entry, Fields& fields) {
    const Span doi_place = fields.place({"doi"});
    add_doi(entry, fields.plain({"doi"}), doi_place);
    static constexpr std::pair<std::string_view, const char*> links[] = {{"repository-code", "code"},
                                                                         {"url", "link"},
                                                                         {"repository", "repository"},
                                                                         {"repository-artifact", "download"}};
    for (const auto& [key, label] : links) {
        const Span place = fields.place({key});
        add_link(entry, label, fields.plain({key}), place);
    }
}

std::vector<Creator> read_creators(Entry& entry, Fields& fields) {
    std::vector<Creator> creators;
    for (const yaml::Node* node : fields.list({"authors"})) {
        creators.push_back(read_creator(*node, fields.reading()));
        if (!creators.back().author.name.empty()) {
            entry.authors.push_back(creators.back().author);
        }
    }
    return creators;
}

// What the software itself and each work that it refers to have in common.
Entry begin_work(Fields& fields) {
    Entry entry;
    entry.kind = EntryKind::Publication;
    entry.span = fields.span();
    entry.title = fields.rich({"title"});
    entry.dates = read_date(fields);
    read_links(entry, fields);
    entry.tags = fields.plain_list({"keywords"});
    return entry;
}

// Fields of the schema (1.2.0) that a CV does not show: they are kept without a word.
void take_unprinted(Entry& entry, Fields& fields) {
    for (const std::string_view key : {"cff-version",
                                       "message",
                                       "abstract",
                                       "commit",
                                       "contact",
                                       "identifiers",
                                       "license-url",
                                       "type",
                                       "abbreviation",
                                       "collection-doi",
                                       "collection-title",
                                       "collection-type",
                                       "copyright",
                                       "data-type",
                                       "database",
                                       "database-provider",
                                       "date-accessed",
                                       "date-downloaded",
                                       "date-published",
                                       "date-released",
                                       "issue-date",
                                       "department",
                                       "edition",
                                       "editors",
                                       "editors-series",
                                       "entry",
                                       "filename",
                                       "format",
                                       "isbn",
                                       "issn",
                                       "issue-title",
                                       "languages",
                                       "loc-end",
                                       "loc-start",
                                       "location",
                                       "medium",
                                       "month",
                                       "nihmsid",
                                       "patent-states",
                                       "pmcid",
                                       "recipients",
                                       "scope",
                                       "section",
                                       "senders",
                                       "term",
                                       "thesis-type",
                                       "translators",
                                       "volume-title",
                                       "year",
                                       "year-original"}) {
        if (const yaml::Node* value = fields.take({key})) {
            entry.extra.emplace_back(key, flattened(*value));
        }
    }
}

Entry read_reference(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = begin_work(fields);
    read_creators(entry, fields);
    VenueParts venue;
    venue.kind = kind_of(fields.plain({"type"}));
    venue.container = fields.rich({"journal", "collection-title"});
    for (const std::string_view place : {"conference", "publisher", "institution"}) {
        const yaml::Node* holder = fields.take({place});
        if (holder != nullptr && venue.container.empty()) {
            const yaml::Node* name = holder->find("name");
            venue.container = rich_text_of(name != nullptr ? *name : *holder, reading);
        }
    }
    venue.volume = fields.plain({"volume"});
    venue.issue = fields.plain({"issue", "number"});
    const std::string end = fields.plain({"end"});
    venue.pages = fields.plain({"start", "pages"}) + (end.empty() ? "" : "-" + end);
    entry.venue = venue_of(venue);
    add_detail(entry, "Status", fields.rich({"status"}));
    add_prose(entry, fields.prose({"notes"}));
    take_unprinted(entry, fields);
    keep_extra(entry, fields);
    return entry;
}

// What a software builds on is mostly others' work.
bool shares_author(const Entry& work, const std::vector<Creator>& creators) {
    return std::any_of(work.authors.begin(), work.authors.end(), [&](const Author& author) {
        return std::any_of(creators.begin(), creators.end(), [&](const Creator& creator) {
            return people::match_name(author.name, creator.author.name) >= people::Match::Initials;
        });
    });
}

}  // namespace

Biography read_citation_cff(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "citation-cff";
    set_language(biography, {}, root, {}, reading);
    Fields fields(root, reading);
    std::vector<Entry> works;
    if (const yaml::Node* preferred = fields.map({"preferred-citation"})) {
        works.push_back(read_reference(*preferred, reading));
    }
    Entry software = begin_work(fields);
    software.venue.kind = VenueKind::Software;
    const std::vector<Creator> creators = read_creators(software, fields);
    for (const yaml::Node* reference : fields.list({"references"})) {
        Entry work = read_reference(*reference, reading);
        if (shares_author(work, creators)) {
            works.push_back(std::move(work));
        } else {
            reading.diagnostics.add(reference_of_others.at(reference->span, plain_text(work.title)));
        }
    }
    if (creators.size() == 1) {
        take_person(biography, creators.front());
    }
    add_detail(software, "Version", fields.rich({"version"}));
    add_detail(software, "Licence", listed(fields.rich_list({"license"})));
    take_unprinted(software, fields);
    keep_extra(software, fields);
    Section section;
    section.title = rich_text("Software");
    section.kind = SectionKind::Projects;
    section.span = root.span;
    section.entries.push_back(std::move(software));
    biography.sections.push_back(std::move(section));
    add_works(biography, "Publications", std::move(works), root.span);
    finish(biography, request, "a CV around this software", reading);
    return biography;
}

}  // namespace vitac
