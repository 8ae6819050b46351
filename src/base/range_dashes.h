// The dash of ranges of years, typed as a hyphen.
#pragma once

#include <string>

namespace vitac {

// "2021 - 2024" and "2021-2024" get an en dash. Other numbers may be telephones, dates or versions, and stay.
std::string with_range_dashes(const std::string& text);

}  // namespace vitac
