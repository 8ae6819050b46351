// TOML as the same plain values with places that YAML becomes.
#pragma once

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/yaml.h"

namespace vitac::toml {

// Reads the document in `range`: a map, in the order of the file. Texts have their escapes resolved and count as
// quoted; numbers, dates, true and false are kept as written. A statement that is not TOML is reported at its place and
// passed over; all others are read. What goes beyond the limits is reported as `toml-too-large` and cut there. A table
// that is named twice goes on; of equal keys the last is kept and the others reported.
yaml::Node parse(const Sources& sources, Span range, Diagnostics& diagnostics, const yaml::Limits& limits = {});

}  // namespace vitac::toml
