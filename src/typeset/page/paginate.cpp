// Cuts a vertical list into pages: the exact optimum over all legal page breaks.
//
// The best way to break before line j is the best way to break before some earlier line i, plus one page of the lines
// [i, j). Costs add up, so one pass over j with a look back over the lines that fit on a page finds the optimum (Plass,
// Optimal Pagination Techniques, 1981; without floats it is polynomial). A cost is compared by what is torn apart
// first, then by the number of pages, then by how thin they are, then by demerits: (10 + badness)^2 +
// penalty^2, as Knuth weighs lines.
//
// The foot of the page is ragged. A reader compares the spaces of one page with each other at a glance, but the last
// lines of two pages hardly ever; so the spaces grow only a little (1.3 times) to fill a page that the breaks leave
// short, they shrink only to let one more entry in, and all on a page by the same factor. A page before a forced break
// keeps its natural spaces, and the last page those that make it no stub. White space is weighed before the spaces
// grow.
#include "typeset/page/paginate.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace vitac {

namespace {

// White space of this part of a page is one unit of r: then 15 % white weighs as much as a penalty of 400, which splits
// a long entry: 10 + 100 (0.15 / 0.0953)^3 = 400.
constexpr double unit_of_white = 0.0953;
constexpr std::int64_t page_demerits = 10;

// A line that sticks out of its page; worse than anything that a break can tear apart.
constexpr std::int64_t overfull_violation = 100;

// r as a whole number of 1/1024, so that costs are the same on every machine.
constexpr std::int64_t ratio_unit = 1024;
constexpr std::int64_t largest_ratio = 20 * ratio_unit;

std::int64_t square(std::int64_t value) {
    return value * value;
}

// (10 + 100 |r|^3)^2.
std::int64_t cost_of_white(Length missing, Length unit) {
    if (missing <= Length{} || unit <= Length{}) {
        return square(page_demerits);
    }
    const std::int64_t ratio = std::min(missing.units() * ratio_unit / unit.units(), largest_ratio);
    return square(page_demerits + 100 * ratio * ratio / ratio_unit * ratio / square(ratio_unit));
}

// As TeX: a reward counts as a negative square.
std::int64_t cost_of_penalty(int penalty) {
    return penalty < 0 ? -square(penalty) : square(penalty);
}

// The part of the space above a line that may grow and shrink.
Length elastic(const Slot& slot) {
    return std::max(slot.gap, Length{});
}

class Paginator {
public:
    Paginator(const std::vector<Slot>& slots, const PageSpace& space) : slots_(slots), space_(space) { measure(); }

    PagePlan run();

private:
    struct State {
        PageCost cost;
        std::size_t previous = 0;
        bool reached = false;
    };

    void measure();
    PagePlan solve();
    bool is_too_high(std::size_t first, std::size_t end) const;
    bool may_be_better(const PageCost& before, std::size_t first, const PageCost& known) const;
    PageCost cost_of(std::size_t first, std::size_t end) const;
    Length adjustment(std::size_t first, std::size_t end) const;
    std::int64_t thinness(std::size_t first, std::size_t end) const;
    PagePlan plan_from(const std::vector<State>& states) const;
    PlannedPage planned(std::size_t first, std::size_t end) const;

    Length room(std::size_t first) const { return first == 0 ? space_.first : space_.other; }
    Length natural(std::size_t first, std::size_t end) const {
        return heights_[end] - heights_[first] - slots_[first].gap;
    }
    Length spaces(std::size_t first, std::size_t end) const {
        return spaces_[end] - spaces_[first] - elastic(slots_[first]);
    }
    Length shrinkable(std::size_t first, std::size_t end) const {
        return spaces(first, end) * (1.0 - std::clamp(space_.shrink, 0.0, 1.0));
    }
    bool is_last(std::size_t end) const { return end == slots_.size(); }
    bool ends_early(std::size_t end) const { return is_last(end) || slots_[end].before.forced; }

    const std::vector<Slot>& slots_;
    PageSpace space_;
    std::vector<Length> heights_;   // of the slots before, with their spaces
    std::vector<Length> spaces_;    // of the slots before, those that are elastic
    std::optional<double> target_;  // balance: the part of each page to fill
};

void Paginator::measure() {
    heights_.emplace_back();
    spaces_.emplace_back();
    for (const Slot& slot : slots_) {
        heights_.push_back(heights_.back() + slot.gap + slot.height);
        spaces_.push_back(spaces_.back() + elastic(slot));
    }
}

PagePlan Paginator::run() {
    PagePlan plan = solve();
    if (space_.balance && plan.pages.size() > 1) {
        // The number of pages is known now: share the text equally among them.
        const Length all = space_.first + space_.other * static_cast<int>(plan.pages.size() - 1);
        target_ = natural(0, slots_.size()) / all;
        const std::uint64_t before = plan.pages_weighed;
        plan = solve();
        plan.pages_weighed += before;
    }
    return plan;
}

PagePlan Paginator::solve() {
    std::vector<State> best(slots_.size() + 1);
    best[0].reached = true;
    std::uint64_t weighed = 0;
    for (std::size_t end = 1; end <= slots_.size(); ++end) {
        for (std::size_t first = end; first-- > 0;) {
            ++weighed;
            if (is_too_high(first, end)) {
                break;  // with more lines on top all the more
            }
            // Among equals the fuller earlier pages win: `first` runs backwards, and only less is better.
            if (!best[end].reached || may_be_better(best[first].cost, first, best[end].cost)) {
                const PageCost cost = best[first].cost + cost_of(first, end);
                best[end] = !best[end].reached || cost < best[end].cost ? State{cost, first, true} : best[end];
            }
            if (slots_[first].before.forced) {
                break;
            }
        }
    }
    PagePlan plan = plan_from(best);
    plan.pages_weighed = weighed;
    return plan;
}

// A single line is never too high: it has to stand somewhere.
bool Paginator::is_too_high(std::size_t first, std::size_t end) const {
    return end - first > 1 && natural(first, end) - room(first) > shrinkable(first, end);
}

// By what is known before the page is looked at. Most breaks tear something apart and need no closer look.
bool Paginator::may_be_better(const PageCost& before, std::size_t first, const PageCost& known) const {
    const std::int64_t violations = before.violations + slots_[first].before.violation;
    return violations < known.violations || (violations == known.violations && before.pages + 1 <= known.pages);
}

// The cost of a page of these lines, the break above them included.
PageCost Paginator::cost_of(std::size_t first, std::size_t end) const {
    const Length available = room(first);
    const Length missing = available - natural(first, end);
    const BreakPoint& before = slots_[first].before;
    PageCost cost{before.violation, 1, thinness(first, end), cost_of_penalty(before.forced ? 0 : before.penalty)};
    if (-missing > shrinkable(first, end)) {
        cost.violations += overfull_violation;
    }
    const Length unit = space_.other * unit_of_white;
    if (missing < Length{}) {
        cost.demerits += cost_of_white(-missing, shrinkable(first, end));
    } else if (target_) {
        const Length off = missing - available * (1.0 - *target_);
        cost.demerits += cost_of_white(off < Length{} ? -off : off, unit);
    } else {
        cost.demerits += cost_of_white(ends_early(end) ? Length{} : missing, unit);
    }
    return cost;
}

// What the spaces of a page get beyond their natural size.
Length Paginator::adjustment(std::size_t first, std::size_t end) const {
    const Length missing = room(first) - natural(first, end);
    if (missing < Length{}) {
        return -std::min(-missing, shrinkable(first, end));
    }
    const bool is_stub = is_last(end) && first > 0;
    const Length wanted = target_           ? Length{}
                          : is_stub         ? missing - space_.other * (1 - least_last_fill)
                          : ends_early(end) ? Length{}
                                            : missing;
    return std::clamp(wanted, Length{}, spaces(first, end) * (std::max(space_.stretch, 1.0) - 1.0));
}

// What stands above the flow on its first page fills it too. A document of one page may have any height, and where all
// pages are to be equally full, they are so.
std::int64_t Paginator::thinness(std::size_t first, std::size_t end) const {
    const bool may_be_thin = target_ || (is_last(end) ? first == 0 : ends_early(end));
    const Length white = room(first) - natural(first, end) - adjustment(first, end);
    return may_be_thin ? 0 : thinness_of(white, space_.other, is_last(end));
}

PagePlan Paginator::plan_from(const std::vector<State>& states) const {
    PagePlan plan;
    plan.cost = states.back().cost;
    for (std::size_t end = slots_.size(); end > 0; end = states[end].previous) {
        plan.pages.push_back(planned(states[end].previous, end));
    }
    std::reverse(plan.pages.begin(), plan.pages.end());
    return plan;
}

PlannedPage Paginator::planned(std::size_t first, std::size_t end) const {
    PlannedPage page{first, end, room(first), natural(first, end), spaces(first, end), {}, {}, slots_[first].before};
    page.cost = cost_of(first, end);
    page.adjustment = adjustment(first, end);
    return page;
}

}  // namespace

std::int64_t thinness_of(Length white, Length height, bool is_last) {
    const Length missing = white - height * (1 - (is_last ? least_last_fill : least_fill));
    return missing <= Length{} || height <= Length{} ? 0 : missing.units() * parts_of_page / height.units() + 1;
}

PagePlan paginate(const std::vector<Slot>& slots, const PageSpace& space) {
    return slots.empty() ? PagePlan{} : Paginator(slots, space).run();
}

}  // namespace vitac
