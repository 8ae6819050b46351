// The lines of an entry -> a publication.
#pragma once

#include <optional>
#include <vector>

#include "input/academicpages/classify.h"
#include "model/biography.h"

namespace vitac::academicpages {

// Always an entry: what was not understood stays as a remark or, where nothing was, as a paragraph.
Entry read_publication(const RawEntry& raw, const Known& known);

// Paragraphs that are parts of one publication (title, then authors, then venue) put together.
std::vector<RawEntry> join_fragments(const std::vector<RawEntry>& entries, const Known& known);

}  // namespace vitac::academicpages
