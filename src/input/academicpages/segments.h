// A line cut where its writer separated one thing from the next.
#pragma once

#include <vector>

#include "model/rich_text.h"

namespace vitac::academicpages {

// At commas, semicolons, bars, dots and dashes between blanks, outside brackets; what is bold or a link as a whole
// stays together:
// "**PhD, Computer Science**; University" has two segments.
std::vector<RichText> segments_of(const RichText& line);

// Without separators at both ends.
RichText without_separators(const RichText& text);

// The part of a line that is set apart at its beginning (bold, link, emphasised, quoted), and the rest; an empty lead
// when there is none or when all of the line is set so.
struct Lead {
    RichText lead;
    RichText rest;
};
Lead lead_of(const RichText& line);

// "Advisor: ...", "**Languages:** ...": a label of at most four words before a colon. Empty when there is none.
struct Labelled {
    RichText label;
    RichText rest;
};
Labelled label_of(const RichText& line);

}  // namespace vitac::academicpages
