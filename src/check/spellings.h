// How near two spellings of one thing are.
#pragma once

#include <cstddef>
#include <string_view>

namespace vitac::check {

// Insertions, deletions, changes of a byte and exchanges of two neighbours that make one text of the other; `most` + 1
// for more than `most`, which bounds the work.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

}  // namespace vitac::check
