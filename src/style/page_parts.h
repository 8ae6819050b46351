// The parts of a page around the sections: header, summary, columns, lines in the margins.
#pragma once

#include <functional>
#include <vector>

#include "model/biography.h"
#include "style/blocks.h"

namespace vitac {

// The widths of the columns, in their order.
std::vector<Length> flow_widths(const Layout& layout);

// All flows with their blocks: what stands in which column. `builder_for` makes the runs of a column in its layout.
std::vector<Flow> make_flows(const Biography& biography, const Layout& layout,
                             const std::function<RunBuilder(const Layout&)>& builder_for);

// The running head and foot.
std::vector<Furniture> make_furniture(const Biography& biography, RunBuilder& builder);

}  // namespace vitac
