// YAML that was read before, as bytes. What is built into the program is read when the program is built: yaml-cpp needs
// a tenth of a short CV's time for a layout.
#pragma once

#include <string>
#include <string_view>

#include "base/yaml.h"

namespace vitac::yaml {

std::string pack(const Node& root);

// What pack() was given, with its places in `source`. Only for bytes of pack() itself; of others, nothing bad comes but
// a tree that means nothing.
Node unpack(std::string_view packed, SourceId source);

}  // namespace vitac::yaml
