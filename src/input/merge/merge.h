// One biography out of several sources, in which nothing stands twice.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "model/biography.h"

namespace vitac {

// Of works that are listed once as preprint and once as published (same title, an author in common) the published one
// stays, in the place of the first, with the links and notes of both. Other works of equal title are left alone: which
// of them is right only their author knows. Linear in the number of works, but for sorting.
void join_preprints(std::vector<Entry>& works);

// Adds to `biography` what `more` has and it has not: sections of a kind or title of their own, and entries that say
// something else than the entries there are. What both know is joined: nothing that only one says is lost, and where
// wordings differ that is noted. Of the person only what is missing is taken.
void merge_into(Biography& biography, Biography more, Diagnostics& diagnostics);

}  // namespace vitac
