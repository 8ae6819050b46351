// Says in words why lines ended where they did.
#pragma once

#include <string>
#include <vector>

#include "model/pages.h"

namespace vitac {

// One line for each line of text that another of its paragraph follows: how it fills its measure, and what kept it from
// ending one place later.
std::string explain_lines(const std::vector<Page>& pages);

}  // namespace vitac
