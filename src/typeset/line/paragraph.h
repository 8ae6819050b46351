// A paragraph becomes lines. Shaped once, broken for any measure.
//
// The border between the three parts of typesetting: font/ gives glyphs, line/ (behind this header) gives lines, page/
// stacks lines on pages and knows nothing of fonts.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/document.h"
#include "model/pages.h"

namespace vitac {

class FontStore;  // typeset/font/font_store.h

// Part of a line that comes from one Run, in one face.
struct LinePiece {
    GlyphRun glyphs;        // origin relative to the line: x from the paragraph's left edge, y from the baseline (down)
    std::size_t run = 0;    // index into the runs that were prepared
    std::size_t order = 0;  // of reading, among the pieces of a run
};

struct Line {
    // Left to right. The blanks that end the line are there, but count in no width: those who read only the words must
    // not join those of two lines.
    std::vector<LinePiece> pieces;
    Length ascent;      // above the baseline, of its fonts
    Length descent;     // below, positive
    LineReport report;  // x, measure, widths, ratio, flags; baseline, ids and role are left to page/. Widths
                        // do not count what hangs out of the measure
};

// Runs shaped and searched for break opportunities. Opaque, immutable, cheap to move.
struct PreparedText;
using Prepared = std::shared_ptr<const PreparedText>;

// Shapes `runs` as one paragraph. Missing glyphs are reported here.
Prepared prepare(const std::vector<Run>& runs, const ParagraphStyle& style, FontStore& fonts, Diagnostics& diagnostics);

// The width the text would have on one line, without protrusion.
Length natural_width(const Prepared& text);

// Breaks into lines no wider than `measure` less the style's indents. Indents, alignment and protrusion are already in
// the x of the pieces: 0 is the left edge of the measure. No text gives no lines.
std::vector<Line> break_lines(const Prepared& text, const ParagraphStyle& style, Length measure,
                              Diagnostics& diagnostics);

}  // namespace vitac
