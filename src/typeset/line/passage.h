// The text between two required breaks is broken into lines: the passes from the best setting to the one that always
// works.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "typeset/line/break_lines.h"
#include "typeset/line/paragraph.h"
#include "typeset/line/prepared_text.h"

namespace vitac {

struct Passage {
    const PreparedText* text = nullptr;
    BreakPlace begin;
    std::vector<BreakPlace> places;  // in order, tied ones among them; the last is the end
    Alignment alignment = Alignment::Left;
    Length measure;
    Length first_measure;  // of the first line
};

// Lets lines end where nothing else fits them into the measure: at ties, and inside words wider than a line, which are
// reported.
Passage loosen_wide_words(Passage passage, Diagnostics& diagnostics);

struct ChosenLine {
    const BreakPlace* from = nullptr;  // in the passage
    const BreakPlace* to = nullptr;
    LineFit fit;
    Length next;  // of what else would stand on it if it ended at the next place without a hyphen; zero for the last
};

struct BrokenPassage {
    std::vector<ChosenLine> lines;
    Alignment alignment = Alignment::Left;  // of the passage, or ragged where that cannot be set
};

BrokenPassage break_passage(const Passage& passage);

// How far the first or last character of a line may stand outside its measure: only where the edge is even.
Length left_hang(const BreakPlace& from, Alignment alignment);
Length right_hang(const BreakPlace& to, Alignment alignment);

}  // namespace vitac
