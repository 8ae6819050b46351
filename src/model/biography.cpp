// The words for the kinds of things in a biography.
#include "model/biography.h"

#include <fmt/core.h>

namespace vitac {

const char* name_of(SectionKind kind) {
    switch (kind) {
        case SectionKind::Experience:
            return "experience";
        case SectionKind::Education:
            return "education";
        case SectionKind::Publications:
            return "publications";
        case SectionKind::Projects:
            return "projects";
        case SectionKind::Awards:
            return "awards";
        case SectionKind::Talks:
            return "talks";
        case SectionKind::Teaching:
            return "teaching";
        case SectionKind::Service:
            return "service";
        case SectionKind::Grants:
            return "grants";
        case SectionKind::Certificates:
            return "certificates";
        case SectionKind::Skills:
            return "skills";
        case SectionKind::Languages:
            return "languages";
        case SectionKind::Interests:
            return "interests";
        case SectionKind::References:
            return "references";
        case SectionKind::Volunteering:
            return "volunteering";
        case SectionKind::News:
            return "news";
        case SectionKind::DefinitionList:
            return "definition-list";
        case SectionKind::List:
            return "list";
        case SectionKind::Text:
            return "text";
    }
    return "";
}

const char* name_of(EntryKind kind) {
    switch (kind) {
        case EntryKind::Position:
            return "position";
        case EntryKind::Publication:
            return "publication";
        case EntryKind::Item:
            return "item";
        case EntryKind::Definition:
            return "definition";
        case EntryKind::Paragraph:
            return "paragraph";
    }
    return "";
}

const char* name_of(NoteKind kind) {
    switch (kind) {
        case NoteKind::Award:
            return "award";
        case NoteKind::Honour:
            return "honour";
        case NoteKind::Detail:
            return "detail";
        case NoteKind::Remark:
            return "remark";
    }
    return "";
}

const char* name_of(VenueKind kind) {
    switch (kind) {
        case VenueKind::Unknown:
            return "unknown";
        case VenueKind::Journal:
            return "journal";
        case VenueKind::Conference:
            return "conference";
        case VenueKind::Workshop:
            return "workshop";
        case VenueKind::Preprint:
            return "preprint";
        case VenueKind::Book:
            return "book";
        case VenueKind::Thesis:
            return "thesis";
        case VenueKind::Report:
            return "report";
        case VenueKind::Patent:
            return "patent";
        case VenueKind::Software:
            return "software";
    }
    return "";
}

const char* name_of(NameSource source) {
    switch (source) {
        case NameSource::Unknown:
            return "unknown";
        case NameSource::Option:
            return "option";
        case NameSource::FrontMatter:
            return "front-matter";
        case NameSource::SiteConfiguration:
            return "site-configuration";
        case NameSource::Heading:
            return "heading";
        case NameSource::DataField:
            return "data-field";
        case NameSource::SelfMarks:
            return "self-marks";
    }
    return "";
}

const char* name_of(ContactKind kind) {
    switch (kind) {
        case ContactKind::Email:
            return "email";
        case ContactKind::Phone:
            return "phone";
        case ContactKind::Address:
            return "address";
        case ContactKind::Website:
            return "website";
        case ContactKind::Profile:
            return "profile";
    }
    return "";
}

const char* name_of(Form form) {
    switch (form) {
        case Form::Full:
            return "full";
        case Form::Compact:
            return "compact";
        case Form::OneLine:
            return "one-line";
    }
    return "";
}

namespace {

const char* season_suffix(Season season) {
    switch (season) {
        case Season::None:
            return "";
        case Season::Spring:
            return "-spring";
        case Season::Summer:
            return "-summer";
        case Season::Autumn:
            return "-autumn";
        case Season::Winter:
            return "-winter";
    }
    return "";
}

}  // namespace

EntryKind usual_kind(const Entry& entry) {
    if (!entry.authors.empty() || !entry.authors_text.empty() || !entry.venue.empty()) {
        return EntryKind::Publication;
    }
    const bool position = !entry.organisation.empty() || !entry.role.empty();
    return position && entry.title.empty() ? EntryKind::Position : EntryKind::Item;
}

std::string to_iso(const Date& date) {
    if (date.month == 0) {
        return fmt::format("{:04}{}", date.year, season_suffix(date.season));
    }
    return date.day == 0 ? fmt::format("{:04}-{:02}", date.year, date.month)
                         : fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace vitac
