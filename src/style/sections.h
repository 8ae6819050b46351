// Sections and their entries as blocks.
#pragma once

#include <vector>

#include "model/biography.h"
#include "style/blocks.h"

namespace vitac {

// A section with its heading; nothing when it has neither title nor entries.
std::vector<Block> make_section(const Section& section, const Biography& biography, const BlockContext& context);

// The id that a group of entries has in the outline: "publications/2024".
std::string group_id(const Section& section, const std::string& group);

}  // namespace vitac
