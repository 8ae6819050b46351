// What was understood of an input, for the person who wrote it.
#pragma once

#include <string>

#include "base/source.h"
#include "model/biography.h"

namespace vitac {

// Field by field, each with its place in the source and, where that is below 100 %, how sure the reader is of an entry.
std::string reading_text(const Biography& biography, const Sources& sources);

}  // namespace vitac
