// Joins texts that share a baseline by one wide blank, so that machines read them as one line.
#include "typeset/page/join_texts.h"

#include <utility>

namespace vitac {

namespace {

// Poppler throws a single blank away before it looks for columns, and keeps a glyph that means two.
constexpr const char* wide_blank = "  ";

bool ends_with_blank(const GlyphRun& run) {
    return !run.right_to_left && !run.glyphs.empty() && run.text.ends_with(' ') &&
           run.glyphs.back().cluster + 1 == run.text.size() && run.glyphs.back().advance > Length{};
}

// Where the glyphs before the last one end, from the left edge of the line.
Length end_of_words(const GlyphRun& run) {
    Length x = run.origin.x;
    for (std::size_t i = 0; i + 1 < run.glyphs.size(); ++i) {
        x += run.glyphs[i].advance * run.expansion;
    }
    return x;
}

}  // namespace

void join_texts(SetLine& left, const SetLine& right) {
    if (left.line.pieces.empty() || right.line.pieces.empty() || !ends_with_blank(left.line.pieces.back().glyphs)) {
        return;
    }
    LinePiece& words = left.line.pieces.back();
    const Length start = end_of_words(words.glyphs);
    const Length gap = right.left + right.line.pieces.front().glyphs.origin.x - left.left - start;
    const Glyph blank = words.glyphs.glyphs.back();
    if (gap <= blank.advance) {
        return;
    }
    LinePiece filler = words;
    filler.glyphs.origin.x = start;
    filler.glyphs.text = wide_blank;
    filler.glyphs.glyphs = {blank};
    filler.glyphs.glyphs.front().cluster = 0;
    filler.glyphs.expansion = gap / blank.advance;
    words.glyphs.glyphs.pop_back();
    words.glyphs.text.pop_back();
    if (words.glyphs.glyphs.empty()) {
        left.line.pieces.pop_back();
    }
    left.line.pieces.push_back(std::move(filler));
}

}  // namespace vitac
