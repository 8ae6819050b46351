// Cuts a vertical list into pages: the exact optimum over all legal page breaks.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/length.h"
#include "typeset/page/break_point.h"

namespace vitac {

// A line as pagination sees it. `gap` is the space above; it vanishes at the top of a page.
struct Slot {
    Length gap;
    Length height;
    BreakPoint before;
};

struct PageSpace {
    Length first;          // room on the first page; less than `other` below another flow
    Length other;          // on all others
    double stretch = 1.3;  // spaces may grow and shrink by these factors
    double shrink = 0.75;
    bool balance = false;  // the last page as full as the others
};

// Compared in this order: nothing is torn apart to save a page, no page is spent to look better, and any legal break is
// better than a page that is thin. Thinness is counted in thousandths of a page that are missing to the least fill.
struct PageCost {
    std::int64_t violations = 0;
    std::int64_t pages = 0;
    std::int64_t thinness = 0;
    std::int64_t demerits = 0;

    constexpr auto operator<=>(const PageCost&) const = default;
    friend constexpr PageCost operator+(PageCost a, PageCost b) {
        return {a.violations + b.violations, a.pages + b.pages, a.thinness + b.thinness, a.demerits + b.demerits};
    }
};

// Less than 85 % of its height a page should not fill: it looks like a mistake. The last page may end early, at a
// quarter. A hundredth more is asked here, because the letters of the last line end above its foot.
constexpr double least_fill = 0.86;
constexpr double least_last_fill = 0.26;

constexpr int parts_of_page = 1000;
// Of a page that has so much white at its foot.
std::int64_t thinness_of(Length white, Length height, bool is_last);

// One page of the result, with the reasons for --explain.
struct PlannedPage {
    std::size_t first = 0;  // slots [first, end)
    std::size_t end = 0;
    Length room;
    Length natural;     // height with all spaces as they are
    Length spaces;      // the sum of the spaces on the page
    Length adjustment;  // added to the spaces, in proportion; negative: taken away
    PageCost cost;
    BreakPoint begun;  // what the break before it was

    Length height() const { return natural + adjustment; }
};

struct PagePlan {
    std::vector<PlannedPage> pages;
    PageCost cost;
    std::uint64_t pages_weighed = 0;  // how many candidates were compared; grows with lines times lines on a page
};

// No slots give no pages. A line higher than a page gets one of its own.
PagePlan paginate(const std::vector<Slot>& slots, const PageSpace& space);

}  // namespace vitac
