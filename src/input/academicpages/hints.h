// What the mark-up around a line says about it.
#pragma once

#include "input/academicpages/raw.h"
#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// By the words in the names of its classes, or as a heading; else what is said of the block around it.
Hint hint_of(const markdown::Block& block, Hint outer);

// What is said of the block around it; else by the class of HTML that the whole line has.
Hint hint_of(const RichText& line, Hint outer);

}  // namespace vitac::academicpages
