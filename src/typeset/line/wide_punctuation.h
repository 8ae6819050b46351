// Punctuation as wide as an ideograph: half of it is blank, which gives way.
#pragma once

#include "typeset/line/prepared_text.h"

namespace vitac {

enum class Edge { Left, Right };

// Whether units are parted behind `before`, so that what follows it can come nearer.
bool is_wide_punctuation(char32_t before);

// How much of the character at `offset`, the first or last of its unit, is blank on that side and may be given up: as
// measured in the font, at most half an em, at most a quarter when the sign stands in the middle; else nothing.
Length blank_beside(const PreparedText& text, const Unit& unit, std::size_t offset, Edge edge);

// Sets how near units come to each other. Of two signs, only the blank between one that closes and one that opens is
// left, and only once; in a tight line, none. Source: Requirements for Japanese Text Layout (JLREQ), 3.1; those for
// Chinese (CLREQ) agree.
void close_up(PreparedText& text);

}  // namespace vitac
