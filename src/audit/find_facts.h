// Looks for facts in what an extractor read.
//
// The entries of a section are looked for in order, each by its anchor: the words of it that say most. All other facts
// of an entry must stand near: between the anchors before and after its own. Sections may come in any order, which is
// the layout's choice.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/fact.h"

namespace vitac::audit {

enum class Found {
    Whole,      // where it belongs
    Elsewhere,  // whole, but away from its entry, or its entry is out of order
    Blanks,     // only when blanks are ignored: words run together, or letters apart
    Hyphen,     // only when a hyphen at a line end is taken out
    Parted,     // only when the running heads and feet between pages are left out
    Nowhere,
};

// For each fact how it was found. Links are not looked for.
std::vector<Found> find_facts(const std::vector<Fact>& facts, std::string_view text);

}  // namespace vitac::audit
