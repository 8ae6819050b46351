// A flow as one long vertical list of lines, before it is cut into pages.
#pragma once

#include <vector>

#include "typeset/page/block_tree.h"
#include "typeset/page/list_line.h"
#include "typeset/page/text_setter.h"

namespace vitac {

struct LineRange {
    std::size_t first = 0;
    std::size_t end = 0;

    bool empty() const { return first == end; }
    std::size_t size() const { return end - first; }
};

struct Stack {
    std::vector<BlockNode> blocks;
    std::vector<LineRange> ranges;  // for each block: its lines
    std::vector<ListLine> lines;
    Length before;  // space that the first and last block ask for above and below
    Length after;
};

// The space between two lines is the largest that a block ending or beginning between them asks for, never below zero.
// Blocks without lines have none. The Stack points into the flow.
Stack stack_flow(const Flow& flow, TextSetter& setter);

}  // namespace vitac
