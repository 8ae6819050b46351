// Running text as the measures of section "prose" want it: justified, hyphenated, 140 mm wide; and TeX on the same
// text.
#pragma once

#include <string_view>
#include <vector>

#include "quality/compile.h"
#include "quality/targets.h"

namespace vitac::quality {

// The input's prose set 140 mm wide; nothing when there is none.
std::vector<Measured> measure_prose(const Compiler& compiler, const Input& input);

// The input's prose in several widths, all together: set by vitac, then by TeX with microtype, with as many characters
// on a line. Nothing when there is no prose or no TeX. Ratios are rounded as TeX's log has them.
std::vector<Measured> compare_with_tex(const Compiler& compiler, const Input& input);

// The sums of all those of vitac, then of TeX.
std::vector<Measured> sums_beside_tex(const std::vector<Measured>& compared);

// The measures that TeX does better.
std::vector<std::string_view> worse_than_tex(const Measured& ours, const Measured& tex);

// Whether the text has so many lines that TeX must not be better in any measure of it alone.
bool is_long_enough_to_compare(const Measured& tex);

std::vector<std::string_view> prose_columns();

}  // namespace vitac::quality
