// Sets all lines a little closer or wider where that saves a page from being nearly empty.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "model/document.h"
#include "typeset/page/plan_flows.h"
#include "typeset/page/stack.h"

namespace vitac {

struct FittedFlows {
    std::vector<FlowPlan> plans;
    double leading = 1;  // what all leadings and spaces were multiplied with
};

// A last page below a quarter full, and other pages below 85 %, are faults. Where the natural leading leaves one,
// others are tried within the document's bounds, the nearest first, and the first with the least of them is taken; the
// lines of the stacks then have it. Documents of many pages have room to hide a stub and keep their leading.
FittedFlows fit_leading(const Document& document, std::vector<Stack>& stacks, const TextArea& area,
                        Diagnostics& diagnostics);

}  // namespace vitac
