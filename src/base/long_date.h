// Dates as people write them in letters. unicode_dates.cpp, which implements this, knows ICU.
#pragma once

#include <string>

#include "base/world.h"

namespace vitac::unicode {

// "1 March 2026", "March 1, 2026", "1. März 2026": the long form of the language (CLDR), a BCP 47 tag.
std::string long_date(const CalendarDate& date, const std::string& language);

// Whether there is such a day.
bool is_date(const CalendarDate& date);

}  // namespace vitac::unicode
