// The front door of check: what a careful friend would see in a biography before it is sent.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/biography.h"

namespace vitac {

// Reports what is probably a slip, each finding at its place and with a remedy where one is certain. `today` decides
// what is out of date. `allowed` are names of findings that are not wanted.
void check_biography(const Biography& biography, const CalendarDate& today, const std::vector<std::string>& allowed,
                     Diagnostics& diagnostics);

// The names of all findings, sorted.
std::vector<std::string> list_findings();

}  // namespace vitac
