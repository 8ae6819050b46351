// What writers of formats of data have in common: parts of entries that become one field of a format.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/yaml.h"
#include "model/biography.h"

namespace vitac::data_files {

// A text that is one link as a whole, without it; else the text and "".
struct LinkedText {
    RichText text;
    std::string url;
};
LinkedText without_link(const RichText& text);

// Where a separator stands that has no marks of its own, so that two fields make the same text again; npos when
// nowhere.
std::size_t find_bare(const RichText& text, std::string_view separator, std::size_t from = 0);

// "PhD, Mathematics" is a degree and its subject, where a reader makes the same of them again; else all is the name.
struct Degree {
    RichText name;
    RichText subject;
};
Degree parts_of_degree(const RichText& role);

// Takes the first note, where it is a fact line with this label ("Courses: "), and gives what stands behind it.
std::optional<RichText> take_labelled(std::vector<Note>& notes, std::string_view label);
// Takes the first note where it is a fact line that has none of the labels.
std::optional<RichText> take_plain_detail(std::vector<Note>& notes, const std::vector<std::string>& labels);
// Takes all notes as paragraphs, where all of them are remarks; else none.
std::string take_remarks(std::vector<Note>& notes);
// "HTML, CSS" -> its items, where a reader puts them together again as they were.
std::vector<std::string> items_of(const RichText& list);

// Takes the bullets, those below a bullet as a list in its text. None are taken where one has tags.
yaml::Node take_highlights(std::vector<Bullet>& bullets);

// Takes names that are nothing but names.
std::vector<std::string> take_names(Entry& entry);

// Takes a date that is one date and reads as usual; the form is ISO 8601. In any case gives what can be said.
std::string take_date(Entry& entry, const std::string& language);
struct Range {
    std::string start;
    std::string end;
    bool ongoing = false;
};
Range take_range(Entry& entry, const std::string& language);

// Takes `doi` and then `link` from the front of the links.
struct Identifiers {
    std::string doi;
    std::string url;
};
Identifiers take_identifiers(Entry& entry);
// Takes a venue that is a name and nothing else.
std::string take_venue(Entry& entry);

// The fields that were not taken, under `x-vitac`. Says whether there were any.
bool add_left(yaml::Node& map, const Entry& left, EntryKind known, const std::string& language);

}  // namespace vitac::data_files
