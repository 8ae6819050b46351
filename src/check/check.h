// The front door of check: what a careful friend would see in a biography before it is sent.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/biography.h"

namespace vitac {

// Reports what is probably a slip, each finding at its place and with a remedy where one is certain. `today` decides
// what is out of date; `sources` are those of the biography's spans.
void check_biography(const Biography& biography, const Sources& sources, const CalendarDate& today,
                     Diagnostics& diagnostics);

// Without warnings and notes that are not wanted: those whose names are in `allowed`, and those that a comment allows
// where they are, as <!-- vitac: allow NAME -->.
Diagnostics wanted(const Diagnostics& found, const std::vector<std::string>& allowed, const Sources& sources);

// The names of all findings, also of those that readers report, sorted.
std::vector<std::string> list_findings();

}  // namespace vitac
