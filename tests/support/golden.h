// Goldens: what a test must produce, as text in a file that a person can review.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac {

// Compares `actual` with tests/golden/`name`; on a difference returns a line diff, else "". With VITAC_ACCEPT=1 in the
// environment (make accept) the file is rewritten instead.
std::string compare_with_golden(const std::string& name, const std::string& actual);

// The diagnostics one line each: "3:1-3:6 warning unknown-field: unknown field `titel` (did you mean `title`?)".
std::string short_list(const Diagnostics& diagnostics, const Sources& sources);

}  // namespace vitac
