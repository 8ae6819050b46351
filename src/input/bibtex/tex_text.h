// TeX as people write it in .bib files, read as text: accents, symbols, dashes, emphasis. Nothing is executed.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "input/bibtex/database.h"
#include "model/rich_text.h"

namespace vitac::bibtex {

// Braces protect case for BibTeX styles, so they vanish here; an unknown command vanishes with a note, its arguments
// stay.
RichText tex_text(const std::vector<Piece>& value, Diagnostics& diagnostics);

// Braces nested deeper than this are taken as text.
inline constexpr std::size_t deepest_braces = 100;

}  // namespace vitac::bibtex
