// Links within a page that lead to no place of it.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// `text` is the page's source: what it names by an id, in HTML of whatever kind, is a place. To be asked before links
// are resolved, which leaves those out.
void report_dead_anchors(const std::vector<markdown::Block>& blocks, std::string_view text, Diagnostics& diagnostics);

}  // namespace vitac::academicpages
