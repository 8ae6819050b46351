// What a heading inside a section is: the name of a group of entries, the time of a job, or the title of one entry.
#pragma once

#include <vector>

#include "input/academicpages/nodes.h"
#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// The entries under a sub-heading, and what the sub-heading itself says put into them. `below` is what stands under it.
std::vector<RawEntry> read_subheading(const Node& heading, std::vector<RawEntry> below, SectionKind kind);

}  // namespace vitac::academicpages
