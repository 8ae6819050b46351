// The lines and bullets of a block: an entry before anyone asks what it is.
#pragma once

#include <vector>

#include "input/academicpages/raw.h"
#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// All text of a block as lines, with what its mark-up says; the items of lists in it are lines too.
std::vector<RawLine> lines_of(const markdown::Block& block);

// The items of a list, with the lists in them below them.
std::vector<Bullet> bullets_of(const markdown::Block& list);

// A block as one entry: its text as lines, the items of its lists as bullets.
RawEntry entry_of(const markdown::Block& block, Shape shape);

// The same, behind the lines and bullets that are there; `outer` is what the mark-up around the block says of it.
void split_item(const markdown::Block& item, Hint outer, std::vector<RawLine>& lines, std::vector<Bullet>& bullets);

// A text cut at its line breaks, put behind the lines that are there as a paragraph of its own. Empty lines, and emoji
// around a line, are left out.
void add_lines(const RichText& text, Hint hint, std::vector<RawLine>& lines);

// The lines as one text with line breaks.
RichText with_breaks(const std::vector<RawLine>& lines);

}  // namespace vitac::academicpages
