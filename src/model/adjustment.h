// How far the values of a layout are changed so that a text fills its pages.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "base/length.h"

namespace vitac {

// Factors of the layout's own values; the default changes nothing.
struct Adjustment {
    double size = 1;                      // of all text, with its indents
    double leading = 1;                   // of the distance of lines, besides `size`
    double gaps = 1;                      // of the spaces between blocks, besides `size`
    std::optional<Length> side_margin{};  // left and right; else the layout's own

    bool operator==(const Adjustment&) const = default;
};

// The values that are allowed, from the tightest to the roomiest; `own` is the place of the layout's own.
template <class Value>
struct Steps {
    std::vector<Value> values;
    std::size_t own = 0;
};

// What a layout lets be changed.
struct FitRange {
    Steps<double> sizes;
    Steps<Length> side_margins;
    Steps<double> leading;
    Steps<double> gaps;
    Length least_x_height;  // of the body's text
};

}  // namespace vitac
