// Dates in the fields of data files.
#pragma once

#include "input/data/fields.h"
#include "model/biography.h"

namespace vitac::data {

// "2024", "2024-03", "2024-03-05", or any text that holds a date or range: "Sep 1, 2016", "2019 - 2023", "Fall 2023".
// A single date is printed as "Mar 2024", whatever its form; all else as written. What holds no date stays text.
DateRange date_of(const yaml::Node* node, Reading& reading);

enum class WithoutEnd {
    Ongoing,  // a start alone means "until now"
    Single,   // it is the date
};
// Of two fields, where "present" and the like at the end, or no end, mean "until now". A range within one month is a
// single date, as are two equal dates.
DateRange range_of(const yaml::Node* start, const yaml::Node* end, WithoutEnd without_end, Reading& reading);

// Of an entry: its one date, else its beginning and end, whatever people call them.
DateRange take_dates(Fields& fields, WithoutEnd without_end);

bool means_present(std::string_view text);  // "present", "now", "heute", "现在"

// The year alone where the venue already says it: "NeurIPS 2023", not "NeurIPS 2023, Jul 2023".
void shorten_beside(const RichText& venue, DateRange& dates);

}  // namespace vitac::data
