// One line that was chosen becomes glyph runs in their places.
#pragma once

#include "typeset/line/break_lines.h"
#include "typeset/line/paragraph.h"
#include "typeset/line/prepared_text.h"

namespace vitac {

// Which part of the text stands on the line, and how.
struct LineWish {
    const BreakPlace* from = nullptr;
    const BreakPlace* to = nullptr;
    LineFit fit;
    Length next;  // see ChosenLine
    Alignment alignment = Alignment::Left;
    Length left;       // of the measure, from the paragraph's left edge
    Length hang_left;  // outside the measure
    bool is_first = false;
    bool is_last = false;       // of the paragraph
    bool ends_passage = false;  // before a required break: not justified
};

Line set_line(const PreparedText& text, const LineWish& wish);

}  // namespace vitac
