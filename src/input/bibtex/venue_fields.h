// Where the work of an entry appeared, from the fields that say so.
#pragma once

#include "input/bibtex/entry_fields.h"
#include "model/biography.h"

namespace vitac::bibtex {

// "Journal of Engines, vol. 3, no. 2, pp. 10–20, 1843": the order of the IEEE reference guide.
Venue venue_of(const Reading& reading, const DateRange& dates);

}  // namespace vitac::bibtex
