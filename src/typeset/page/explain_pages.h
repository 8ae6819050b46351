// Says in words why the pages broke where they did.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "typeset/page/fit_leading.h"

namespace vitac {

// One line for each page of each flow: how full it is, what the break above it is and costs.
std::string explain_pages(const Document& document, const std::vector<Stack>& stacks, const FittedFlows& fitted);

}  // namespace vitac
