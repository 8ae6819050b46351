// Findings that a comment in the source switches off, on their line or the one above it.
#pragma once

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac::check {

// "vitac: allow NAME, NAME" in a comment of whatever form: <!-- ... --> in a page, # ... in YAML.
bool is_allowed_there(const Diagnostic& finding, const Sources& sources);

}  // namespace vitac::check
