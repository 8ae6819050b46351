// "[12] A. Doe", "[J3] ...": the numbers that authors put before the works of a list.
#pragma once

#include <string_view>

namespace vitac::markdown {

// Whether a line begins with such a number, whose brackets hold few signs of which the last is a digit.
bool begins_with_reference_number(std::string_view line);

}  // namespace vitac::markdown
