// What commands are called in LaTeX for the layouts' names of fields, styles and blocks.
#pragma once

#include <string>

#include "write/tex/vocabulary.h"

namespace vitac {

// A layout may call its styles anything; "cv" keeps them apart from LaTeX's own commands. Two names may give one
// command.
TexCommand command_for(const std::string& name);

}  // namespace vitac
