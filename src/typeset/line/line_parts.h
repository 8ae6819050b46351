// The parts of which a line is put together.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/pages.h"
#include "typeset/line/prepared_text.h"

namespace vitac {

// A word, part of a word, blank or drawn hyphen on the line, in logical order.
struct Part {
    std::size_t item = 0;
    std::uint8_t level = 0;
    bool blank = false;
    Glue glue;
    std::string text;           // what it says, without characters that only steer
    std::vector<Glyph> glyphs;  // clusters are offsets in `text`
    Length width;
};

// What is seen of the line, and after it the blanks at which it ends.
struct Parts {
    std::vector<Part> all;
    std::size_t seen = 0;
};

// The parts of the line between two breaks, a hyphen drawn at its end among them.
Parts collect_parts(const PreparedText& text, const BreakPlace& from, const BreakPlace& to);

}  // namespace vitac
