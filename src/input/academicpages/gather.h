// The entries under a section heading, each as its lines and bullets: from list items, paragraphs, cards, tables,
// definitions.
#pragma once

#include <vector>

#include "input/academicpages/nodes.h"
#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// `nodes` are what stands under the heading, with the headings of a lower level among it.
std::vector<RawEntry> gather_entries(const std::vector<Node>& nodes, SectionKind kind);

}  // namespace vitac::academicpages
