// The first lines of an entry -> where, as what and in which place somebody worked or studied.
#pragma once

#include <cstddef>
#include <vector>

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

struct HeaderLine {
    RichText text;
    bool dated = false;  // a date was taken from it
    Hint hint = Hint::None;
};

struct Header {
    RichText organisation;
    RichText location;
    RichText role;
    std::vector<RichText> others;  // what is none of the three
    int confidence = 0;            // in percent, as Entry::confidence
};

inline constexpr std::size_t longest_header = 30;  // words; a longer line is prose

// How many of the lines were read into the header: none, one or two. `dated`: the entry has a date.
std::size_t read_header(const std::vector<HeaderLine>& lines, bool dated, SectionKind kind, Header& header);

// "Aug 2025 - present · Ghent, Belgium" over "Engineer, Amber Co.": a line of nothing but date and place above the
// others, taken out of them.
RichText take_place_above(std::vector<HeaderLine>& lines);

// "London, UK" on a line of its own, or "2018–2021 · Lund" without its date.
bool is_address(const HeaderLine& line);

// "Advisor: Prof. A. Roe", not "Assistant Professor: University of X".
bool is_label(const RichText& line);

}  // namespace vitac::academicpages
