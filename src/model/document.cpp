// The document: what everything looks like.
#include "model/document.h"

namespace vitac {

const BlockFrame& frame_of(const Block& block) {
    return std::visit([](const auto& value) -> const BlockFrame& { return value.frame; }, block);
}

BlockFrame& frame_of(Block& block) {
    return std::visit([](auto& value) -> BlockFrame& { return value.frame; }, block);
}

}  // namespace vitac
