// All measures of one specimen.
#include "quality/measure.h"

#include "model/dump.h"
#include "quality/break_measures.h"
#include "quality/line_measures.h"
#include "quality/look_measures.h"
#include "quality/order_measures.h"
#include "quality/page_measures.h"
#include "quality/paragraphs.h"

namespace vitac::quality {

namespace {

void operator+=(Measurements& all, const Measurements& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

Measurements measure(const Specimen& specimen) {
    const Pages& pages = specimen.pages;
    const Biography& biography = specimen.biography;
    const std::vector<MeasuredParagraph> paragraphs = find_paragraphs(pages, specimen.document);
    Measurements all = {count_overfull(pages)};
    all += measure_ratios(paragraphs);
    all += count_hyphens(paragraphs);
    all += measure_raggedness(paragraphs);
    all += count_runts(paragraphs);
    all += {count_rivers(paragraphs)};
    all += count_torn(pages, biography, paragraphs);
    all += {count_stranded(pages)};
    all += count_lone_lines(paragraphs);
    all += count_split_entries(pages);
    all += measure_fill(pages);
    all += {count_gaps(pages, biography)};
    all += measure_contrast(pages);
    all += measure_x_height(pages);
    all += measure_line_length(paragraphs);
    all += compare_with_source(biography, text_of(pages));
    all += {compare_with_tags(pages)};
    return all;
}

}  // namespace vitac::quality
