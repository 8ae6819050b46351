// One run of the command, from its arguments to its exit code.
#pragma once

#include <string>
#include <vector>

#include "app/exit_code.h"
#include "base/world.h"

namespace vitac {

ExitCode run(const std::vector<std::string>& arguments, World& world);

}  // namespace vitac
