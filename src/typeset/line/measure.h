// Widths of parts of a prepared text, and the glyphs that stand there.
#pragma once

#include <cstddef>
#include <vector>

#include "model/pages.h"
#include "typeset/line/prepared_text.h"

namespace vitac {

// The glyphs of text[begin, end), which lies inside the unit, in visual order. Their clusters are offsets in the whole
// text. At a cut inside the unit, glyphs that depend on their neighbours are shaped anew.
std::vector<Glyph> glyphs_of(const PreparedText& text, const Unit& unit, std::size_t begin, std::size_t end);

// The hyphen drawn where a word of this item is parted.
std::vector<Glyph> hyphen_of(const PreparedText& text, const TextItem& item);

// Where room is added between letters: behind the last glyph of each cluster, if it is not a mark drawn onto another.
template <class Glyphs>
bool ends_letter(const Glyphs& glyphs, std::size_t i) {
    const bool last_of_cluster = i + 1 == glyphs.size() || glyphs[i + 1].cluster != glyphs[i].cluster;
    return last_of_cluster && glyphs[i].advance != decltype(glyphs[i].advance){};
}
template <class Glyphs>
int count_letters(const Glyphs& glyphs) {
    int count = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        count += ends_letter(glyphs, i) ? 1 : 0;
    }
    return count;
}

Length width_of(const std::vector<Glyph>& glyphs);

// The width of text[begin, end) on one line.
Length width_between(const PreparedText& text, std::size_t begin, std::size_t end);

// The first unit that ends behind the offset.
std::size_t unit_at(const PreparedText& text, std::size_t offset);

BreakPlace measure_place(const PreparedText& text, const Opportunity& opportunity);

}  // namespace vitac
