// What stands between \begin{document} and \end{document}: one block of lines for each entry.
#pragma once

#include <string>

#include "model/document.h"
#include "write/tex/inline_text.h"
#include "write/tex/vocabulary.h"

namespace vitac {

std::string tex_content(const TexDocument& prepared, const TexVocabulary& vocabulary, TexInline& inline_text);

// "cvrow": the command for a line of the block with something at its right.
std::string row_command(const TexBlock& block);

// The flows that stand side by side, from left to right; not those below another.
std::vector<const Flow*> columns_of(const Document& document);
// The place in columns_of that the flow belongs to.
std::size_t column_of(const Flow& flow, const Document& document);
// paracol's environment for it: "leftcolumn".
std::string column_name(const Flow& flow, const Document& document);

}  // namespace vitac
