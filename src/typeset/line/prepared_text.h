// A paragraph's text, shaped, with the places where it may be broken. What paragraph.h hands out unopened.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "model/document.h"
#include "typeset/font/itemize.h"
#include "typeset/font/store_state.h"
#include "typeset/line/break_lines.h"
#include "typeset/line/paragraph.h"
#include "typeset/line/ties.h"

namespace vitac {

// What a Run gives to the part of the text that comes from it. Part i is run i.
struct TextRun {
    std::size_t begin = 0;
    std::size_t end = 0;
    TextStyle style;
    Span span;
    bool unbreakable = false;
};

// What is shaped at once: a word or part of one, or a single blank.
struct Unit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t item = 0;
    std::shared_ptr<const ShapedText> glyphs;
    Length width;  // with tracking, and without `closer`
    bool blank = false;
    bool separator = false;  // a sign that the layout has put between two values: a blank, but one that can be seen
    // Beside full-width punctuation: how much nearer the next unit always stands, and may stand in a tight line.
    Length closer;
    Length slack;
};

// What stands before each unit; one more at the end.
struct Before {
    Length width;
    Glue glue;
    std::size_t words = 0;
    std::size_t characters = 0;
    std::size_t content_units = 0;  // up to and including the last unit before it that is no blank
};

// An opportunity, measured. Its breakpoint knows nothing of protrusion; this does.
struct BreakPlace {
    Opportunity opportunity;
    Breakpoint breakpoint;
    std::size_t line_end = 0;  // in the text: where the blanks before the break begin
    Length hang_right;         // of the last character before
    Length hang_left;          // of the first character after
};

struct PreparedText {
    FontStore::State* fonts = nullptr;
    std::string text;
    std::vector<TextRun> runs;
    std::vector<TextItem> items;
    std::uint8_t base_level = 0;
    std::vector<Unit> units;
    std::vector<Before> before;
    BreakPlace begin;
    std::vector<BreakPlace> places;  // in order; the last is the end of the text
    Length em;
    std::string language;
    int expansion = 0;  // thousandths that every font in it bears
    // How far each letter of a justified line may be set from the next, more or less than its font has it; by item.
    std::vector<Length> letter_spaces;

    bool right_to_left() const { return base_level % 2 == 1; }
    Length letter_space_of(std::size_t item) const { return letter_spaces[item]; }
    const TextRun& run_of(const TextItem& item) const { return runs[item.part]; }
};

}  // namespace vitac
