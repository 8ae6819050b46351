// Where a work appeared: name, acronym, year, volume, issue, pages.
#pragma once

#include <string_view>

#include "input/meaning/dates.h"
#include "model/biography.h"

namespace vitac {

// How much a text looks like a venue, in percent: words of venues, a known or bracketed acronym, volume and pages,
// "under review".
int venue_likeness(std::string_view text);
// From here on a text that stands behind a title is taken for one.
constexpr int least_venue = 40;
// "under review", "to appear", "working paper": says where a work stands instead of where it appeared.
bool is_publication_status(std::string_view text);
// Whether the word is the acronym of a well-known conference: "CVPR".
bool is_known_acronym(std::string_view word);

// The venue as written, with what was understood of it.
Venue parse_venue(const RichText& text);
// The date in a venue's text: its year, with month where there is one. Numbers of volumes, pages and arXiv are none.
DateRange date_of_venue(const RichText& text);

}  // namespace vitac
