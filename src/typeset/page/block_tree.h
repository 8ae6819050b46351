// The blocks of a flow as a flat list, so that no later step of page/ walks in depth.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "model/document.h"

namespace vitac {

inline constexpr std::size_t no_block = std::numeric_limits<std::size_t>::max();

// Groups nested deeper are taken apart: their children become those of the last group allowed. It bounds every climb
// from a block to its ancestors; a curriculum vitae nests less than ten deep.
inline constexpr int deepest_group = 48;

struct BlockNode {
    const Block* block = nullptr;
    std::size_t parent = no_block;
    std::size_t end = 0;  // one past the last descendant
    int depth = 0;
    std::size_t section = no_block;  // the innermost section around it, itself included
    std::size_t entry = no_block;    // the innermost entry; outside entries the outermost list item
    bool artifact = false;           // itself or a group around it is no content

    const BlockFrame& frame() const { return frame_of(*block); }
    bool is_leaf() const { return !std::holds_alternative<Group>(*block); }
};

// Parents before children, in reading order. The nodes point into `blocks`.
std::vector<BlockNode> flatten(const std::vector<Block>& blocks);

// Whether the block is a heading of any kind: its role, or that of a cell of the row.
bool is_heading(const Block& block);
bool is_heading(Role role);

}  // namespace vitac
