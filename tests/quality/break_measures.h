// What the ends of lines and pages tear apart.
#pragma once

#include "quality/paragraphs.h"
#include "quality/specimen.h"

namespace vitac::quality {

// broken ties, split names, split URLs: between the lines of a paragraph.
Measurements count_torn(const Pages& pages, const Biography& biography,
                        const std::vector<MeasuredParagraph>& paragraphs);

}  // namespace vitac::quality
