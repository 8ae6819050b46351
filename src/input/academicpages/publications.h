// The lines of an entry -> a publication.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "input/academicpages/classify.h"
#include "model/biography.h"

namespace vitac::academicpages {

// The key in `extra` of the year that stood behind the names or at the beginning, and stands in the venue too.
inline constexpr std::string_view year_said_before = "year said before the venue";

// Always an entry: what was not understood stays as a remark or, where nothing was, as a paragraph.
Entry read_publication(const RawEntry& raw, const Known& known);

// Paragraphs that are parts of one publication (title, then authors, then venue) put together.
std::vector<RawEntry> join_fragments(const std::vector<RawEntry>& entries, const Known& known);

}  // namespace vitac::academicpages
