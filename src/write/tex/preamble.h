// The preamble: everything that says how the document looks.
#pragma once

#include <string>

#include "model/document.h"
#include "write/tex/inline_text.h"
#include "write/tex/looks.h"
#include "write/tex/vocabulary.h"

namespace vitac {

// What the preamble is made of. The content is written before it: only then is known what it uses.
struct TexParts {
    const Document& document;
    const TexVocabulary& vocabulary;
    TexLooks& looks;
    TexInline& inline_text;
    const std::string& content;
};

std::string tex_preamble(const TexParts& parts);

// Its chapters, in the order they stand.
std::string tex_page(const TexParts& parts);
std::string tex_fonts(const TexParts& parts);
std::string tex_languages(const TexParts& parts);  // "" for English alone
std::string tex_scripts(const TexParts& parts);
std::string tex_commands(const TexParts& parts);
std::string tex_margin_lines(const TexParts& parts);
std::string tex_metadata(const TexParts& parts);
// Last, since the others use colours.
std::string tex_colors(const TexParts& parts);

// "% ---- Page ----"
std::string tex_chapter(const std::string& title);

// "14bp plus 4.2bp minus 3.5bp": a space between blocks, which may grow and shrink with the page.
std::string tex_space(Length space, const Document& document);

// For XeLaTeX and LuaLaTeX: `command` (\setmainfont, \newfontfamily\x) with the family's faces, that next to `weight`
// as the upright one. `more`: further features, a line each.
std::string unicode_font(const std::string& command, const FontFamily& family, int weight, const std::string& more);

// The face nearest to the weight; null when there is none of the slope.
const FontFace* nearest_face(const FontFamily& family, int weight, Slope slope);

// The face's file as TeX finds it: by its name alone.
std::string file_name_of(const FontFace& face);

}  // namespace vitac
