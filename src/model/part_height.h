// How high the parts of a document are.
#pragma once

#include <cstddef>
#include <string>

#include "base/length.h"

namespace vitac {

// A part is what a block or group with an id holds, without the parts inside it; or a block that no such group holds.
// It takes `before` (at least, and `after` of what stands above it), `lines` and `gaps`.
struct PartHeight {
    std::string id{};    // BlockFrame::id; "" for a block outside of all parts
    std::string name{};  // BlockFrame::name
    std::size_t flow = 0;
    Length lines{};   // of all lines, each as high as its leading
    Length gaps{};    // between them
    Length before{};  // the space that its first and last line ask for above and below
    Length after{};
};

}  // namespace vitac
