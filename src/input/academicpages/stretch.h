// A part of a text, by the offsets of its bytes.
#pragma once

#include <cstddef>

namespace vitac::academicpages {

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin >= end; }
};

}  // namespace vitac::academicpages
