// What keeps its order when some things change their places.
#pragma once

#include <cstddef>
#include <vector>

namespace vitac {

// For things that stood in order and now have these places: the indices of as many as possible that still stand in
// order (the longest rising subsequence). All others have moved.
std::vector<std::size_t> in_order(const std::vector<std::size_t>& places);

}  // namespace vitac
