// Reads the words of a PDF with another program, poppler's pdftotext: it is under the GPL, so it is run and not linked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitac {

struct ProgramOutput {
    enum class Status { Done, NotInstalled, Failed, TooSlow, TooMuch };
    Status status = Status::Done;
    std::string text;  // what it printed; what came in time and in bounds, unless Done
};

// Runs pdftotext with `options` on the bytes of a PDF. It is ended after 20 seconds, or 8 MB of text.
ProgramOutput run_pdftotext(const std::vector<std::string>& options, std::string_view pdf);

}  // namespace vitac
