// Boxes of which each is one entry.
#pragma once

#include "input/markdown/markdown.h"
#include "model/biography.h"

namespace vitac::academicpages {

// By its class, or by what it holds in a section of this kind. A box around several entries is none.
bool is_card(const markdown::Block& element, SectionKind kind);

}  // namespace vitac::academicpages
