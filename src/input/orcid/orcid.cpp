// A record of ORCID -> Biography. Nearly every scalar is {"value": ...} and any object may be null, so fields are
// reached by paths; what else the record holds (who may see it, when it was changed) is its own book-keeping.
#include "input/orcid/orcid.h"

#include <algorithm>
#include <initializer_list>

#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/language.h"
#include "input/data/person.h"
#include "input/data/works.h"
#include "input/meaning/contacts.h"
#include "input/meaning/networks.h"
#include "input/people/text.h"
#include "model/date_words.h"

namespace vitac {

namespace {

using namespace data;

using Path = std::initializer_list<std::string_view>;

// The value at the end of the path, out of its {"value": ...}; null when any step is missing.
const yaml::Node* at(const yaml::Node* node, Path path) {
    for (const std::string_view key : path) {
        node = node == nullptr ? nullptr : node->find(key);
    }
    if (node != nullptr && node->is_map() && node->find("value") != nullptr) {
        node = node->find("value");
    }
    return node == nullptr || is_blank(*node) ? nullptr : node;
}

std::string text_at(const yaml::Node* node, Path path) {
    const yaml::Node* found = at(node, path);
    return found == nullptr ? std::string() : flattened(*found);
}

Span place_at(const yaml::Node* node, Path path) {
    const yaml::Node* found = at(node, path);
    return found == nullptr ? Span{} : found->span;
}

// Records hold plain text: a star or an underscore in it is one.
RichText rich_at(const yaml::Node* node, Path path) {
    return rich_text(text_at(node, path), place_at(node, path));
}

// Titles come from publishers with HTML in them: "On <i>quills</i> &amp; looms".
RichText title_at(const yaml::Node* node, Path path, Reading& reading) {
    const yaml::Node* found = at(node, path);
    if (found == nullptr || !found->is_scalar() || found->text.find_first_of("<&") == std::string::npos) {
        return rich_at(node, path);
    }
    yaml::Node marked = *found;
    for (const std::string_view sign : {"\\", "*", "_", "`", "[", "$", "~"}) {
        marked.text = replace_all(marked.text, sign, "\\" + std::string(sign));
    }
    return rich_text_of(marked, reading);
}

const std::vector<yaml::Node>& items_at(const yaml::Node* node, Path path) {
    static const std::vector<yaml::Node> none;
    const yaml::Node* found = at(node, path);
    return found == nullptr ? none : found->items;
}

// --- The person ------------------------------------------------------------------------------------------------------

void read_name(Person& person, const yaml::Node* node) {
    const std::string credit = text_at(node, {"name", "credit-name"});
    const std::string parts =
        name_in_order(text_at(node, {"name", "given-names"}), {}, text_at(node, {"name", "family-name"}), {});
    set_name(person, credit.empty() ? parts : credit,
             place_at(node, {"name", credit.empty() ? "given-names" : "credit-name"}),
             credit.empty() ? "`person.name`" : "`person.name.credit-name`");
    if (!credit.empty() && !parts.empty() && parts != credit) {
        person.name_variants.push_back(parts);
    }
    for (const yaml::Node& other : items_at(node, {"other-names", "other-name"})) {
        if (std::string name = text_at(&other, {"content"}); !name.empty()) {
            person.name_variants.push_back(std::move(name));
        }
    }
}

void read_contacts(Person& person, const yaml::Node& root, const yaml::Node* node) {
    for (const yaml::Node& email : items_at(node, {"emails", "email"})) {
        if (const std::optional<Contact> contact = email_contact(text_at(&email, {"email"}), email.span)) {
            add_contacts(person.contacts, {*contact});
        }
    }
    for (const yaml::Node& address : items_at(node, {"addresses", "address"})) {
        add_address(person, text_at(&address, {"country"}), address.span);
    }
    if (const std::string id = text_at(&root, {"orcid-identifier", "path"}); !id.empty()) {
        add_profile(person, "ORCID", id, "https://orcid.org/" + id, place_at(&root, {"orcid-identifier", "path"}));
    }
    for (const yaml::Node& link : items_at(node, {"researcher-urls", "researcher-url"})) {
        if (const std::string url = text_at(&link, {"url"}); !url.empty()) {
            Contact contact = website_contact(url, link.span);
            contact.network = text_at(&link, {"url-name"});
            add_contacts(person.contacts, {profile_of_url(url, link.span).value_or(contact)});
        }
    }
    for (const yaml::Node& id : items_at(node, {"external-identifiers", "external-identifier"})) {
        add_profile(person, text_at(&id, {"external-id-type"}), text_at(&id, {"external-id-value"}),
                    text_at(&id, {"external-id-url"}), id.span);
    }
}

// --- Dates, places, links --------------------------------------------------------------------------------------------

DateRange date_at(const yaml::Node* node, std::string_view key, Reading& reading) {
    const yaml::Node* date = at(node, {key});
    if (date == nullptr) {
        return {};
    }
    const yaml::Node* year = at(date, {"year"});
    DateRange dates = date_of_parts(number_of(year), number_of(at(date, {"month"})), number_of(at(date, {"day"})),
                                    date->span, reading.language);
    if (dates.empty() && year != nullptr) {  // a number that no year has: kept as text, and said
        const yaml::Node* value = year->find("value");
        dates = date_of(value != nullptr ? value : year, reading);
    }
    return dates;
}

// Without an end a job is one that lasts, and a prize was given then; without a start the end is the date.
DateRange range_at(const yaml::Node* node, WithoutEnd without_end, Reading& reading) {
    DateRange start = date_at(node, "start-date", reading);
    DateRange end = date_at(node, "end-date", reading);
    if (start.empty() || (end.empty() && without_end == WithoutEnd::Single)) {
        return start.empty() ? end : start;
    }
    DateRange range;
    range.start = start.end;
    range.end = end.end;
    range.ongoing = end.empty();
    range.span = end.empty() ? start.span : join(start.span, end.span);
    range.text = start.text + " – " + (range.ongoing ? word_for_present(reading.language) : end.text);
    if (!range.ongoing && start.text == end.text) {
        range.text = start.text;
    }
    return range;
}

RichText place_of(const yaml::Node* organisation) {
    std::vector<RichText> parts;
    for (const std::string_view key : {"city", "region", "country"}) {
        parts.push_back(rich_at(organisation, {"address", key}));
    }
    std::erase_if(parts, [](const RichText& part) { return part.empty(); });
    return joined(parts, ", ");
}

void add_identifiers(Entry& entry, const yaml::Node* node) {
    for (const yaml::Node& id : items_at(node, {"external-ids", "external-id"})) {
        const std::string type = ascii_lower(text_at(&id, {"external-id-type"}));
        const std::string value = text_at(&id, {"external-id-value"});
        // An ISSN or ISBN that the work is a part of says nothing about it.
        if (text_at(&id, {"external-id-relationship"}) == "part-of") {
            continue;
        }
        if (type == "doi") {
            add_doi(entry, value, id.span);
        } else if (type == "arxiv") {
            const std::string number = value.starts_with("arXiv:") ? value.substr(6) : value;
            add_link(entry, "arXiv", "https://arxiv.org/abs/" + number, id.span);
        } else if (const std::string url = text_at(&id, {"external-id-url"}); !url.empty()) {
            add_link(entry, type, url, id.span);
        } else if (!value.empty()) {
            entry.extra.emplace_back(type, value);
        }
    }
}

// --- Activities ------------------------------------------------------------------------------------------------------

struct AffiliationForm {
    std::string_view list;     // "employments"
    std::string_view summary;  // "employment-summary"
    const char* title;
    SectionKind kind;
};
// In the order in which a CV shows them.
constexpr AffiliationForm affiliations[] = {
    {"employments", "employment-summary", "Experience", SectionKind::Experience},
    {"educations", "education-summary", "Education", SectionKind::Education},
    {"qualifications", "qualification-summary", "Qualifications", SectionKind::Education},
    {"invited-positions", "invited-position-summary", "Invited positions", SectionKind::Experience},
    {"distinctions", "distinction-summary", "Distinctions", SectionKind::Awards},
    {"memberships", "membership-summary", "Memberships", SectionKind::Service},
    {"services", "service-summary", "Service", SectionKind::Service},
};

Entry read_affiliation(const yaml::Node& summary, SectionKind section, Reading& reading) {
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.span = summary.span;
    const std::vector<RichText> names = {rich_at(&summary, {"department-name"}),
                                         rich_at(&summary, {"organization", "name"})};
    entry.organisation = linked(joined(names, ", "), text_at(&summary, {"url"}), place_at(&summary, {"url"}));
    entry.role = rich_at(&summary, {"role-title"});
    entry.location = place_of(at(&summary, {"organization"}));
    entry.dates =
        range_at(&summary, section == SectionKind::Awards ? WithoutEnd::Single : WithoutEnd::Ongoing, reading);
    add_identifiers(entry, &summary);
    return entry;
}

Entry read_funding(const yaml::Node& summary, Reading& reading) {
    Entry entry;
    entry.span = summary.span;
    entry.title =
        linked(rich_at(&summary, {"title", "title"}), text_at(&summary, {"url"}), place_at(&summary, {"url"}));
    entry.organisation = rich_at(&summary, {"organization", "name"});
    entry.dates = range_at(&summary, WithoutEnd::Ongoing, reading);
    add_identifiers(entry, &summary);
    return entry;
}

VenueKind kind_of(const std::string& type) {
    static constexpr std::pair<std::string_view, VenueKind> kinds[] = {{"journal-article", VenueKind::Journal},
                                                                       {"conference-paper", VenueKind::Conference},
                                                                       {"book", VenueKind::Book},
                                                                       {"book-chapter", VenueKind::Book},
                                                                       {"preprint", VenueKind::Preprint},
                                                                       {"working-paper", VenueKind::Preprint},
                                                                       {"dissertation-thesis", VenueKind::Thesis},
                                                                       {"dissertation", VenueKind::Thesis},
                                                                       {"report", VenueKind::Report},
                                                                       {"patent", VenueKind::Patent},
                                                                       {"software", VenueKind::Software},
                                                                       {"data-set", VenueKind::Software}};
    const auto* found =
        std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& pair) { return pair.first == type; });
    return found == std::end(kinds) ? VenueKind::Unknown : found->second;
}

Entry read_work(const yaml::Node& work, Reading& reading) {
    Entry entry;
    entry.kind = EntryKind::Publication;
    entry.span = work.span;
    entry.title = title_at(&work, {"title", "title"}, reading);
    if (const RichText subtitle = title_at(&work, {"title", "subtitle"}, reading); !subtitle.empty()) {
        entry.title = joined({entry.title, subtitle}, ": ");
    }
    for (const yaml::Node& contributor : items_at(&work, {"contributors", "contributor"})) {
        if (const RichText name = rich_at(&contributor, {"credit-name"}); !name.empty()) {
            entry.authors.push_back(author_of(name));
        }
    }
    VenueParts venue;
    venue.container = rich_at(&work, {"journal-title"});
    venue.kind = kind_of(text_at(&work, {"type"}));
    entry.venue = venue_of(venue);
    entry.dates = date_at(&work, "publication-date", reading);
    shorten_beside(entry.venue.text, entry.dates);
    add_identifiers(entry, &work);
    const std::string url = text_at(&work, {"url"});
    if (url.find("doi.org/10.") == std::string::npos || entry.links.empty()) {
        add_link(entry, "link", url, place_at(&work, {"url"}));
    }
    return entry;
}

// Of several summaries of one thing, from several sources, the one that the person prefers.
const yaml::Node* preferred(const std::vector<yaml::Node>& summaries) {
    const auto best =
        std::max_element(summaries.begin(), summaries.end(), [](const yaml::Node& a, const yaml::Node& b) {
            return number_of(at(&a, {"display-index"})) < number_of(at(&b, {"display-index"}));
        });
    return best == summaries.end() ? nullptr : &*best;
}

void add_section(Biography& biography, const char* title, SectionKind kind, std::vector<Entry> entries, Span place) {
    if (!entries.empty()) {
        Section section;
        section.title = rich_text(title);
        section.kind = kind;
        section.entries = std::move(entries);
        section.span = place;
        biography.sections.push_back(std::move(section));
    }
}

void read_affiliations(Biography& biography, const yaml::Node* activities, Reading& reading) {
    for (const AffiliationForm& form : affiliations) {
        std::vector<Entry> entries;
        for (const yaml::Node& group : items_at(activities, {form.list, "affiliation-group"})) {
            for (const yaml::Node& summary : items_at(&group, {"summaries"})) {
                const yaml::Node* node = at(&summary, {form.summary});
                entries.push_back(read_affiliation(node != nullptr ? *node : summary, form.kind, reading));
            }
        }
        add_section(biography, form.title, form.kind, std::move(entries), place_at(activities, {form.list}));
    }
}

void read_groups(Biography& biography, const yaml::Node* activities, Reading& reading) {
    std::vector<Entry> works;
    for (const yaml::Node& group : items_at(activities, {"works", "group"})) {
        if (const yaml::Node* work = preferred(items_at(&group, {"work-summary"}))) {
            works.push_back(read_work(*work, reading));
        }
    }
    add_works(biography, "Publications", std::move(works), place_at(activities, {"works"}));
    std::vector<Entry> fundings;
    for (const yaml::Node& group : items_at(activities, {"fundings", "group"})) {
        if (const yaml::Node* funding = preferred(items_at(&group, {"funding-summary"}))) {
            fundings.push_back(read_funding(*funding, reading));
        }
    }
    add_section(biography, "Funding", SectionKind::Grants, std::move(fundings), place_at(activities, {"fundings"}));
}

// Time at an instrument, a collection or a computer that was granted on a proposal.
void read_resources(Biography& biography, const yaml::Node* activities, Reading& reading) {
    std::vector<Entry> entries;
    for (const yaml::Node& group : items_at(activities, {"research-resources", "group"})) {
        const yaml::Node* summary = preferred(items_at(&group, {"research-resource-summary"}));
        const yaml::Node* proposal = at(summary, {"proposal"});
        if (proposal == nullptr) {
            continue;
        }
        Entry entry;
        entry.span = proposal->span;
        entry.title = title_at(proposal, {"title", "title"}, reading);
        std::vector<RichText> hosts;
        for (const yaml::Node& host : items_at(proposal, {"hosts", "organization"})) {
            hosts.push_back(rich_at(&host, {"name"}));
        }
        entry.organisation = joined(hosts, ", ");
        entry.dates = range_at(proposal, WithoutEnd::Single, reading);
        add_identifiers(entry, proposal);
        entries.push_back(std::move(entry));
    }
    add_section(biography, "Research resources", SectionKind::Grants, std::move(entries),
                place_at(activities, {"research-resources"}));
}

// How many reviews for whom: records have one summary for each review.
void read_reviews(Biography& biography, const yaml::Node* activities) {
    std::vector<Entry> entries;
    for (const yaml::Node& group : items_at(activities, {"peer-reviews", "group"})) {
        std::size_t count = 0;
        std::string host;
        for (const yaml::Node& reviews : items_at(&group, {"peer-review-group"})) {
            for (const yaml::Node& summary : items_at(&reviews, {"peer-review-summary"})) {
                ++count;
                host = host.empty() ? text_at(&summary, {"convening-organization", "name"}) : host;
            }
        }
        if (count > 0) {
            entries.push_back(item(rich_text(host.empty() ? "Reviewer" : host, group.span)));
            add_detail(entries.back(), "Reviews", rich_text(std::to_string(count), group.span));
        }
    }
    add_section(biography, "Peer review", SectionKind::Service, std::move(entries),
                place_at(activities, {"peer-reviews"}));
}

}  // namespace

Biography read_orcid(const yaml::Node& root, const ReadRequest& request, Reading& reading) {
    Biography biography;
    biography.format = "orcid-json";
    set_language(biography, {}, root, {}, reading);
    const yaml::Node* person = at(&root, {"person"});
    read_name(biography.person, person);
    read_contacts(biography.person, root, person);
    if (const RichText text = rich_at(person, {"biography", "content"}); !text.empty()) {
        biography.summary.push_back(text);
    }
    const yaml::Node* activities = at(&root, {"activities-summary"});
    read_affiliations(biography, activities, reading);
    read_groups(biography, activities, reading);
    read_resources(biography, activities, reading);
    read_reviews(biography, activities);
    std::vector<RichText> keywords;
    for (const yaml::Node& keyword : items_at(person, {"keywords", "keyword"})) {
        keywords.push_back(rich_at(&keyword, {"content"}));
    }
    if (!keywords.empty()) {
        add_section(biography, "Interests", SectionKind::Interests, {paragraph(listed(keywords))},
                    place_at(person, {"keywords"}));
    }
    finish(biography, request, "it into the record", reading);
    return biography;
}

}  // namespace vitac
