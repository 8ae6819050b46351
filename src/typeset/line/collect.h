// Runs become one text, shaped and measured.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "typeset/line/prepared_text.h"

namespace vitac {

PreparedText collect(const std::vector<Run>& runs, const ParagraphStyle& style, FontStore::State& fonts,
                     Diagnostics& diagnostics);

}  // namespace vitac
