// Parts of entries that the formats of data have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/data/fields.h"
#include "model/biography.h"

namespace vitac::data {

// The text as one link, where there is a URL and the text has no link of its own.
RichText linked(RichText text, const std::string& url, Span place);
RichText joined(const std::vector<RichText>& texts, std::string_view separator);

// "HTML, CSS"; with semicolons where an item has a comma in it.
RichText listed(const std::vector<RichText>& items);

// "Courses: Logic, Algebra" as a fact line; nothing without a value.
void add_detail(Entry& entry, std::string_view label, const RichText& value);
// Paragraphs as remarks, items of lists as bullets.
void add_prose(Entry& entry, Prose prose);
void add_bullets(Entry& entry, Names names, Fields& fields);
void add_link(Entry& entry, std::string label, const std::string& url, Span place);
// As link "doi", from "10.1000/1", "doi:10.1000/1" or an address of doi.org. What holds no DOI is kept as a detail.
void add_doi(Entry& entry, const std::string& doi, Span place);

// "2712 Broadway St, CA 94115 San Francisco, California, US" from a map that says an address in parts.
std::string address_of(Fields& parts);
// `location` or `place`, which may be such a map; else `city` and the like of the entry itself.
RichText take_location(Fields& fields);

// One author from a field of its own: marks are taken off, and whoever is set apart (*Ada*, **Ada**, <u>) is the person
// until names say otherwise. "Lovelace, Ada" is turned around.
Author author_of(const RichText& text);
// A list of names, or one text with all of them.
void add_authors(Entry& entry, Names names, Fields& fields);

// What is left over in the fields: what people can read becomes fact lines ("Committee: ..."), all else is kept.
void add_extra(Entry& entry, Fields& fields);
// The same where a site says how to show the entry, and with whatever words: all is kept.
void keep_extra(Entry& entry, Fields& fields);

// An entry of which no more is known than what it is, and the map or text that says it.
Entry entry_of(EntryKind kind, const yaml::Node& node);

// An entry that has only what is running text, as its kind wants it.
Entry paragraph(RichText text);
Entry item(RichText text);

// "Programming: Python, R": a key, and the words under it.
Entry term_of(const yaml::Member& member, Reading& reading);

// A map of fields that no format describes: the first name, title or the like is the title; dates, places, links and
// lists are found by the names of their fields; every other one becomes a fact line "Label: value".
Entry generic_entry(const yaml::Node& node, Reading& reading);

// "invited_talks" -> "Invited Talks", "academicPositions" -> "Academic Positions", "overallGPA" -> "Overall GPA"; a key
// with a blank or that begins with an upper-case letter is a title already.
std::string title_of_key(std::string_view key);

}  // namespace vitac::data
