// What a page defines away from where it is used: references of links, footnotes, abbreviations.
#pragma once

#include <vector>

#include "input/markdown/inlines.h"
#include "input/markdown/lines.h"

namespace vitac::markdown {

// Moves link references, footnotes and abbreviations out of the lines, wherever they stand.
void take_definitions(std::vector<Line>& lines, InlineContext& context);

}  // namespace vitac::markdown
