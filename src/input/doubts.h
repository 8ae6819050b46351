// Says where the reader is not sure what an entry's lines are.
#pragma once

#include "base/diagnostics.h"
#include "model/biography.h"

namespace vitac {

// One note for each entry whose confidence is low, at its place, with what is in doubt.
void report_doubts(const Biography& biography, Diagnostics& diagnostics);

}  // namespace vitac
