// `vitac diff`: what differs between two CVs, or two PDFs.
#pragma once

#include <string>

#include "app/compile.h"
#include "base/diagnostics.h"
#include "base/world.h"

namespace vitac {

// A side is a source; a source and one of its variants, as "cv.md@industry"; "@industry" for the other's source; or a
// PDF of any program.
struct DifferenceJob {
    std::string before;
    std::string after;
    bool must_be_same = false;  // a difference is an error (Blame::Constraint)
};

// The report, as text or JSON. `job` says how both are set; its input and variant are those of the sides. "" when a
// side could not be read, which is reported.
std::string difference(const DifferenceJob& sides, const Job& job, World& world, Diagnostics& diagnostics);

}  // namespace vitac
