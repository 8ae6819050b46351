// LaTeX with microtype on a text, measured by what it says of its own line breaking.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "quality/specimen.h"

namespace vitac::quality {

// A document that sets each paragraph 140 mm wide and writes to its log how lines were chosen.
std::string tex_document(const std::vector<std::string>& paragraphs);

// From the log of such a document: the measures of justified prose that TeX tells of. A runt is known by its width
// only.
Measurements measure_tex_log(const std::string& log);

// Nothing when there is no pdflatex, or it fails.
std::optional<Measurements> measure_with_tex(const std::vector<std::string>& paragraphs);

}  // namespace vitac::quality
