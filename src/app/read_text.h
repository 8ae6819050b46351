// Reads the words of a PDF with another program, poppler's pdftotext: it is under the GPL, so it is run and not linked.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/child_process.h"
#include "base/diagnostics.h"

namespace vitac {

// What pdftotext with these options finds in the bytes of a PDF, within the bounds of a child; what it fails on has no
// words. Nothing, with a report, when the program is missing or does not come to an end.
std::optional<std::string> read_words(const std::vector<std::string>& options, std::string_view pdf,
                                      Diagnostics& diagnostics);

}  // namespace vitac
