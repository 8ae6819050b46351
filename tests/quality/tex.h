// LaTeX with microtype on a text, measured by what it says of its own line breaking.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quality/specimen.h"

namespace vitac::quality {

// A document that sets each paragraph so wide and writes to its log how lines were chosen.
std::string tex_document(const std::vector<std::string>& paragraphs, int millimetres);

// How wide all its paragraphs are, each as one line, in TeX's points.
constexpr std::string_view text_width = "text width";

// From the log of such a document: the measures of justified prose that TeX tells of. A runt is known by its width
// only.
Measurements measure_tex_log(const std::string& log, int millimetres);

// Nothing when there is no pdflatex, or it fails.
std::optional<Measurements> measure_with_tex(const std::vector<std::string>& paragraphs, int millimetres);

// A ratio as TeX's log has it: as badness, which is a whole number, so that ratios below 0.17 are none.
double as_tex_tells(double ratio);

}  // namespace vitac::quality
