// The `styles` of a layout: each laid over its parent.
#pragma once

#include <map>
#include <string>

#include "base/yaml.h"
#include "style/layout.h"
#include "style/layout_values.h"

namespace vitac {

// Needs the fonts and colours of `layout`.
std::map<std::string, StyleChange> read_styles(const yaml::Node& node, const Layout& layout, LayoutReader& reader);

// `own` over `parent`; sizes in em multiply.
StyleChange combine(const StyleChange& parent, const StyleChange& own);

}  // namespace vitac
