// Puts the lines of a flow on its pages.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/pages.h"
#include "typeset/page/plan_flows.h"
#include "typeset/page/stack.h"
#include "typeset/page/tag_blocks.h"

namespace vitac {

// The top of a block, for the outline.
struct Place {
    std::size_t page = 0;
    Length y;
};
using Places = std::map<std::string, Place>;  // by BlockFrame::id; the first block of that name counts

// Adds the flow's items to `pages`, which are made as needed but not measured: width, height and usable height are the
// caller's.
void place_flow(const Flow& flow, Stack stack, const FlowPlan& plan, const BlockTags& block_tags, const TextArea& area,
                const std::vector<Tag>& tags, std::vector<Page>& pages, Places& places);

}  // namespace vitac
