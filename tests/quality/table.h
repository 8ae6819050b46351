// The figures as tables on a terminal.
#pragma once

#include <string>
#include <vector>

#include "quality/targets.h"

namespace vitac::quality {

// One line a specimen: its name, the figures of `columns`, and the names of the targets that it misses.
std::string make_table(const std::vector<std::string_view>& columns, const std::vector<Target>& targets,
                       const std::vector<Measured>& all);

// One line a target: what is asked, the worst, where, and `ok` or `MISSED`.
std::string make_summary(const std::vector<Outcome>& outcomes);

}  // namespace vitac::quality
