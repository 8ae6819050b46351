// What a layout may say: the tree of a layout file becomes a Layout.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "style/layout.h"
#include "style/layout_file.h"

namespace vitac {

// Always a usable layout: what is wrong in the tree is reported and has its default instead.
Layout read_layout(const LayoutTree& tree, Diagnostics& diagnostics);

// The fields that templates may name, by where they stand.
const std::vector<std::string>& entry_fields();
const std::vector<std::string>& header_fields();
const std::vector<std::string>& margin_fields();
const std::vector<std::string>& contact_fields();
const std::vector<std::string>& link_fields();
const std::vector<std::string>& legend_fields();

// The kinds of sections and entries by the names that layouts use.
const std::vector<std::string>& section_kind_names();
const std::vector<std::string>& entry_kind_names();

}  // namespace vitac
