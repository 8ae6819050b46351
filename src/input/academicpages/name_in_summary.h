// How the summary of a page names its person.
#pragma once

#include <vector>

#include "model/rich_text.h"

namespace vitac::academicpages {

// The name in "I'm **Ada Lovelace**, ...", "My name is Ada Lovelace" or "Ada Lovelace is a lecturer at ..."; empty when
// the first two paragraphs say no such thing.
RichText name_in_summary(const std::vector<RichText>& summary);

}  // namespace vitac::academicpages
