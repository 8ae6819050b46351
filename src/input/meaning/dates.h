// Dates and ranges of dates in running text, in the forms that people write.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/biography.h"

namespace vitac {

struct FoundDate {
    DateRange range;  // without span: the text does not know its place
    std::size_t begin = 0;
    std::size_t end = 0;

    bool is_range() const { return range.start.has_value() || range.ongoing; }
    bool has_month() const { return range.end ? range.end->month != 0 : range.start && range.start->month != 0; }
};

// All dates in the text, in order: "Mar. 2024 - May 2025", "since Fall 2023", "2019.06 - now", "[01/2026]", "'24",
// "2023年5月", "2018 (expected)". Numbers that only look like years (arXiv:2107.05855, pp. 1843-1850, 12,000) are none.
std::vector<FoundDate> find_dates(std::string_view text);

}  // namespace vitac
