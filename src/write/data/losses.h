// What every format says that has no field for something.
#pragma once

#include <string>

#include "base/diagnostics.h"

namespace vitac::data_files {

constexpr Problem<std::string> left_out_of_format{Severity::Note, "left-out-of-format",
                                                  "the format has no place for {}, left out"};

}  // namespace vitac::data_files
