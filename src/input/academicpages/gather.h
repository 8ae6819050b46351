// The entries under a section heading, each as its lines and bullets: from list items, paragraphs, cards, tables,
// definitions.
#pragma once

#include <vector>

#include "input/academicpages/outline.h"
#include "input/academicpages/raw.h"

namespace vitac::academicpages {

std::vector<RawEntry> gather_entries(const std::vector<Node>& nodes, SectionKind kind);

// All text of a block as lines, with what its mark-up says.
std::vector<RawLine> lines_of(const markdown::Block& block);

// The lines as one text with line breaks.
RichText with_breaks(const std::vector<RawLine>& lines);

}  // namespace vitac::academicpages
