// The blocks of a flow as a flat list.
#include "typeset/page/block_tree.h"

#include <algorithm>

namespace vitac {

namespace {

BlockNode node_for(const Block& block, std::size_t parent, const std::vector<BlockNode>& nodes) {
    BlockNode node;
    node.block = &block;
    node.parent = parent;
    const Role role = node.frame().role;
    if (parent != no_block) {
        node.depth = nodes[parent].depth + 1;
        node.section = nodes[parent].section;
        node.entry = nodes[parent].entry;
        node.artifact = nodes[parent].artifact;
    }
    node.section = role == Role::Section ? nodes.size() : node.section;
    const bool is_entry = role == Role::Entry || (role == Role::ListItem && node.entry == no_block);
    node.entry = is_entry ? nodes.size() : node.entry;
    node.artifact = node.artifact || role == Role::Artifact;
    return node;
}

}  // namespace

std::vector<BlockNode> flatten(const std::vector<Block>& blocks) {
    struct Level {
        const std::vector<Block>* blocks;
        std::size_t next;
        std::size_t group;
    };
    std::vector<BlockNode> nodes;
    std::vector<Level> open{{&blocks, 0, no_block}};
    while (!open.empty()) {
        Level& level = open.back();
        const std::size_t parent = level.group;
        if (level.next == level.blocks->size()) {
            if (parent != no_block) {
                nodes[parent].end = nodes.size();
            }
            open.pop_back();
            continue;
        }
        const Block& block = (*level.blocks)[level.next++];
        const auto* group = std::get_if<Group>(&block);
        if (group != nullptr && parent != no_block && nodes[parent].depth + 1 >= deepest_group) {
            open.push_back({&group->children, 0, parent});
            continue;
        }
        nodes.push_back(node_for(block, parent, nodes));
        nodes.back().end = nodes.size();
        if (group != nullptr) {
            open.push_back({&group->children, 0, nodes.size() - 1});
        }
    }
    return nodes;
}

bool is_heading(Role role) {
    return role == Role::Name || role == Role::Heading || role == Role::Subheading || role == Role::EntryTitle;
}

bool is_heading(const Block& block) {
    if (const auto* row = std::get_if<Row>(&block)) {
        return is_heading(row->frame.role) || std::any_of(row->cells.begin(), row->cells.end(), [](const Cell& cell) {
                   return is_heading(cell.paragraph.frame.role);
               });
    }
    return !std::holds_alternative<Group>(block) && is_heading(frame_of(block).role);
}

}  // namespace vitac
