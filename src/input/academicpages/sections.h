// A section of the outline -> a section of the biography.
#pragma once

#include "input/academicpages/classify.h"
#include "input/academicpages/outline.h"
#include "input/meaning/legend.h"
#include "model/biography.h"

namespace vitac::academicpages {

// The kind comes from the title's words; where they say nothing, from the content. Legends are read into `legend` and
// left out.
Section read_section(const OutlineSection& outline, const Known& known, Legend& legend);

}  // namespace vitac::academicpages
