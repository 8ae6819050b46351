// Sets one paragraph or row as lines of the vertical list.
//
// A line of text is as high as its leading, with the baseline at 7/10 of it. So the baselines inside a paragraph are
// its leading apart, also where a fallback font is taller; and between two paragraphs it is the space between them,
// plus three tenths of the upper leading and seven of the lower (LaTeX divides its \strutbox in the same way).
//
// Cells share their first baseline; but one of a single line beside a head of several stands on the head's last line,
// where it is read: after the whole head.
#pragma once

#include <memory>
#include <vector>

#include "typeset/page/list_line.h"
#include "typeset/page/text_setter.h"

namespace vitac {

// Only heights, baselines and texts are filled in. No text gives no lines.
std::vector<ListLine> set_paragraph(const Paragraph& paragraph, Length width, TextSetter& setter);
std::vector<ListLine> set_row(const Row& row, Length width, TextSetter& setter);

// The same in two steps, for rows that are set often with few changes. One text for each cell.
using PreparedCells = std::vector<std::shared_ptr<const SettableText>>;
PreparedCells prepare_cells(const Row& row, TextSetter& setter);
std::vector<ListLine> set_row(const Row& row, const PreparedCells& texts, Length width, TextSetter& setter);

// What one cell wants: its own width where that counts (Natural), and whether it has text at all.
struct CellWish {
    CellWidth sizing = CellWidth::Rest;
    Length width;  // Fixed: asked for; Natural: of its text, already limited by Cell::width
    bool empty = false;
};

// The widths of cells side by side. An empty Natural cell takes neither room nor a gap: no column is reserved for a
// date that is not there. Natural cells that leave too little to the rest are cut down.
struct CellPlace {
    Length left;
    Length width;
};
std::vector<CellPlace> place_cells(const std::vector<CellWish>& wishes, Length gap, Length width);

}  // namespace vitac
