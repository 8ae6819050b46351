// Lines become blocks: headings, lists, paragraphs, HTML elements.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "input/markdown/inlines.h"
#include "input/markdown/lines.h"
#include "input/markdown/markdown.h"

namespace vitac::markdown {

std::vector<Block> parse_blocks(const Lines& lines, InlineContext& context, Diagnostics& diagnostics);

}  // namespace vitac::markdown
