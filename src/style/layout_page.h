// The page of a layout: paper, margins, columns.
#pragma once

#include <array>
#include <string_view>

#include "base/yaml.h"
#include "style/layout.h"
#include "style/layout_values.h"

namespace vitac {

// What a column may change about the layout; the rest holds for the whole page.
inline constexpr std::array<std::string_view, 11> changed_in_columns = {"styles",  "blocks",  "bullets", "header",
                                                                        "contact", "joins",   "legend",  "link_label",
                                                                        "dates",   "entries", "sections"};

// Reads `papers`, `page` and `columns` of the layout's tree. Needs the colours of `layout` and the name of its paper.
void read_page_parts(const yaml::Node& root, LayoutReader& reader, Layout& layout);

}  // namespace vitac
