// One record of a list in a file of data -> Entry: the names that fields have in the templates of Jekyll and Hugo.
#include "input/records/record_entry.h"

#include <algorithm>

#include "base/address.h"
#include "input/academicpages/position_words.h"
#include "input/data/dates.h"
#include "input/data/entries.h"
#include "input/data/fields.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/people/text.h"
#include "model/fact_labels.h"

namespace vitac::records {

namespace {

using namespace data;

// --- Names of fields -------------------------------------------------------------------------------------------------

const Names organisations = {"company",   "company_name", "organization", "organisation", "org",     "institution",
                             "institute", "university",   "uni",          "school",       "college", "employer",
                             "workplace", "awarder",      "issuer",       "issued_by",    "client",  "entity"};
const Names roles = {"role",     "position",    "job_title", "job-title",     "jobTitle",
                     "jobtitle", "designation", "degree",    "qualification", "diploma"};
const Names areas = {"area", "field", "field_of_study", "fieldOfStudy", "major", "studies", "study", "subject"};
const Names urls = {
    "url", "link", "website", "href", "homepage", "company_url", "companyUrl", "institution_url", "organization_url"};
const Names dates = {"dates", "date",      "time",     "period",     "duration",    "range", "years",
                     "year",  "timeframe", "timeline", "timeperiod", "time_period", "when"};
const Names starts = {"start", "start_date", "startDate", "start-date", "date_start", "from", "begin"};
const Names ends = {"end", "end_date", "endDate", "end-date", "date_end", "to", "until", "finish"};
const Names places = {"location", "place", "city", "address"};
const Names titles = {"title", "name", "project", "award", "certificate", "certification", "event", "item", "interest"};
const Names subtitles = {"sub_title", "subtitle"};
const Names names_of_skills = {"skill",    "section", "name",  "section",  "category", "title",   "group",
                               "grouping", "area",    "label", "language", "idiom",    "interest"};
const Names levels = {"level", "fluency", "proficiency"};
const Names things = {"items", "subskills",    "info",    "skills",  "keywords", "tools",
                      "list",  "technologies", "content", "details", "values"};
const Names venues = {"journal", "conference", "venue", "publisher", "booktitle", "publication", "outlet"};

// Texts about an entry: a paragraph, or as a list bullets.
constexpr std::string_view texts[] = {"tagline",
                                      "overview",
                                      "courseOverview",
                                      "extracurricularActivities",
                                      "summary",
                                      "quote",
                                      "pull_quote",
                                      "description",
                                      "desc",
                                      "details",
                                      "detail",
                                      "content",
                                      "text",
                                      "body",
                                      "about",
                                      "notes",
                                      "note",
                                      "info",
                                      "caption",
                                      "highlights",
                                      "responsibilities",
                                      "bullets",
                                      "points",
                                      "achievements",
                                      "accomplishments",
                                      "tasks",
                                      "duties",
                                      "items",
                                      "list"};
// Pictures, and how a template shows an entry.
constexpr std::string_view drawings[] = {"icon",   "icon_pack", "logo",   "company_logo", "image",
                                         "img",    "layout",    "button", "border",       "link_text",
                                         "avatar", "photo",     "color",  "title_size"};
constexpr std::string_view lists_of_words[] = {"technologies", "technology", "tech",     "tech_stack", "stack",
                                               "skills",       "tools",      "keywords", "courses",    "coursework"};

bool has_any(const yaml::Node& map, Names names) {
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        const yaml::Node* node = map.find(name);
        return node != nullptr && !is_blank(*node);
    });
}

// --- Parts -----------------------------------------------------------------------------------------------------------

bool is_web(std::string_view text) {
    return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

// "#" and "/page" lead nowhere outside the site.
std::string usable_url(const std::string& url) {
    const bool inside = url.starts_with('#') || url.starts_with('/') || url.starts_with('.');
    const bool elsewhere = is_web(url) || (!names_scheme(url) && url.find('.') != std::string::npos);
    return inside || !elsewhere ? std::string() : with_scheme(url);
}

RichText linked_field(Fields& fields, RichText text) {
    const Span place = fields.place(urls);
    return text.empty() ? text : linked(std::move(text), usable_url(fields.plain(urls)), place);
}

// {title: Norhaven, sub_title: 2016 - 2019, caption: BSc}: the other way round.
bool has_date_as_subtitle(const yaml::Node& map) {
    const yaml::Node* subtitle = map.find("sub_title") != nullptr ? map.find("sub_title") : map.find("subtitle");
    const std::vector<FoundDate> found = subtitle != nullptr ? find_dates(subtitle->text) : std::vector<FoundDate>();
    return found.size() == 1 && found.front().begin == 0 && found.front().end == subtitle->text.size();
}

// A start and an end, or one field with all of it; "caption" where it is a date.
DateRange dates_of(const yaml::Node& map, Fields& fields, WithoutEnd without_end) {
    const yaml::Node* start = fields.take(starts);
    const yaml::Node* end = fields.take(ends);
    if (start != nullptr || end != nullptr) {
        return range_of(start, end, without_end, fields.reading());
    }
    const yaml::Node* date = fields.take(dates);
    const yaml::Node* caption = map.find("caption");
    if (date == nullptr && has_date_as_subtitle(map)) {
        return date_of(fields.take(subtitles), fields.reading());
    }
    if (date == nullptr && caption != nullptr && caption->is_scalar() && has_digit(caption->text)) {
        date = fields.take({"caption"});
    }
    return date_of(date, fields.reading());
}

RichText words_of_list(Names names, Fields& fields) {
    std::vector<RichText> words;
    for (const yaml::Node* node : fields.list(names)) {
        if (node->is_map()) {
            Fields parts(*node, fields.reading());
            RichText word = parts.rich({"name", "title", "item", "text"});
            words.push_back(word.empty() ? rich_text(flattened(*node), node->span) : std::move(word));
        } else {
            words.push_back(node->is_scalar() ? rich_text_of(*node, fields.reading())
                                              : rich_text(flattened(*node), node->span));
        }
    }
    return listed(words);
}

void add_texts(Entry& entry, Fields& fields) {
    for (const std::string_view name : texts) {
        const yaml::Node* node = fields.take({name});
        if (node != nullptr && node->is_scalar()) {
            add_prose(entry, prose_of(*node, fields.reading()));
        } else if (node != nullptr) {
            fields.give_back(node);
            add_bullets(entry, {name}, fields);
        }
    }
    for (const std::string_view name : lists_of_words) {
        add_detail(entry, title_of_key(name), words_of_list({name}, fields));
    }
}

// "github: owner/name" of a project.
void add_repository(Entry& entry, Fields& fields) {
    for (const auto& [name, host] :
         {std::pair{"github", "https://github.com/"}, std::pair{"gitlab", "https://gitlab.com/"}}) {
        const Span place = fields.place({name});
        const std::string path = fields.plain({name});
        const bool address = path.find('.') != std::string::npos || is_web(path);
        if (!path.empty()) {
            add_link(entry, name, address ? usable_url(path) : host + path, place);
        }
    }
}

// What a site draws as stars or a bar: a number that says nothing in words.
void take_drawings(Entry& entry, Fields& fields) {
    for (const std::string_view name :
         {"rating", "max_rating", "stars", "percent", "percentage", "width", "progress", "proficiency_percent"}) {
        const std::string value = fields.plain({name});
        if (!value.empty()) {
            entry.extra.emplace_back(name, value);
        }
    }
}

// "verify_url: https://..." is a link "verify".
void add_other_links(Entry& entry, const yaml::Node& map, Fields& fields) {
    for (const yaml::Member& member : map.members) {
        if (!member.value.is_scalar() || !is_web(member.value.text) || fields.take({member.key}) == nullptr) {
            continue;
        }
        std::string label = ascii_lower(member.key);
        for (const std::string_view ending : {"_url", "_link", "-url", "-link", "url", "link"}) {
            label = label.ends_with(ending) ? label.substr(0, label.size() - ending.size()) : label;
        }
        std::replace(label.begin(), label.end(), '_', ' ');
        add_link(entry, label.empty() ? "link" : label, with_scheme(member.value.text), member.value.span);
    }
}

// {title, summary} in a list that nobody knows: its title, and below it what else it says.
Bullet bullet_of_map(const yaml::Node& map, Reading& reading) {
    Fields fields(map, reading);
    Bullet bullet;
    bullet.text = fields.rich({"title", "name", "label", "text", "item"});
    for (const yaml::Member* member : fields.rest()) {
        if (bullet.text.empty()) {
            bullet.text = rich_text(flattened(member->value), member->value.span);
        } else if (member->value.is_scalar()) {
            Prose prose = prose_of(member->value, reading);
            for (RichText& paragraph : prose.paragraphs) {
                bullet.children.push_back({std::move(paragraph), {}, {}});
            }
            std::move(prose.bullets.begin(), prose.bullets.end(), std::back_inserter(bullet.children));
        } else {
            bullet.children.push_back({rich_text(flattened(member->value), member->value.span), {}, {}});
        }
    }
    return bullet;
}

// {title, url}, with whatever picture: a link.
bool add_link_of_map(Entry& entry, const yaml::Node& map, Reading& reading) {
    Fields fields(map, reading);
    const Span place = fields.place(urls);
    const std::string url = usable_url(fields.plain(urls));
    const std::string label = fields.plain({"title", "name", "label", "text"});
    for (const std::string_view name : drawings) {
        fields.take({name});
    }
    const bool link = !url.empty() && !label.empty() && fields.rest().empty();
    if (link) {
        add_link(entry, label, url, place);
    }
    return link;
}

void add_other_lists(Entry& entry, const yaml::Node& map, Fields& fields) {
    for (const yaml::Member& member : map.members) {
        const bool list = member.value.is_sequence() && !member.value.items.empty() && member.key != "tags" &&
                          member.value.items.front().is_map();
        if (list && fields.take({member.key}) != nullptr) {
            for (const yaml::Node& item : member.value.items) {
                if (add_link_of_map(entry, item, fields.reading())) {
                    continue;
                }
                entry.bullets.push_back(item.is_map() ? bullet_of_map(item, fields.reading())
                                                      : Bullet{rich_text_of(item, fields.reading()), {}, {}});
            }
        }
    }
}

// What most entries end with.
Entry finished(Entry entry, const yaml::Node& map, Unknown unknown, Fields& fields) {
    add_texts(entry, fields);
    add_repository(entry, fields);
    add_other_links(entry, map, fields);
    take_drawings(entry, fields);
    for (std::string& tag : fields.plain_list({"categories"})) {
        entry.tags.push_back(std::move(tag));
    }
    for (const std::string_view name : drawings) {
        fields.take({name});
    }
    if (unknown == Unknown::Printed) {
        add_other_lists(entry, map, fields);
        add_extra(entry, fields);
    } else {
        keep_extra(entry, fields);
    }
    return entry;
}

// --- Entries ---------------------------------------------------------------------------------------------------------

// Its name; of a map also where it is and what is said of it.
RichText take_organisation(Entry& entry, Fields& fields) {
    const yaml::Node* node = fields.take(organisations);
    if (node == nullptr || !node->is_map()) {
        fields.give_back(node);
        return fields.rich(organisations);
    }
    Fields parts(*node, fields.reading());
    RichText name = linked_field(parts, parts.rich({"name", "title"}));
    entry.location = parts.rich(places);
    add_prose(entry, parts.prose({"overview", "description", "summary"}));
    parts.take({"logo", "image", "icon"});
    add_extra(entry, parts);
    return name;
}

// "GPA: 3.7/4" of {scale, achieved, outOf}, or as it is.
void add_grade(Entry& entry, Fields& fields) {
    const yaml::Node* node = fields.take({"gpa", "grade", "score"});
    const std::string label(word_of(FactLabel::Grade, fields.reading().language));
    if (node == nullptr || !node->is_map()) {
        fields.give_back(node);
        add_detail(entry, label, fields.rich({"gpa", "grade", "score"}));
        return;
    }
    Fields parts(*node, fields.reading());
    const std::string scale = parts.plain({"scale", "name"});
    const RichText achieved = parts.rich({"achieved", "value", "score"});
    const std::string out_of = parts.plain({"outOf", "out_of", "max"});
    RichText text = achieved;
    if (!out_of.empty() && !achieved.empty()) {
        append(text, rich_text("/" + out_of));
    }
    add_detail(entry, scale.empty() ? label : scale, text);
}

// `title` is where or what, as the other fields leave it: {title, company}, {title, sub_title}, {name, degree}.
void set_place_and_role(Entry& entry, const yaml::Node& map, Fields& fields) {
    RichText organisation = take_organisation(entry, fields);
    RichText role = fields.rich(roles);
    RichText title = fields.rich({"title", "name"});
    RichText subtitle = has_date_as_subtitle(map) ? fields.rich({"caption"}) : fields.rich(subtitles);
    RichText second = fields.rich({"course", "program", "programme"});
    if (organisation.empty() && (!subtitle.empty() || !role.empty() || !second.empty())) {
        organisation = std::exchange(title, RichText());
    }
    std::vector<RichText> parts = {std::move(role), std::move(second), std::move(title), std::move(subtitle),
                                   listed(fields.rich_list(areas))};
    entry.role = joined(parts, ", ");
    entry.organisation = std::move(organisation);
}

void add_honours(Entry& entry, Fields& fields) {
    for (const yaml::Node* node : fields.list({"awards", "award", "honors", "honours"})) {
        RichText text;
        if (node->is_map()) {
            text = Fields(*node, fields.reading()).rich({"award", "title", "name"});
        } else if (node->is_scalar()) {
            text = rich_text_of(*node, fields.reading());
        }
        if (!text.empty()) {
            entry.notes.push_back({NoteKind::Detail, std::move(text)});
        }
    }
}

Entry position_of(const yaml::Node& node, Unknown unknown, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Position, node);
    set_place_and_role(entry, node, fields);
    if (entry.organisation.empty()) {
        entry.role = linked_field(fields, std::move(entry.role));
    } else {
        entry.organisation = linked_field(fields, std::move(entry.organisation));
    }
    const RichText department = fields.rich({"department", "division", "team"});
    entry.organisation = joined({department, entry.organisation}, ", ");
    const RichText place = fields.rich(places);
    entry.location = place.empty() ? entry.location : place;
    if (entry.organisation.empty() && academicpages::has_organisation_words(plain_text(entry.location))) {
        entry.organisation = std::exchange(entry.location, RichText());
    }
    entry.dates = dates_of(node, fields, WithoutEnd::Ongoing);
    add_honours(entry, fields);
    add_grade(entry, fields);
    if (const yaml::Node* courses = fields.take({"takenCourses"})) {
        Fields parts(*courses, reading);
        add_detail(entry, word_of(FactLabel::Courses, reading.language), words_of_list({"courses"}, parts));
    }
    return finished(std::move(entry), node, unknown, fields);
}

Entry work_of(const yaml::Node& node, Unknown unknown, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Publication, node);
    entry.title = fields.rich({"title", "name", "paper"});
    add_authors(entry, {"authors", "author"}, fields);
    const yaml::Node* published = fields.take({"publishedIn", "published_in"});
    RichText venue = fields.rich(venues);
    if (published != nullptr && published->is_map()) {
        Fields parts(*published, reading);
        venue = parts.rich({"name", "title"});
        entry.dates = date_of(parts.take({"date", "year"}), reading);
        add_link(entry, "link", usable_url(parts.plain({"url"})), parts.span());
    }
    if (!venue.empty()) {
        entry.venue = parse_venue(venue);
        entry.venue.text = std::move(venue);
    }
    entry.dates = entry.dates.empty() ? dates_of(node, fields, WithoutEnd::Single) : entry.dates;
    shorten_beside(entry.venue.text, entry.dates);
    const Span doi_place = fields.place({"doi"});
    add_doi(entry, fields.plain({"doi"}), doi_place);
    const Span place = fields.place(urls);
    add_link(entry, "link", usable_url(fields.plain(urls)), place);
    return finished(std::move(entry), node, unknown, fields);
}

// "98%", "4": what a site draws as a bar.
bool is_amount(const RichText& level) {
    return plain_text(level).find_first_not_of("0123456789.%/ ") == std::string::npos;
}

// "Web: HTML, CSS", "German: native", "Diving".
Entry ability_of(const yaml::Node& node, Unknown unknown, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Definition, node);
    entry.title = linked_field(fields, fields.rich(names_of_skills));
    const RichText level = fields.rich(levels);
    if (is_amount(level) && !level.empty()) {
        entry.extra.emplace_back("level", plain_text(level));
    } else if (!level.empty()) {
        entry.notes.push_back({NoteKind::Detail, level});
    }
    for (const Names& names : {things, Names{"description", "summary", "desc", "text"}}) {
        const yaml::Node* node_of_words = fields.take(names);
        if (node_of_words != nullptr && node_of_words->is_scalar()) {
            Prose prose = prose_of(*node_of_words, reading);
            for (RichText& paragraph : prose.paragraphs) {
                entry.notes.push_back({NoteKind::Detail, std::move(paragraph)});
            }
            std::move(prose.bullets.begin(), prose.bullets.end(), std::back_inserter(entry.bullets));
        } else if (node_of_words != nullptr) {
            fields.give_back(node_of_words);
            if (RichText words = words_of_list(names, fields); !words.empty()) {
                entry.notes.push_back({NoteKind::Detail, std::move(words)});
            }
        }
    }
    if (entry.title.empty() && !entry.notes.empty()) {
        entry.title = std::move(entry.notes.front().text);
        entry.notes.erase(entry.notes.begin());
    }
    entry.kind = entry.notes.empty() ? EntryKind::Item : EntryKind::Definition;
    return finished(std::move(entry), node, unknown, fields);
}

// An award or a certificate is of one day, a project goes on.
Entry item_of(const yaml::Node& node, SectionKind kind, Unknown unknown, Reading& reading) {
    Fields fields(node, reading);
    Entry entry = entry_of(EntryKind::Item, node);
    entry.title = fields.rich(titles);
    if (entry.title.empty()) {
        entry.title = fields.rich({"description", "summary", "text"});
    }
    entry.title = linked_field(fields, std::move(entry.title));
    entry.organisation = take_organisation(entry, fields);
    entry.role = joined({fields.rich(roles), fields.rich(subtitles)}, ", ");
    const RichText place = fields.rich(places);
    entry.location = place.empty() ? entry.location : place;
    RichText venue = fields.rich(venues);
    venue = venue.empty() ? fields.rich({"event", "occasion", "meeting"}) : venue;
    if (!venue.empty()) {
        entry.venue.name = plain_text(venue);
        entry.venue.text = std::move(venue);
    }
    entry.dates = dates_of(node, fields, kind == SectionKind::Projects ? WithoutEnd::Ongoing : WithoutEnd::Single);
    return finished(std::move(entry), node, unknown, fields);
}

bool is_position(const yaml::Node& node, SectionKind kind) {
    switch (kind) {
        case SectionKind::Experience:
        case SectionKind::Education:
        case SectionKind::Volunteering:
            return true;
        case SectionKind::Teaching:
        case SectionKind::Service:
        case SectionKind::List:
            return has_any(node, organisations) && (has_any(node, roles) || has_any(node, {"title", "name"}));
        default:
            return false;
    }
}

}  // namespace

bool is_like_position(const yaml::Node& map) {
    return has_organisation(map) || has_any(map, roles) || has_any(map, dates) || has_any(map, starts) ||
           has_any(map, subtitles) || map.find("caption") != nullptr;
}

bool has_organisation(const yaml::Node& map) {
    return has_any(map, organisations);
}

Entry read_record(const yaml::Node& node, SectionKind kind, Unknown unknown, Reading& reading) {
    if (!node.is_map()) {
        return item(node.is_scalar() ? rich_text_of(node, reading) : rich_text(flattened(node), node.span));
    }
    if (is_position(node, kind)) {
        return position_of(node, unknown, reading);
    }
    switch (kind) {
        case SectionKind::Publications:
            return work_of(node, unknown, reading);
        case SectionKind::Skills:
        case SectionKind::Languages:
        case SectionKind::Interests:
            return ability_of(node, unknown, reading);
        default:
            return item_of(node, kind, unknown, reading);
    }
}

}  // namespace vitac::records
