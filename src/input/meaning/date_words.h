// The words of dates in the languages of the pages we read.
#pragma once

#include <string_view>

#include "model/biography.h"

namespace vitac {

// 1 to 12 for a month's name or abbreviation in any known language, else 0. Full stops and case do not matter.
int month_of(std::string_view word);
Season season_of(std::string_view word);
bool is_present_word(std::string_view words);  // "present", "now", "heute", "saat ini"
bool is_article(std::string_view word);        // "the", "la": before such words
bool is_since_word(std::string_view word);     // "since", "from", "seit"
bool is_until_word(std::string_view word);     // "to", "until", "bis": joins two dates to a range
bool is_expected_word(std::string_view word);  // "expected", "anticipated"
bool is_date_filler(std::string_view word);    // "of", "de": stands between month and year

}  // namespace vitac
