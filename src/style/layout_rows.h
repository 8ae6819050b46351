// What stands where: the templates, rows and entries of a layout.
#pragma once

#include "base/yaml.h"
#include "style/layout.h"
#include "style/layout_values.h"

namespace vitac {

// Reads `header`, `contact`, `link_label`, `legend`, `running_head`, `running_foot`, `entries` and `sections` of the
// layout's tree. Needs the words, styles and blocks of `layout`.
void read_rows(const yaml::Node& root, LayoutReader& reader, Layout& layout);

}  // namespace vitac
