// The fonts of the document as PDF objects, and how the pages address them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "model/pages.h"
#include "write/pdf/font_use.h"
#include "write/pdf/haru.h"

namespace vitac::pdf {

// How one glyph with one text is shown.
struct ShownGlyph {
    std::uint16_t code = 0;
    int resource = 0;  // number of the font in the resources: /F1
    double width = 0;  // in thousandths of the font size
};

struct DocumentFonts {
    std::vector<std::vector<ShownGlyph>> faces;  // as FontUse::faces, then as FaceGlyphs::texts
    std::string resources;                       // the entries of the /Font dictionary
};

// Nothing, and an error in `diagnostics`, when a face cannot be embedded.
std::optional<DocumentFonts> add_fonts(PdfObjects& objects, const std::vector<FaceUse>& faces, const FontUse& use,
                                       Diagnostics& diagnostics);

}  // namespace vitac::pdf
