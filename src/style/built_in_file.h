// Layouts and font families that are built into the program.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/world.h"
#include "base/yaml.h"

namespace vitac {

// Nothing when there is no such file. It becomes a source of the world, so that what is wrong in it can be shown.
std::optional<yaml::Node> read_built_in_file(const std::string& name, World& world, Diagnostics& diagnostics);

}  // namespace vitac
