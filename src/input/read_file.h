// One file of any format -> Biography; what the readers of whole sites share with the front door.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// The file as a source: valid UTF-8, what had to be done for that reported. Nothing, and an error, when it cannot be
// read, is no text or is empty.
std::optional<SourceId> open_text(const std::string& path, World& world, Diagnostics& diagnostics);

// `shown` has the names of collections and the paths of files that were already used in loops of pages, and gets those
// of this one.
Biography read_source(SourceId source, const ReadRequest& request, World& world, std::set<std::string>& shown,
                      Diagnostics& diagnostics);

}  // namespace vitac
