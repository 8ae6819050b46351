// Which author of each publication is the person, and who the person is when only the publications tell.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "input/meaning/legend.h"
#include "model/biography.h"

namespace vitac {

// The name that the author lists set apart (bold) most often.
struct InferredName {
    std::string name;
    int set_apart = 0;  // in how many lists
    int lists = 0;      // how many lists there are
    Span span;          // its first place
};
InferredName infer_name(const std::vector<Section>& sections);

// For a biography that nothing names.
void report_unknown_name(const std::string& where_to_write_it, Diagnostics& diagnostics);

// Other spellings of the name, those that are not known yet.
void add_name_variants(const std::vector<std::string>& names, Person& person);

// The ways in which the person's name may stand in an author list.
std::vector<std::string> spellings_of_person(const Person& person);

// Other spellings: names set apart in several lists that have the person's family name but other given names.
std::vector<std::string> infer_variants(const std::vector<Section>& sections,
                                        const std::vector<std::string>& spellings);

// Sets is_self where the name fits and nowhere else, and the meaning of the marks. Where no author or several fit, a
// note says so. Without a name the one author set apart stays marked.
void mark_authors(std::vector<Section>& sections, const std::vector<std::string>& spellings, const Legend& legend,
                  Diagnostics& diagnostics);

}  // namespace vitac
