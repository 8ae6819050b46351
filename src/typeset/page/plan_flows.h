// Decides for all flows where each begins and how it is cut into pages.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "model/document.h"
#include "typeset/page/paginate.h"
#include "typeset/page/stack.h"

namespace vitac {

// The part of a page that flows fill, measured from the top left corner of the paper.
struct TextArea {
    Length top;
    Length height;
};

// The text area inside the margins; margins that leave no room are reported and left out.
TextArea text_area(const Document& document, Diagnostics& diagnostics);

// The flow that the column of this one begins with.
std::size_t top_of_column(const Document& document, std::size_t flow);

struct FlowPlan {
    std::size_t first_page = 0;
    Length top;  // of the flow on its first page, below the top of the text area
    PagePlan plan;
};

// A spanning flow stands above those after it: they begin below its end, side by side, on the page where it ends. A
// flow below another begins where that one ends, or on the last page so far, if that is a later one. One plan for each
// flow; lines higher than a page are reported.
std::vector<FlowPlan> plan_flows(const Document& document, const std::vector<Stack>& stacks, const TextArea& area,
                                 Diagnostics& diagnostics);

}  // namespace vitac
