// One blank between words, and nothing that is empty.
#pragma once

#include "model/biography.h"

namespace vitac {

// Whatever a format kept of blanks, tabs and line ends, all texts of a biography have single blanks between words, none
// at their ends and none beside a line break. Code keeps its own. Places stay exact. Bullets, notes, names and
// paragraphs without a word are gone.
void tidy(Biography& biography);

}  // namespace vitac
