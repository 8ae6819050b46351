// JSON as the same plain values with places that YAML is read into.
//
// A reader of our own: yaml-cpp 0.7, though JSON is nearly YAML, refuses the surrogate pairs that JSON writes for emoji
// and rare characters, and nlohmann-json does not say where a value stands.
#pragma once

#include "base/yaml.h"

namespace vitac::json {

// A tree takes about 150 bytes for each node.
inline constexpr yaml::Limits limits{.depth = 64, .nodes = 2'000'000, .bytes = 32U * 1024U * 1024U};

// Reads the one value in `range` (RFC 8259). Comments and commas before a closing bracket, which people copy from
// JavaScript, are allowed with a note. A syntax error is reported at its place and everything before it is returned.
yaml::Node parse(const Sources& sources, Span range, Diagnostics& diagnostics,
                 const yaml::Limits& bounds = json::limits);

}  // namespace vitac::json
