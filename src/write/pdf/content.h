// The operators that draw a page.
#pragma once

#include <cstddef>
#include <string>

#include "model/pages.h"
#include "write/pdf/font_use.h"
#include "write/pdf/fonts.h"
#include "write/pdf/structure.h"

namespace vitac::pdf {

// Draws pages one after the other, since FontUse lists the glyphs of all in one row.
class PageDrawer {
public:
    PageDrawer(const Pages& pages, const Structure& structure, const FontUse& use, const DocumentFonts& fonts)
        : pages_(pages), structure_(structure), use_(use), fonts_(fonts) {}

    // The content stream of the next page.
    std::string draw_next();

private:
    const Pages& pages_;
    const Structure& structure_;
    const FontUse& use_;
    const DocumentFonts& fonts_;
    std::size_t page_ = 0;
    std::size_t glyph_ = 0;  // the next of FontUse::shown
};

}  // namespace vitac::pdf
