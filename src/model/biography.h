// What a person's sources say: who they are and what they did. It says what things are, not what they look like.
//
// Every reader produces this value and every backend starts from it. What no reader understood is kept as RichText, in
// its place among the rest, so that nothing is lost.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/source.h"
#include "model/rich_text.h"

namespace vitac {

// --- Dates ---------------------------------------------------------------------------------------------------------

enum class Season { None, Spring, Summer, Autumn, Winter };

// A date as precise as its source: zero parts are unknown.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
    Season season = Season::None;

    bool operator==(const Date&) const = default;
};

// A range ("Mar. 2024 - May 2025"), an open one ("2019 -"), or one date (only `end`, as for a degree or an award).
struct DateRange {
    std::optional<Date> start;
    std::optional<Date> end;
    bool ongoing = false;   // "present", "now", or a range without end
    bool expected = false;  // "2018 (expected)"
    std::string text;       // as written, without surrounding brackets; "" when there is no date
    Span span;

    bool empty() const { return text.empty(); }
};

// --- People --------------------------------------------------------------------------------------------------------

// How the reader came to know whose biography this is.
enum class NameSource { Unknown, Option, FrontMatter, SiteConfiguration, Heading, DataField, SelfMarks };

enum class ContactKind { Email, Phone, Address, Website, Profile };

// One way to reach or look up the person, in the order it should be shown.
struct Contact {
    ContactKind kind = ContactKind::Website;
    std::string network;  // Profile: "GitHub", "Google Scholar", "ORCID"
    std::string text;     // what is printed: "ada@example.org", "adalovelace"
    std::string url;      // "mailto:...", "tel:...", "https://..."; "" for an address
    Span span;
};

struct Person {
    std::string name;  // "" when nothing says it
    NameSource name_source = NameSource::Unknown;
    std::string name_reason;  // for people: "`author.name` in _config.yml", "bold in 16 of 16 author lists"
    Span name_span;
    std::vector<std::string> name_variants;  // other spellings under which the person publishes
    std::string headline;                    // "Research scientist at ..."; often empty
    std::vector<Contact> contacts;
};

// One name in an author list.
struct Author {
    std::string name;  // without marks: "Ada Lovelace", or a group: "ATLAS Collaboration"
    bool is_self = false;
    bool equal_contribution = false;
    bool corresponding = false;
    std::string marks;  // as written, in order: "*", "*†", "1"
    std::optional<Link> link;
    Span span;  // the name without its marks
};

// --- Entries -------------------------------------------------------------------------------------------------------

enum class VenueKind { Unknown, Journal, Conference, Workshop, Preprint, Book, Thesis, Report, Patent, Software };

// Where a work appeared. `text` is all of it as written; the fields are what was understood of it.
struct Venue {
    RichText text;        // "European Conference on Computer Vision (ECCV), 2024"
    std::string name;     // "European Conference on Computer Vision": `text` without acronym in brackets, year, award
    std::string acronym;  // "ECCV"
    std::string volume;
    std::string issue;
    std::string pages;
    VenueKind kind = VenueKind::Unknown;

    bool empty() const { return text.empty(); }
};

enum class NoteKind {
    Award,   // won by this work: "Oral", "Best Paper Award"; set in colour
    Honour,  // of a degree: "summa cum laude"
    Detail,  // a labelled or plain fact line: "Advisor: ..."
    Remark,  // prose about the entry
};

struct Note {
    NoteKind kind = NoteKind::Detail;
    RichText text;
};

// One link of a link row: "[paper]", "code".
struct LabelledLink {
    std::string label;  // without brackets
    std::string url;
    Span span;
};

struct Bullet {
    RichText text;
    std::vector<Bullet> children;
    std::vector<std::string> tags;
    std::string id = {};  // by which it is found again when heights are measured; else ""
};

enum class EntryKind {
    Position,     // a job or a degree: organisation, role, place, dates
    Publication,  // a work: title, authors, venue
    Item,         // anything else: a title or text, perhaps with a date
    Definition,   // title = the term, notes = what is said of it: "Languages: C++, Rust"
    Paragraph,    // running text; `title` holds it
};

// How much of an entry is shown. What a form leaves out is already gone from the entry's fields; a layout may also set
// the rest in fewer lines.
enum class Form { Full, Compact, OneLine };

// One thing in a section. Fields that do not apply are empty.
struct Entry {
    EntryKind kind = EntryKind::Item;
    Form form = Form::Full;
    std::string id;     // stable and unique in the biography, from section and title: "experience/runway"
    std::string group;  // sub-heading it stands under: "2025", "Journal Papers"; "" for none

    RichText title;         // Publication, Item: what it is called; its colour is the source's
    RichText organisation;  // Position; may carry a link
    RichText location;
    RichText role;  // Position: role or degree
    DateRange dates;
    std::vector<Author> authors;  // Publication
    bool authors_end_in_et_al = false;
    RichText authors_text;    // as written, when `authors` could not be made of it
    Venue venue;              // Publication, talk
    std::vector<Note> notes;  // in the order of the source
    std::vector<LabelledLink> links;
    std::vector<Bullet> bullets;

    std::vector<std::string> tags;
    std::vector<std::pair<std::string, std::string>> extra;  // fields no one knows, kept
    int confidence = 100;                                    // percent: how sure the reader is of the roles it gave
    Span span;
};

// --- Sections ------------------------------------------------------------------------------------------------------

enum class SectionKind {
    Experience,
    Education,
    Publications,
    Projects,
    Awards,
    Talks,
    Teaching,
    Service,
    Grants,
    Certificates,
    Skills,
    Languages,
    Interests,
    References,
    Volunteering,
    News,
    DefinitionList,
    List,  // plain items
    Text,  // paragraphs
};

struct Section {
    RichText title;  // as written, without emoji
    SectionKind kind = SectionKind::Text;
    std::string id;  // stable: "professional-experience"
    std::vector<Entry> entries;
    std::vector<std::string> tags;
    Span span;
};

struct Biography {
    Person person;
    std::vector<RichText> summary;  // paragraphs
    std::vector<Section> sections;
    RichText equal_contribution_legend;  // "* equal contribution", where the source explains its marks
    std::string language;                // BCP 47; "en" when nothing says otherwise
    std::vector<std::pair<std::string, std::string>> front_matter;  // as read, nested values as "[...]"
    std::string format;                                             // "academicpages-markdown", "json-resume"
    SourceId source = SourceId::None;
};

// The words for these kinds in dumps and files: "experience", "publications".
const char* name_of(SectionKind kind);
const char* name_of(EntryKind kind);
const char* name_of(NoteKind kind);
const char* name_of(VenueKind kind);
const char* name_of(NameSource source);
const char* name_of(ContactKind kind);
const char* name_of(Form form);

// What an entry is by its fields, when nothing else says it: one with authors or a venue is a publication, one without
// a title but with organisation or role a position, all others items.
EntryKind usual_kind(const Entry& entry);

// "2024-03-05", "2024-03", "2024", "2024-spring".
std::string to_iso(const Date& date);

}  // namespace vitac
