// What CLDR knows of languages: direction, quotation marks, dates.
#pragma once

#include <string>
#include <vector>

#include "base/unicode.h"

namespace vitac::unicode {

// The tags under which something for this language may be found, the nearest first: "zh-TW", "zh-Hant", "zh".
const std::vector<std::string>& language_chain(const std::string& language);

// The direction in which the language's script is written.
Direction direction_of(const std::string& language);

// The outer and inner marks around quoted words.
struct Quotes {
    std::string open;
    std::string close;
    std::string inner_open;
    std::string inner_close;

    bool operator==(const Quotes&) const = default;
};
Quotes quotes_of(const std::string& language);

// A month of a year as the language writes it, with the month in letters where it does so: "Mar 2024", "2024年3月".
// In the Gregorian calendar, with the digits of the source.
std::string month_and_year(int year, int month, const std::string& language);

}  // namespace vitac::unicode
