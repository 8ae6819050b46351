// One blank between words, and none at the ends.
#pragma once

#include "model/biography.h"

namespace vitac {

// Whatever a format kept of blanks, tabs and line ends, all texts of a biography have single blanks between words, none
// at their ends and none beside a line break. Code keeps its own. Places stay exact.
void tidy(Biography& biography);

}  // namespace vitac
