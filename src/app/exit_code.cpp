// What the command answers to whoever called it.
#include "app/exit_code.h"

namespace vitac {

ExitCode exit_code_of(const Diagnostics& diagnostics) {
    if (diagnostics.has_errors(Blame::Surroundings)) {
        return ExitCode::Surroundings;
    }
    if (diagnostics.has_errors(Blame::Document)) {
        return ExitCode::DocumentErrors;
    }
    return diagnostics.has_errors(Blame::Constraint) ? ExitCode::Constraint : ExitCode::Done;
}

}  // namespace vitac
