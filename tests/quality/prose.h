// Running text as the measures of section "prose" want it: justified, hyphenated, 140 mm wide; and TeX on the same
// text.
#pragma once

#include <string_view>
#include <vector>

#include "quality/compile.h"
#include "quality/targets.h"

namespace vitac::quality {

// The input's prose set by vitac, and by TeX where it is installed; nothing when there is no prose.
std::vector<Measured> measure_prose(const Compiler& compiler, const Input& input);

// Those of vitac alone.
std::vector<Measured> ours(const std::vector<Measured>& all);

std::vector<std::string_view> prose_columns();

}  // namespace vitac::quality
