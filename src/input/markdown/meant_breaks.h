// Line ends that their author meant, though Markdown makes blanks of them.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "input/markdown/lines.h"

namespace vitac::markdown {

// Whether the page has paragraphs written in one long line: who writes so never breaks a line for its length.
bool has_long_lines(std::string_view masked, std::span<const Line> lines);

// How many of a paragraph's lines, from its first, end where they do on purpose: "**Example University**, Lund" with
// "*Lecturer*, 2019" below it. A line does not when the next word would have made it too long, when it is as
// long as prose, ends in the middle of a sentence or with one, or when the paragraph has a hard break, so that its
// author knows how to make one. A number in brackets begins a line in any case.
// In a list, where lines are prose more often, one of the two lines must be set apart.
enum class Paragraph { OfPage, OfListItem };
std::size_t meant_breaks(std::string_view masked, std::span<const Line> lines, bool long_lines, Paragraph paragraph);

}  // namespace vitac::markdown
