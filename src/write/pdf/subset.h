// Cuts a face down to the glyphs that a document shows, for embedding: the door to hb-subset.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/pages.h"
#include "write/pdf/subset_metrics.h"

namespace vitac::pdf {

// The form of the font program that a PDF embeds.
enum class Outlines {
    TrueType,  // the whole font: FontFile2
    Cff,       // its CFF table alone: FontFile3
};

struct SubsetGlyph {
    std::uint32_t glyph = 0;  // in the whole face
    std::uint16_t code = 0;   // on the page
    double width = 0;         // in thousandths of the font size
};

struct SubsetFont {
    Outlines outlines = Outlines::TrueType;
    std::string program;
    std::string name;  // "ABCDEF+LinLibertineO"; the letters follow from the program
    FontMetrics metrics;
    std::vector<SubsetGlyph> glyphs;  // in order of `glyph`
};

// `glyphs` in rising order. Nothing when the file is no font we can embed.
std::optional<SubsetFont> subset_font(const FaceUse& face, const std::vector<std::uint32_t>& glyphs);

// The face's glyph for a blank.
std::optional<std::uint32_t> blank_glyph(const FaceUse& face);

}  // namespace vitac::pdf
