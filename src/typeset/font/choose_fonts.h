// Gives every run of a document a family that has all its characters.
#pragma once

#include "base/diagnostics.h"
#include "model/document.h"
#include "typeset/font/font_store.h"

namespace vitac {

// Runs are parted where family, script or direction change. `fonts` is of a document with the same families.
void choose_fonts(Document& document, FontStore& fonts, Diagnostics& diagnostics);

}  // namespace vitac
