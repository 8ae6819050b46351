// Works as databases of literature have them: names in parts, dates in parts, venues in parts.
#pragma once

#include <string>
#include <vector>

#include "input/data/fields.h"
#include "model/biography.h"

namespace vitac::data {

struct VenueParts {
    RichText container;
    std::string volume;
    std::string issue;
    std::string pages;
    VenueKind kind = VenueKind::Unknown;
};
// "Memoirs, vol. 3, no. 2, pp. 10–20": the order of the IEEE reference guide.
Venue venue_of(const VenueParts& parts);

// "van Gogh, Vincent" in parts -> "Vincent van Gogh". Nothing when all are empty.
std::string name_in_order(const std::string& given, const std::string& particle, const std::string& family,
                          const std::string& suffix);

// Year, month and day as numbers, of which later ones may be 0; what is no date is left out of it.
DateRange date_of_parts(int year, int month, int day, Span place, const std::string& language);
int number_of(const yaml::Node* node);  // 0 when it is none, or out of range for any part of a date

// A section of works, newest first, of equal years in the order of the file; nothing when there are none.
void add_works(Biography& biography, const std::string& title, std::vector<Entry> works, Span place);

}  // namespace vitac::data
