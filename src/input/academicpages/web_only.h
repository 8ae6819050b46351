// What serves only those who read a page in a browser.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// Leaves out, each with a note: links to the CV as a file ("[Download PDF](/files/cv.pdf)"), since that is what the
// reader holds; the headings of a table's columns, since its rows become entries; menus; and what a page says of itself
// at its end ("Last updated ...").
void leave_out_web_only(std::vector<markdown::Block>& blocks, Diagnostics& diagnostics);

}  // namespace vitac::academicpages
