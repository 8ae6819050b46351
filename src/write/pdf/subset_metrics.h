// What a font descriptor says of a face (ISO 32000-1, 9.8).
#pragma once

#include <array>
#include <string>

#include "model/pages.h"

namespace vitac::pdf {

// Lengths in thousandths of the font size.
struct FontMetrics {
    std::string postscript_name;
    int flags = 0;
    std::array<double, 4> box{};  // left, bottom, right, top
    double italic_angle = 0;
    double ascent = 0;
    double descent = 0;  // below zero
    double cap_height = 0;
    double stem_width = 0;
};

FontMetrics font_metrics(const FaceUse& face);

}  // namespace vitac::pdf
