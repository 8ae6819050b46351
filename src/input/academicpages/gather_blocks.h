// Blocks that stand one below the other, without headings between them -> the entries that they are.
#pragma once

#include <vector>

#include "input/academicpages/nodes.h"
#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// List items, paragraphs with the lists and paragraphs that belong to them, cards, rows of tables, definitions. None of
// the nodes is a heading.
std::vector<RawEntry> gather_blocks(const std::vector<Node>& nodes, SectionKind kind);

}  // namespace vitac::academicpages
