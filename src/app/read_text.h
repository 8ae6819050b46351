// Reads the words of a PDF with another program, poppler's pdftotext: it is under the GPL, so it is run and not linked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/child_process.h"

namespace vitac {

// Runs pdftotext with `options` on the bytes of a PDF, within the bounds of a child.
ChildOutput run_pdftotext(const std::vector<std::string>& options, std::string_view pdf);

}  // namespace vitac
