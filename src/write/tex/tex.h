// The last step, for those who go on by hand: a document becomes a LaTeX file.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/document.h"

namespace vitac {

// One file that needs no class of ours and compiles under pdfLaTeX, XeLaTeX and LuaLaTeX; what pdfLaTeX cannot show is
// reported. The document must be as it was typeset: see as_typeset in typeset.h. The same bytes for the same document.
std::string write_tex(const Document& document, Diagnostics& diagnostics);

}  // namespace vitac
