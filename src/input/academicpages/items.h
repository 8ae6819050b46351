// Entries that are neither publications nor positions: awards, talks, skills, news, plain items, definitions,
// paragraphs.
#pragma once

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

Entry read_item(const RawEntry& raw, SectionKind kind);

}  // namespace vitac::academicpages
