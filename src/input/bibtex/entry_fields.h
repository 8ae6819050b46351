// The fields of one entry as text, in the ways in which they are written.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/bibtex/database.h"
#include "input/people/names.h"
#include "model/biography.h"

namespace vitac::bibtex {

// What the words of a venue say of it.
struct VenueWords {
    VenueKind kind = VenueKind::Unknown;
    std::string acronym;
};

// What is the same in many entries, and is found out once.
struct Recurring {
    people::SelfFinder self;
    std::unordered_map<std::string, VenueWords> venues;  // by the text of the venue
    std::set<std::string> reported;                      // fields that are not printed: each is said once
};

// One entry with what reading its fields needs.
struct Reading {
    const Sources& sources;
    const Item& item;
    Diagnostics& diagnostics;
    Recurring& recurring;

    bool has(std::string_view name) const { return item.find(name) != nullptr; }
};

// TeX read as text; nothing for a field that is not there.
RichText text_of(const Reading& reading, std::string_view name);
std::string plain_of(const Reading& reading, std::string_view name);

// The bytes as they stand: for URLs and identifiers, in which ~ and _ mean themselves.
std::string raw_of(const Reading& reading, std::string_view name);

// al-folio's own fields hold Markdown.
RichText markdown_of(const Reading& reading, std::string_view name);

Span place_of(const Reading& reading, std::string_view name);

// The address in a field, also in `\url{...}`; whatever else stands there as raw_of has it.
std::string url_of(const Reading& reading, std::string_view name);
bool is_web_address(std::string_view url);

}  // namespace vitac::bibtex
