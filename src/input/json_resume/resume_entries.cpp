// The entries of JSON Resume's sections, each with the names that its fields have in the versions of the schema (1.x,
// 0.x), in academicpages' cv.json and in YAMLResume.
#include "input/json_resume/resume_entries.h"

#include <algorithm>
#include <array>

#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/meaning/venue.h"
#include "input/vitac/fields.h"
#include "model/degree.h"
#include "model/fact_labels.h"

namespace vitac::json_resume {

namespace {

using namespace data;

DateRange dates_of(Fields& fields) {
    return take_dates(fields, WithoutEnd::Ongoing);
}

RichText linked_field(Fields& fields, Names names) {
    const Names urls = {"url", "website"};
    const Span place = fields.place(urls);
    RichText text = fields.rich(names);
    return text.empty() ? text : linked(std::move(text), fields.plain(urls), place);
}

void add_fact(Entry& entry, FactLabel label, const RichText& value, Fields& fields) {
    add_detail(entry, word_of(label, fields.reading().language), value);
}

void add_list(Entry& entry, FactLabel label, Names names, Fields& fields) {
    add_fact(entry, label, listed(fields.rich_list(names)), fields);
}

// What most entries end with. A URL that no title took is a link.
Entry finished(Entry entry, Fields& fields) {
    add_prose(entry, fields.prose({"summary"}));
    add_bullets(entry, {"highlights"}, fields);
    const Span doi_place = fields.place({"doi"});
    add_doi(entry, fields.plain({"doi"}), doi_place);
    const Span place = fields.place({"url", "website"});
    add_link(entry, "link", fields.plain({"url", "website"}), place);
    own_form::read_extension(entry, fields);
    add_extra(entry, fields);
    return entry;
}

Entry read_position(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Position, node);
    entry.organisation =
        linked_field(fields, {"name", "company", "organization", "organisation", "employer", "institution"});
    entry.role = fields.rich({"position", "role", "title"});
    entry.location = take_location(fields);
    entry.dates = dates_of(fields);
    if (RichText description = fields.rich({"description"}); !description.empty()) {
        entry.notes.push_back({NoteKind::Detail, std::move(description)});
    }
    add_list(entry, FactLabel::Keywords, {"keywords"}, fields);
    return finished(std::move(entry), fields);
}

Entry read_education(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Position, node);
    entry.organisation = linked_field(fields, {"institution", "school", "university"});
    const RichText degree = fields.rich({"studyType", "degree"});
    entry.role = role_of_degree(degree, fields.rich({"area", "field", "major", "fieldOfStudy"}));
    entry.location = take_location(fields);
    entry.dates = dates_of(fields);
    add_fact(entry, FactLabel::Grade, fields.rich({"score", "gpa", "grade"}), fields);
    add_list(entry, FactLabel::Courses, {"courses"}, fields);
    return finished(std::move(entry), fields);
}

// Files that are made for RenderCV's works too name the giver of a prize as its author.
void drop_authors_who_award(const Entry& entry, Fields& fields) {
    const yaml::Node* authors = fields.take({"authors"});
    if (authors != nullptr && flattened(*authors) != plain_text(entry.organisation)) {
        fields.give_back(authors);
    }
}

Entry read_award(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Item, node);
    entry.title = linked_field(fields, {"title", "name"});
    entry.organisation = fields.rich({"awarder", "issuer", "organization", "organisation", "institution"});
    entry.dates = take_dates(fields, WithoutEnd::Single);
    drop_authors_who_award(entry, fields);
    return finished(std::move(entry), fields);
}

Entry read_publication(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Publication, node);
    entry.title = fields.rich({"name", "title"});
    add_authors(entry, {"authors", "author"}, fields);
    const RichText publisher = fields.rich({"journal", "publisher", "venue"});
    if (!publisher.empty()) {
        entry.venue = parse_venue(publisher);
        entry.venue.text = publisher;
    }
    if (const std::string type = fields.plain({"type"}); !type.empty()) {
        const std::optional<VenueKind> kind = own_form::venue_kind(type);
        entry.venue.kind = kind.value_or(entry.venue.kind);
        if (!kind) {
            entry.extra.emplace_back("type", type);
        }
    }
    const auto add_number = [&](Names names, const char* before, std::string& part) {
        part = fields.plain(names);
        if (!part.empty()) {
            append(entry.venue.text, rich_text((entry.venue.text.empty() ? "" : ", ") + std::string(before) + part));
        }
    };
    add_number({"volume"}, "vol. ", entry.venue.volume);
    add_number({"issue", "number"}, "no. ", entry.venue.issue);
    add_number({"pages"}, "pp. ", entry.venue.pages);
    entry.dates = date_of(fields.take({"releaseDate", "date", "year"}), reading);
    shorten_beside(entry.venue.text, entry.dates);
    return finished(std::move(entry), fields);
}

// "Web Development (Master): HTML, CSS"
Entry read_skill(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Definition, node);
    entry.title = fields.rich({"name", "language", "label"});
    if (const RichText level = fields.rich({"level", "fluency"}); !level.empty()) {
        entry.notes.push_back({NoteKind::Detail, level});
    }
    if (RichText keywords = listed(fields.rich_list({"keywords", "details", "skills"})); !keywords.empty()) {
        entry.notes.push_back({NoteKind::Detail, std::move(keywords)});
    }
    if (entry.notes.empty()) {
        // "German", "Native speaker": all that is said of it.
        Prose summary = fields.prose({"summary", "description"});
        if (summary.paragraphs.size() == 1 && summary.bullets.empty()) {
            entry.notes.push_back({NoteKind::Detail, std::move(summary.paragraphs.front())});
            summary = {};
        }
        add_prose(entry, std::move(summary));
    }
    return finished(std::move(entry), fields);
}

Entry read_reference(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Item, node);
    entry.title = fields.rich({"name"});
    entry.organisation = fields.rich({"relationship"});
    add_prose(entry, fields.prose({"reference"}));
    add_fact(entry, FactLabel::Email, fields.rich({"email"}), fields);
    add_fact(entry, FactLabel::Phone, fields.rich({"phone"}), fields);
    return finished(std::move(entry), fields);
}

Entry read_project(const yaml::Node& node, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Item, node);
    entry.title = linked_field(fields, {"name"});
    entry.organisation = fields.rich({"entity"});
    entry.role = listed(fields.rich_list({"roles"}));
    entry.dates = dates_of(fields);
    if (RichText description = fields.rich({"description"}); !description.empty()) {
        entry.notes.push_back({NoteKind::Detail, std::move(description)});
    }
    add_fact(entry, FactLabel::Type, fields.rich({"type"}), fields);
    add_list(entry, FactLabel::Keywords, {"keywords"}, fields);
    return finished(std::move(entry), fields);
}

// Of academicpages' cv.json, which says `role` and `institution` of a course and `event` of a talk.
Entry read_other(const yaml::Node& node, Reading& reading) {
    return generic_entry(node, reading);
}

// The schema's sections in the order in which a CV shows them, then those of its dialects.
constexpr SectionForm forms[] = {
    {"work", "Experience", SectionKind::Experience, read_position},
    {"education", "Education", SectionKind::Education, read_education},
    {"publications", "Publications", SectionKind::Publications, read_publication},
    {"projects", "Projects", SectionKind::Projects, read_project},
    {"awards", "Awards", SectionKind::Awards, read_award},
    {"certificates", "Certificates", SectionKind::Certificates, read_award},
    {"volunteer", "Volunteering", SectionKind::Volunteering, read_position},
    {"skills", "Skills", SectionKind::Skills, read_skill},
    {"languages", "Languages", SectionKind::Languages, read_skill},
    {"interests", "Interests", SectionKind::Interests, read_skill},
    {"references", "References", SectionKind::References, read_reference},
    {"certifications", "Certifications", SectionKind::Certificates, read_award},
    {"hobbies", "Interests", SectionKind::Interests, read_skill},
    {"presentations", "Presentations", SectionKind::Talks, read_other},
    {"talks", "Talks", SectionKind::Talks, read_other},
    {"teaching", "Teaching", SectionKind::Teaching, read_other},
    {"portfolio", "Portfolio", SectionKind::Projects, read_other},
    {"grants", "Grants", SectionKind::Grants, read_other},
    {"service", "Service", SectionKind::Service, read_other},
};

// resume-schema 1.3, in the order of its properties.
constexpr std::array<std::string_view, 11> schema_order = {"work",         "volunteer",    "education", "awards",
                                                           "certificates", "publications", "skills",    "languages",
                                                           "interests",    "references",   "projects"};

}  // namespace

const SectionForm* form_of(std::string_view key) {
    const auto* found =
        std::find_if(std::begin(forms), std::end(forms), [&](const SectionForm& form) { return form.key == key; });
    return found == std::end(forms) ? nullptr : found;
}

const SectionForm* form_of(SectionKind kind) {
    const auto* found = std::find_if(std::begin(forms), std::end(forms), [&](const SectionForm& form) {
        return form.kind == kind && is_in_schema(form.key);
    });
    return found == std::end(forms) ? nullptr : found;
}

bool has_names_of_schema(const yaml::Node& entry) {
    static constexpr std::string_view names[] = {"studyType",   "score",     "courses", "awarder",   "issuer",
                                                 "keywords",    "level",     "fluency", "reference", "publisher",
                                                 "releaseDate", "startDate", "endDate"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](std::string_view name) { return entry.find(name) != nullptr; });
}

int rank_of(std::string_view key, Order order) {
    if (order == Order::Shown) {
        const SectionForm* form = form_of(key);
        return form == nullptr ? static_cast<int>(std::size(forms)) : static_cast<int>(form - std::begin(forms));
    }
    return static_cast<int>(std::find(schema_order.begin(), schema_order.end(), key) - schema_order.begin());
}

bool is_in_schema(std::string_view key) {
    return std::find(schema_order.begin(), schema_order.end(), key) != schema_order.end();
}

}  // namespace vitac::json_resume
