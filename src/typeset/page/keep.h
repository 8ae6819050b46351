// The keep model: what each page break would tear apart.
#pragma once

#include <vector>

#include "typeset/page/break_point.h"
#include "typeset/page/stack.h"

namespace vitac {

// One for each line of the stack: what it means to begin a page with that line.
std::vector<BreakPoint> judge_breaks(const Stack& stack);

}  // namespace vitac
