// Finds and reads layout files: what they extend, what a paper changes, what the command line sets.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "base/yaml.h"
#include "style/style.h"

namespace vitac {

// All values of a layout as one tree, its own over those it extends.
struct LayoutTree {
    std::string name;
    std::string paper;  // a key of `papers` in the tree
    yaml::Node root;
};

// Nothing when the layout is unknown or cannot be read; that is reported.
std::optional<LayoutTree> read_layout_tree(const LayoutRequest& request, World& world, Diagnostics& diagnostics);

// `over` laid over `under`: maps are merged, key by key; a text or list replaces one. Where a map, list or text is laid
// over another kind, that is an error and `under` stays; only the text `none` may stand for any.
yaml::Node merged(const yaml::Node& under, const yaml::Node& over, Diagnostics& diagnostics);

// The built-in layouts' names, sorted.
std::vector<std::string> built_in_layouts(World& world);

}  // namespace vitac
