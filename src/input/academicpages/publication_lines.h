// The lines of a publication without what stands around its fields: numbers, links, badges, dates in front.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

constexpr int least_authors = 45;  // a score of authors from which they are believed

struct PublicationLines {
    std::vector<RawLine> lines;
    std::vector<LabelledLink> links;
    std::string number;  // "C13", "31": the author's own numbering
    std::optional<DateRange> date;
    std::optional<DateRange> year_of_authors;  // "A. Doe, B. Roe. 2025."
};

// Takes them off, and parts lines in which several people's habits put several fields.
PublicationLines publication_lines(const std::vector<RawLine>& raw);

}  // namespace vitac::academicpages
