// The paragraphs of a layout: blocks and bullets.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/yaml.h"
#include "style/layout.h"
#include "style/layout_values.h"

namespace vitac {

// Need the colours and styles of `layout`; bullets also its blocks.
std::map<std::string, BlockFormat> read_blocks(const yaml::Node& node, const Layout& layout, LayoutReader& reader);
std::vector<BulletFormat> read_bullets(const yaml::Node& node, const Layout& layout, LayoutReader& reader);

// The name of a block that there is; else `target` stays.
void read_block_name(const yaml::Node& node, const Layout& layout, LayoutReader& reader, std::string& target);

template <class Value>
std::vector<std::string> keys_of(const std::map<std::string, Value>& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map) {
        keys.push_back(key);
    }
    return keys;
}

}  // namespace vitac
