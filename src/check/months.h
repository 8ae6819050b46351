// Months as numbers, to reckon with.
#pragma once

#include "model/biography.h"

namespace vitac::check {

constexpr int months_a_year = 12;

// Since the year 0; a date without a month counts as `unknown_month`, from 1 to 12.
constexpr int month_count(const Date& date, int unknown_month) {
    return date.year * months_a_year + (date.month > 0 ? date.month : unknown_month) - 1;
}

}  // namespace vitac::check
