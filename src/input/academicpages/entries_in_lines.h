// Paragraphs of which each line, or some of them, begin an entry.
#pragma once

#include <cstddef>
#include <vector>

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// Which lines of a paragraph begin an entry, of those that are written one below the other: each with its label, each
// with its date, each a citation, or each job with more below it. Ascending, the first of them 0; only 0 where the
// paragraph is one entry.
std::vector<std::size_t> entries_in(const RawEntry& paragraph, SectionKind kind);

}  // namespace vitac::academicpages
