// The page as lines, parted also at HTML block tags, so that every block construct begins at the start of a Line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/markdown/html.h"
#include "input/markdown/markdown.h"

namespace vitac::markdown {

inline constexpr int no_tag = -1;

// Part of a physical line. Offsets are into the masked text.
struct Line {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;   // without the line end
    int pad = 0;             // columns of white space before `begin`, left of a tab that was cut in two
    int tag = no_tag;        // index into Lines::tags when this is a block tag
    bool continues = false;  // stands in the same physical line as the one before it
};

// A block tag and where its element ends.
struct BlockTag {
    HtmlTag tag;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    // Of an opening tag: its content ends at close_begin, the closing tag at close_end. `closed` is false when the end
    // tag is missing; the element then ends with its container.
    std::uint32_t close_begin = 0;
    std::uint32_t close_end = 0;
    bool closed = false;
};

struct Lines {
    std::vector<Line> lines;
    std::vector<BlockTag> tags;
};

// `base` is the place in the source of the text's first byte.
Lines split_into_lines(std::string_view masked, Span base, Markup markup, Diagnostics& diagnostics);

}  // namespace vitac::markdown
