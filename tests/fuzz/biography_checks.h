// What must hold of every Biography, whatever bytes it was read from.
#pragma once

#include "base/diagnostics.h"
#include "base/source.h"
#include "model/biography.h"

namespace vitac::fuzz {

// Aborts unless: texts are UTF-8 with their places in a source, ids are unique, links lead somewhere, both dumps can be
// made, and nothing is empty without a diagnostic that says why.
void check_biography_value(const Biography& biography, const Sources& sources, const Diagnostics& diagnostics);

void require(bool holds);

}  // namespace vitac::fuzz
