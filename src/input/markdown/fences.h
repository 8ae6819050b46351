// Where fenced code ends.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "input/markdown/lines.h"

namespace vitac::markdown {

// Finds the ends of fenced code in the lines of one container.
class FenceFinder {
public:
    // The line that closes the fence of `length` in lines[at], or lines.size().
    std::size_t end_of(std::string_view text, std::span<const Line> lines, std::size_t at, std::size_t length);

private:
    // No fence as long as this or longer has its end: known after one search, so that there is no second.
    std::size_t unclosed_backticks_ = static_cast<std::size_t>(-1);
    std::size_t unclosed_tildes_ = static_cast<std::size_t>(-1);
};

}  // namespace vitac::markdown
