// A page's text with everything taken out that is not for readers: comments, Liquid, scripts, styles.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/markdown/markdown.h"

namespace vitac::markdown {

// What stands in place of a byte that was taken out. Control characters of the input become it too.
inline constexpr char vanished = '\x01';

struct MaskedText {
    std::string text;  // as long as the range: an offset in it, plus the range's begin, is a place in the source
    std::vector<LiquidTag> liquid;
};

MaskedText mask(const Sources& sources, Span range, Markup markup, Diagnostics& diagnostics);

}  // namespace vitac::markdown
