// The front door of compare: what differs between two CVs.
//
// As values: which sections, entries, bullets and fields differ, and on which pages things stand. As finished pages, of
// any program: which words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/source.h"
#include "model/biography.h"
#include "model/pages.h"

namespace vitac {

enum class ChangeKind { Added, Removed, Changed };
enum class ChangedThing { Person, Summary, Section, Entry, Bullet };

// A field of what is in both. One of the texts is "" where the field was added or left out.
struct FieldChange {
    std::string field;  // "role", "authors", "page", "place"
    std::string before;
    std::string after;
};

struct Change {
    ChangeKind kind = ChangeKind::Changed;
    ChangedThing what = ChangedThing::Entry;
    std::string section{};  // the title of the section it is in; of what is gone, of the one it was in
    std::string entry{};    // of a bullet: the title of its entry
    std::string id{};       // of a section or entry; of a bullet, that of its entry
    std::string title{};    // of a bullet or paragraph: its text
    int level = 0;          // of a bullet: how many it stands below
    std::vector<FieldChange> fields{};
    Span before{};
    Span after{};
};

struct Comparison {
    std::size_t pages_before = 0;
    std::size_t pages_after = 0;
    std::vector<Change> changes{};  // in the order of the second
};

// A CV as it is shown.
struct ShownCv {
    Biography biography;
    Pages pages;
};

Comparison compare(const ShownCv& before, const ShownCv& after);

// Words that were put in the place of others. Pages count from 1.
struct TextChange {
    std::size_t page_before = 1;
    std::size_t page_after = 1;
    std::string before;
    std::string after;
};

// The texts of the pages. Where lines end does not matter, and so neither do hyphens.
std::vector<TextChange> compare_texts(const std::vector<std::string>& before, const std::vector<std::string>& after);

// The words for them in reports: "added", "entry".
const char* name_of(ChangeKind kind);
const char* name_of(ChangedThing what);

}  // namespace vitac
