// Whether the words on the pages are those of the biography, in its order.
#pragma once

#include "quality/specimen.h"

namespace vitac::quality {

// lost fields: of the biography, that `text` does not have. out of order: entries that stand before their forerunner.
Measurements compare_with_source(const Biography& biography, const std::string& text);

// tags out of order: runs that a reader of the tag tree meets in another order than one of the page.
Measurement compare_with_tags(const Pages& pages);

}  // namespace vitac::quality
