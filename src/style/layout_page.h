// The page of a layout: paper, margins, columns.
#pragma once

#include "base/yaml.h"
#include "style/layout.h"
#include "style/layout_values.h"

namespace vitac {

// Reads `papers`, `page` and `columns` of the layout's tree. Needs the colours of `layout` and the name of its paper.
void read_page_parts(const yaml::Node& root, LayoutReader& reader, Layout& layout);

}  // namespace vitac
