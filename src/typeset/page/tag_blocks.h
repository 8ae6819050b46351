// The logical structure: a tree of tags from the roles of blocks and runs.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/pages.h"
#include "typeset/page/stack.h"

namespace vitac {

// The tags of one paragraph's content.
struct TextTags {
    std::vector<TagId> runs;  // one for each run
    TagId label{};            // the paragraph itself where the label is in no list
};

// By block, then by cell (a paragraph has one); empty for blocks that have no text.
using BlockTags = std::vector<std::vector<TextTags>>;

struct TagTree {
    std::vector<Tag> tags;         // [0] is the document
    std::vector<BlockTags> flows;  // one for each stack
};

// One tree for all flows, in their order. Blocks without lines and artifacts get no tags.
TagTree tag_blocks(const Document& document, const std::vector<Stack>& stacks);

}  // namespace vitac
