// All measures of one specimen.
#pragma once

#include "quality/specimen.h"

namespace vitac::quality {

Measurements measure(const Specimen& specimen);

}  // namespace vitac::quality
