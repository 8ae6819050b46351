// The colour profile that says what red, green and blue are.
#pragma once

#include <string>

namespace vitac::pdf {

// sRGB (IEC 61966-2-1) as an ICC profile, version 4.2: made here, so that no file of others is needed.
std::string srgb_profile();

}  // namespace vitac::pdf
