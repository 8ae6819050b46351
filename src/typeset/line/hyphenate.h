// Where words may be parted with a hyphen, by libhyphen and Debian's pattern files.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "typeset/line/prepared_text.h"

namespace vitac {

// Adds the hyphenation points of the text to its opportunities. Words of names, code and mixed case are never parted.
// A language without patterns is noted once.
void add_hyphenation(std::vector<Opportunity>& opportunities, const PreparedText& text, Diagnostics& diagnostics);

}  // namespace vitac
