// A bibliography (.bib, BibTeX or BibLaTeX, also with al-folio's fields) -> Biography with one section of publications.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// Newest first; of equal years in the order of the file. The person is the one the request names; self is matched by
// name parts.
Biography read_bibtex(SourceId file, const ReadRequest& request, World& world, Diagnostics& diagnostics);

// The same entries for another reader that has its own person; `spellings` are the names under which that person
// publishes.
std::vector<Entry> read_bibtex_entries(const Sources& sources, Span range, const std::vector<std::string>& spellings,
                                       Diagnostics& diagnostics);

}  // namespace vitac
