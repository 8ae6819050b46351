// The `fit` of a layout: what a page budget may change.
#pragma once

#include "style/layout.h"
#include "style/layout_values.h"

namespace vitac {

// The layout's own value is always among those of each list. Lists are sorted; what is out of bounds is reported.
FitFormat read_fit(const yaml::Node& node, LayoutReader& reader);

}  // namespace vitac
