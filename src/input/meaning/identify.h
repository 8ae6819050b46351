// Stable and unique names for sections and entries.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/biography.h"

namespace vitac {

// "Überblick & Ziele" -> "uberblick-ziele"; at most eight words.
std::string slug_of(std::string_view text);
// From titles; where two are equal the later ones get "-2", "-3".
void set_ids(std::vector<Section>& sections);

}  // namespace vitac
