// One run of the command, from its arguments to its exit code.
#pragma once

#include <string>
#include <vector>

#include "base/world.h"

namespace vitac {

// Documented in `vitac --help` and docs/vitac.1.
enum class ExitCode {
    Done = 0,  // perhaps with warnings
    DocumentErrors = 1,
    Surroundings = 2,  // wrong usage, missing file, full disk
    Constraint = 3,    // such as a page budget
    Internal = 70,     // a bug; EX_SOFTWARE of sysexits.h
};

ExitCode run(const std::vector<std::string>& arguments, World& world);

}  // namespace vitac
