// The text that machines read out of a PDF, where it must differ from what was typed.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

// What a glyph that shows `text` says to those who copy, search or extract. All blanks are U+0020 and all hyphens
// U+002D, which every program knows; a ligature character is its letters; invisible format characters (soft hyphen,
// bidi controls, zero-width space) are left out; what means nothing to others, such as private-use characters, is "?".
// U+FFFD would say that the reading itself had failed.
std::string extracted_text(std::string_view text);

// Text for document properties, outlines and descriptions: one line without controls.
std::string property_text(std::string_view text);

}  // namespace vitac
