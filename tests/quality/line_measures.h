// How well single lines are set, and the edge and the grey of a paragraph.
#pragma once

#include "quality/paragraphs.h"
#include "quality/specimen.h"

namespace vitac::quality {

// From here on a column is wide; one edge or grey is asked of it, and a milder one of narrower columns.
constexpr Length wide_measure = 120_mm;

// The spread of a handful of lines says nothing.
constexpr std::size_t fewest_lines = 10;

// overfull: lines wider than their measure, by what is reported and by what is drawn.
Measurement count_overfull(const Pages& pages);

// justified lines (how many), ratio mean, ratio p90, ratio max, loose lines (r above 1), loose lines narrow: of
// justified lines but the last of a paragraph.
Measurements measure_ratios(const std::vector<MeasuredParagraph>& paragraphs);

// hyphen ends, consecutive hyphens: of justified lines. inserted hyphens.
Measurements count_hyphens(const std::vector<MeasuredParagraph>& paragraphs);

// raggedness, shortfall (of the worst line): of lines that are not the last, in units of the measure, for wide and for
// narrow columns.
Measurements measure_raggedness(const std::vector<MeasuredParagraph>& paragraphs);

// runts ragged, runts justified.
Measurements count_runts(const std::vector<MeasuredParagraph>& paragraphs);

// rivers
Measurement count_rivers(const std::vector<MeasuredParagraph>& paragraphs);

}  // namespace vitac::quality
