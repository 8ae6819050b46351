// The links of an entry, from the fields that hold addresses and identifiers.
#pragma once

#include <string_view>
#include <vector>

#include "input/bibtex/entry_fields.h"
#include "model/biography.h"

namespace vitac::bibtex {

// In the order in which they are printed; one address stands once.
std::vector<LabelledLink> links_of(const Reading& reading);

}  // namespace vitac::bibtex
