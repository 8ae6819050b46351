// A publication written in one line, in any citation style -> its fields.
#pragma once

#include <optional>
#include <vector>

#include "input/academicpages/classify.h"

namespace vitac::academicpages {

// `Authors. "Title." Venue, 2020`, `Authors (2020). Title. Venue, 12(3).`, `**Title**, Authors, *Venue*`, `Title.
// Authors. Venue 2020`. Nothing when no list of authors can be told from the rest.
std::optional<std::vector<Field>> split_citation(const RichText& line, const Known& known);

}  // namespace vitac::academicpages
