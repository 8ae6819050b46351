// Finds out which format a file of data has, and calls its reader.
#pragma once

#include <optional>

#include "input/read.h"

namespace vitac {

// Nothing when the file is a page, or of no format of data that is known.
std::optional<Biography> read_data(SourceId source, const ReadRequest& request, World& world, Diagnostics& diagnostics);

}  // namespace vitac
