// Tables that only place things on the screen.
#pragma once

#include <vector>

#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// Pages of HTML put columns, pictures and whole sections into tables. Those that hold headings, other tables, or a
// single row are no tables: what is in their cells takes their place, in order. A row that is only a heading parts the
// table in which it stands.
void unfold_layout_tables(std::vector<markdown::Block>& blocks);

}  // namespace vitac::academicpages
