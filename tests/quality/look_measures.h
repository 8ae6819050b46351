// Whether text can be read: its contrast, its size, the length of its lines.
#pragma once

#include "quality/paragraphs.h"
#include "quality/specimen.h"

namespace vitac::quality {

// contrast: the least of any text on what is painted below it.
Measurements measure_contrast(const Pages& pages);

// x-height body, x-height notes: the smallest in points; of a line's main text, and of all that is not raised.
Measurements measure_x_height(const Pages& pages);

// characters: the mean of full lines of prose in the widest column.
Measurements measure_line_length(const std::vector<MeasuredParagraph>& paragraphs);

}  // namespace vitac::quality
