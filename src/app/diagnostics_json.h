// Diagnostics as JSON, for other programs. docs/diagnostics/app.md documents the form.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"

namespace vitac {

std::string diagnostics_json(const Diagnostics& diagnostics, const Sources& sources);

}  // namespace vitac
