// The parts of a page around the sections: header, summary, columns, lines in the margins.
#pragma once

#include <vector>

#include "model/biography.h"
#include "style/blocks.h"

namespace vitac {

// All flows with their blocks: what stands in which column.
std::vector<Flow> make_flows(const Biography& biography, RunBuilder& builder);

// The running head and foot.
std::vector<Furniture> make_furniture(const Biography& biography, RunBuilder& builder);

}  // namespace vitac
