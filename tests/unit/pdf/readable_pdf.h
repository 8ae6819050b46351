// A PDF written for people, as text that a test can compare.
#pragma once

#include <string>

#include "model/pages.h"

namespace vitac {

// The file without compression, reported problems in front. Font programs and the colour profile, which are not text,
// stand as
// "(1234 bytes)"; so do the offsets of the cross-reference table.
std::string readable_pdf(const Pages& pages);

// The object whose text contains all of `parts`, or "" when there is none.
std::string object_with(const std::string& pdf, const std::vector<std::string>& parts);
// Every ToUnicode line of the file: "<0003> <0066>".
std::vector<std::string> unicode_lines(const std::string& pdf);

}  // namespace vitac
