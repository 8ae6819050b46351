// What the command answers to whoever called it.
#pragma once

#include "base/diagnostics.h"

namespace vitac {

// Documented in `vitac --help` and docs/vitac.1.
enum class ExitCode {
    Done = 0,  // perhaps with warnings
    DocumentErrors = 1,
    Surroundings = 2,  // wrong usage, missing file, full disk
    Constraint = 3,    // such as a page budget
    Internal = 70,     // a bug; EX_SOFTWARE of sysexits.h
};

// The worst first: whoever sees that the disk is full need not yet think about the document.
ExitCode exit_code_of(const Diagnostics& diagnostics);

}  // namespace vitac
