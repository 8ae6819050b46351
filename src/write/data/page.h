// A biography as a page in Markdown, as sites on Jekyll have it.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "model/biography.h"

namespace vitac {

// Which parts of a page say by classes what they are. A page is plain where a reader understands it as it is.
struct PageHints {
    bool contacts = false;                                  // written out in the front matter
    std::set<std::size_t> sections;                         // their titles do not say their kind
    std::set<std::size_t> whole;                            // all their entries
    std::set<std::pair<std::size_t, std::size_t>> entries;  // section and entry
};

std::string write_page(const Biography& biography, const PageHints& hints);

// What is otherwise in a biography that was read from a page of another.
struct PageDifference {
    enum class Part { Person, Summary, SectionTitle, Entries, Entry };
    Part part = Part::Person;
    std::size_t section = 0;
    std::size_t entry = 0;
    std::string fields;  // "dates, venue"
    Span span;           // in the source of the one that was written
};

std::vector<PageDifference> page_differences(const Biography& written, const Biography& read);

}  // namespace vitac
