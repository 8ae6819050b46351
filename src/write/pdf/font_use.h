// Which glyphs a document shows, and which text each of them stands for.
//
// A code on the page has one text. Where a glyph stands for two (a small capital for "A" and for "a"), the font gets a
// second dictionary with another /ToUnicode on the same program, and the page switches to it. Every extractor
// understands that; /ActualText inside a paragraph makes some of them lose the rest of it.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "model/pages.h"

namespace vitac::pdf {

// A glyph with one text that it stands for.
struct GlyphText {
    std::uint32_t glyph = 0;
    std::string text;  // what machines read
    int variant = 0;   // the how-manieth text of this glyph: which dictionary of the font tells it
};

struct FaceGlyphs {
    std::vector<GlyphText> texts;       // in order of first appearance
    std::vector<std::uint32_t> glyphs;  // without doubles, rising
    int variants = 0;
};

inline constexpr std::uint32_t not_shown = std::numeric_limits<std::uint32_t>::max();

struct FontUse {
    std::vector<FaceGlyphs> faces;  // as Pages::faces
    // For each glyph of each run, in the order of pages and items: which of its face's texts it shows, or not_shown.
    std::vector<std::uint32_t> shown;
};

FontUse collect_font_use(const Pages& pages);

}  // namespace vitac::pdf
