// Messages about a source that is read more than once, each said once.
#pragma once

#include "base/diagnostics.h"

namespace vitac {

// Adds what is not said yet. The same source read again is another, but has the same path and the same places.
void add_new(const Diagnostics& found, const Sources& sources, Diagnostics& diagnostics);

}  // namespace vitac
