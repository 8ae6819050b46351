// What a layout may say: the tree of a layout file becomes a Layout.
#pragma once

#include "base/diagnostics.h"
#include "style/layout.h"
#include "style/layout_file.h"

namespace vitac {

// Always a usable layout: what is wrong in the tree is reported and has its default instead.
Layout read_layout(const LayoutTree& tree, Diagnostics& diagnostics);

}  // namespace vitac
