// What page breaks part, how full pages are, and whether like stands as far from like.
#pragma once

#include "quality/paragraphs.h"
#include "quality/specimen.h"

namespace vitac::quality {

// stranded headings: of a section or entry, with nothing of it below them on their page.
Measurement count_stranded(const Pages& pages);

// widows, orphans: paragraphs with one line alone on a page.
Measurements count_lone_lines(const std::vector<MeasuredParagraph>& paragraphs);

// split entries (to page breaks), short entries split (of up to six lines).
Measurements count_split_entries(const Pages& pages);

// fill one page, fill inner, fill last: the part of the height that is used; the emptiest page.
Measurements measure_fill(const Pages& pages);

// distinct gaps: how many different gaps there are of one kind on one page, at most.
Measurement count_gaps(const Pages& pages, const Biography& biography);

}  // namespace vitac::quality
