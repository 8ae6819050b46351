// What the vertical list of a flow is made of.
#pragma once

#include <cstddef>
#include <vector>

#include "base/length.h"
#include "typeset/line/paragraph.h"

namespace vitac {

// One line of a paragraph or label, and where it starts.
struct SetLine {
    Line line;
    Length left;           // of its paragraph or label, from the left edge of the flow
    std::size_t cell = 0;  // which cell of a row
    bool label = false;
};

// A slice of the flow that no page break divides: what stands on one baseline, or a rule (then without texts).
struct ListLine {
    std::size_t block = 0;  // its leaf in the list of blocks
    Length gap;             // space above; vanishes at the top of a page; negative only inside a row
    Length height;
    Length baseline;             // below the top of the line
    std::vector<SetLine> texts;  // in reading order
};

}  // namespace vitac
