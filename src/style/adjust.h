// Changes the values of a layout so that a text fills its pages.
#pragma once

#include "model/adjustment.h"
#include "style/layout.h"

namespace vitac {

// The layout with its lengths multiplied. All that belongs to text is in proportion to its size, so that a page set at
// another size is the same page seen from another distance: its lines are those of a page that much wider.
Layout adjusted(Layout layout, const Adjustment& adjustment);

}  // namespace vitac
