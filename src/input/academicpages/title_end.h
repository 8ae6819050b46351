// Where a title without quotes or mark-up ends.
#pragma once

#include <cstddef>
#include <string_view>

#include "input/people/styled_text.h"

namespace vitac::academicpages {

// Behind blanks, stops and dashes from `at` on.
std::size_t skip_separators(std::string_view text, std::size_t at);

// The end of the sentence that begins at `begin`: a full stop, question or exclamation mark before a blank and a
// capital, or before text that is set differently.
std::size_t sentence_end(const StyledText& text, std::size_t begin);

// Where a title without quotes or mark-up ends: at its sentence, at the emphasised venue, or at a comma before
// something like a venue.
std::size_t plain_title_end(const StyledText& text, std::size_t begin);

}  // namespace vitac::academicpages
