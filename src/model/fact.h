// What a machine must be able to read in a finished CV, piece by piece: names, dates, titles, addresses of links.
#pragma once

#include <cstddef>
#include <string>

#include "base/source.h"

namespace vitac {

enum class FactKind {
    Name,
    Headline,
    Contact,
    Summary,
    SectionTitle,
    Group,
    Organisation,
    Location,
    Role,
    Date,
    Title,
    Author,
    Venue,
    Award,
    Note,
    Bullet,
    Label,  // of a link
    Url,    // a link leads there; it need not be printed
};

struct Fact {
    FactKind kind = FactKind::Note;
    std::string text;      // on one line, blanks single
    std::size_t part = 0;  // facts of one entry, heading, or header share this number; it grows with the source
    Span span;
};

// The word for a kind in reports: "organisation".
const char* name_of(FactKind kind);

}  // namespace vitac
