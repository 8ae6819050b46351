// A publication written in one line, in any citation style -> its fields.
#pragma once

#include <optional>
#include <vector>

#include "input/academicpages/classify.h"

namespace vitac::academicpages {

// `Authors. "Title." Venue, 2020`, `Authors (2020). Title. Venue, 12(3).`, `**Title**, Authors, *Venue*`, `Title.
// Authors. Venue 2020`. Nothing when no list of authors can be told from the rest.
std::optional<std::vector<Field>> split_citation(const RichText& line, const Known& known);

// A work without authors: "**Title**, Publisher, 2022", "[Title](https://...), *Review*, forthcoming". Nothing when
// what is set apart in front could be the venue, or what follows is none.
std::optional<std::vector<Field>> split_title_and_venue(const RichText& line);

}  // namespace vitac::academicpages
