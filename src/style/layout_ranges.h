// The bounds of what a layout may ask for. Beyond them a page is no page.
#pragma once

#include "style/layout_values.h"

namespace vitac {

inline constexpr LengthRange margin_range{0_mm, 500_mm};
inline constexpr LengthRange spacing_range{0_pt, 144_pt};  // two inches: more is a page break
inline constexpr LengthRange indent_range{0_mm, 100_mm};   // half the width of a page

}  // namespace vitac
