// How high the small letters of a font are.
#pragma once

#include <optional>

#include "model/pages.h"

namespace vitac::quality {

// The x-height in parts of the size, as the font's OS/2 table has it; nothing where it does not say.
std::optional<double> x_height(const FaceUse& face);

}  // namespace vitac::quality
