// The page breaker against brute force, and what its costs are meant to bring about.
#include "typeset/page/paginate.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <optional>
#include <random>
#include <string>

namespace vitac {

namespace {

std::vector<Slot> slots(int count, Length gap = {}) {
    return std::vector<Slot>(static_cast<std::size_t>(count), {gap, 10_pt, {}});
}

PageSpace space(Length height) {
    return {height, height, 1.0, 1.0, false};
}

// "0-4 4-8": the lines of each page.
std::string shown(const PagePlan& plan) {
    std::string text;
    for (const PlannedPage& page : plan.pages) {
        text += (text.empty() ? "" : " ") + std::to_string(page.first) + "-" + std::to_string(page.end);
    }
    return text;
}

// --- Brute force: all ways to break, each page priced on its own terms ---------------------------------------------

// The price of one page from the definition, in floating point where the paginator has integers.
std::optional<PageCost> price(const std::vector<Slot>& list, const PageSpace& space, std::size_t first,
                              std::size_t end) {
    double height = 0;
    double spaces = 0;
    for (std::size_t i = first; i < end; ++i) {
        height += list[i].height.points() + (i > first ? list[i].gap.points() : 0);
        spaces += i > first ? list[i].gap.points() : 0;
        if (i > first && list[i].before.forced) {
            return std::nullopt;
        }
    }
    const double room = (first == 0 ? space.first : space.other).points();
    const double shrinkable = spaces * (1 - space.shrink);
    const BreakPoint& before = list[first].before;
    PageCost cost{before.violation, 1, 0, 0};
    if (height - room > shrinkable + 1e-6) {
        if (end - first > 1) {
            return std::nullopt;
        }
        cost.violations += 100;
    }
    const bool ends_early = end == list.size() || list[end].before.forced;
    double ratio = 0;
    if (height > room) {
        ratio = shrinkable > 0 ? (height - room) / shrinkable : 0;
    } else if (!ends_early) {
        ratio = (room - height) / (space.other.points() * 0.0953);
    }
    const double badness = 100 * ratio * ratio * ratio;
    const int penalty = before.forced ? 0 : before.penalty;
    double demerits = (10 + badness) * (10 + badness) + (penalty < 0 ? -1.0 : 1.0) * penalty * penalty;
    const bool last = end == list.size();
    const bool stub = last && first > 0;
    const Length short_of =
        Length::from_points(room - height) - (stub ? space.other * (1 - least_last_fill) : Length{});
    const Length growth = std::min(short_of, Length::from_points(spaces) * (space.stretch - 1));
    const bool grows = stub || !ends_early;
    const Length white = Length::from_points(room - height) - (grows ? std::max(growth, Length{}) : Length{});
    cost.thinness = grows ? thinness_of(white, space.other, last) : 0;
    cost.demerits = static_cast<std::int64_t>(demerits);
    return cost;
}

PageCost cheapest(const std::vector<Slot>& list, const PageSpace& space) {
    std::optional<PageCost> best;
    const std::size_t gaps = list.size() - 1;
    for (std::size_t mask = 0; mask < (std::size_t{1} << gaps); ++mask) {
        std::optional<PageCost> total = PageCost{};
        std::size_t first = 0;
        for (std::size_t end = 1; end <= list.size() && total; ++end) {
            if (end < list.size() && ((mask >> (end - 1)) & 1) == 0) {
                continue;
            }
            const std::optional<PageCost> page = price(list, space, first, end);
            total = page ? std::optional(*total + *page) : std::nullopt;
            first = end;
        }
        if (total && (!best || *total < *best)) {
            best = total;
        }
    }
    return *best;
}

std::vector<Slot> random_slots(std::mt19937& random) {
    const auto below = [&random](unsigned limit) { return random() % limit; };
    constexpr int penalties[] = {-50, 0, 0, 400, 800, 3000};
    std::vector<Slot> list(3 + below(9));
    for (Slot& slot : list) {
        slot.gap = 1_pt * static_cast<int>(below(4) * 3);
        slot.height = 1_pt * static_cast<int>(5 + below(12) + (below(20) == 0 ? 60 : 0));
        slot.before.penalty = penalties[below(6)];
        slot.before.violation = below(4) == 0 ? static_cast<int>(1 + below(8)) : 0;
        slot.before.forced = below(15) == 0;
    }
    list.front().gap = Length{};
    list.front().before = {};
    return list;
}

}  // namespace

TEST_CASE("no way to break is cheaper than the one found") {
    std::mt19937 random(20240229);  // any seed will do; this one stays
    for (int round = 0; round < 400; ++round) {
        const std::vector<Slot> list = random_slots(random);
        const PageSpace space{round % 3 == 0 ? 25_pt : 50_pt, 50_pt, 1.3, 0.75, false};
        const PagePlan plan = paginate(list, space);
        const PageCost best = cheapest(list, space);
        INFO("round " << round << ": " << shown(plan));
        CHECK(plan.cost.violations == best.violations);
        CHECK(plan.cost.pages == best.pages);
        CHECK(plan.cost.thinness == best.thinness);
        // Ratios of 1/1024 against floating point.
        CHECK(static_cast<double>(plan.cost.demerits) ==
              Approx(static_cast<double>(best.demerits)).epsilon(0.02).margin(200));
    }
}

TEST_CASE("the cost of a plan is the sum of its pages") {
    std::mt19937 random(7);
    const std::vector<Slot> list = random_slots(random);
    const PagePlan plan = paginate(list, {30_pt, 50_pt, 1.3, 0.75, false});
    PageCost sum;
    std::size_t next = 0;
    for (const PlannedPage& page : plan.pages) {
        CHECK(page.first == next);
        next = page.end;
        sum = sum + page.cost;
    }
    CHECK(next == list.size());
    CHECK(sum == plan.cost);
}

TEST_CASE("nothing gives no pages") {
    CHECK(paginate({}, space(100_pt)).pages.empty());
}

TEST_CASE("pages are filled one after the other, and among equals the earlier is fuller") {
    CHECK(shown(paginate(slots(25), space(100_pt))) == "0-10 10-20 20-25");
}

TEST_CASE("a last page of less than a quarter gets more lines from the page before") {
    CHECK(shown(paginate(slots(22), space(100_pt))) == "0-10 10-19 19-22");
    CHECK(shown(paginate(slots(23), space(100_pt))) == "0-10 10-20 20-23");
}

TEST_CASE("a first page below another flow is shorter") {
    CHECK(shown(paginate(slots(15), {60_pt, 100_pt, 1.0, 1.0, false})) == "0-6 6-15");
}

TEST_CASE("balanced pages are equally full") {
    PageSpace balanced = space(100_pt);
    balanced.balance = true;
    CHECK(shown(paginate(slots(24), balanced)) == "0-8 8-16 16-24");
}

TEST_CASE("a forced break ends a page, and its white space costs nothing") {
    std::vector<Slot> list = slots(12);
    list[3].before = {BreakReason::Forced, 0, 0, true};
    const PagePlan plan = paginate(list, space(100_pt));
    CHECK(shown(plan) == "0-3 3-12");
    CHECK(plan.cost.demerits == 200);
}

TEST_CASE("keeping a long entry whole is worth 15 % of a page in white") {
    for (const auto& [lines_before, expected] : {std::pair(86, "0-86 86-136"), {84, "0-100 100-134"}}) {
        std::vector<Slot> list = slots(lines_before + 50);
        for (std::size_t i = static_cast<std::size_t>(lines_before) + 1; i < list.size(); ++i) {
            list[i].before.penalty = 400;
        }
        for (std::size_t i = 1; i < static_cast<std::size_t>(lines_before); ++i) {
            list[i].before.violation = 1;  // only the entry's own place is free
        }
        CHECK(shown(paginate(list, space(1000_pt))) == expected);
    }
}

TEST_CASE("any legal break is better than a page below 85 % or a last one below a quarter") {
    std::vector<Slot> list = slots(25);
    for (std::size_t i = 7; i < 17; ++i) {
        list[i].before.penalty = i == 7 ? 0 : 5000;
    }
    CHECK(shown(paginate(list, space(100_pt))) == "0-10 10-20 20-25");
    list = slots(12);
    for (Slot& slot : list) {
        slot.before.penalty = 5000;
    }
    list[10].before.penalty = 0;  // 17 % on the last page
    CHECK(shown(paginate(list, space(100_pt))) == "0-9 9-12");
}

TEST_CASE("a page is not thin when its spaces fill it, or when it ends where it was asked to") {
    std::vector<Slot> list = slots(13, 10_pt);
    list.front().gap = Length{};
    for (Slot& slot : list) {
        slot.before.penalty = 800;
    }
    list[5].before.penalty = 0;
    const PagePlan plan = paginate(list, {112_pt, 112_pt, 1.3, 1.0, false});
    CHECK(plan.cost.thinness == 0);
    list[5].before.forced = true;
    CHECK(paginate(list, {200_pt, 200_pt, 1.0, 1.0, false}).cost.thinness == 0);
}

TEST_CASE("a page is spent rather than something torn apart, but never for looks") {
    std::vector<Slot> list = slots(14);
    for (std::size_t i = 6; i < 14; ++i) {
        list[i].before.violation = i == 6 ? 0 : 5;
    }
    CHECK(shown(paginate(list, space(100_pt))) == "0-6 6-14");
    list = slots(20);
    list[10].before.penalty = 5000;
    CHECK(shown(paginate(list, space(100_pt))) == "0-10 10-20");
}

TEST_CASE("what must stay together but fits no page is broken where it hurts least") {
    std::vector<Slot> list = slots(15);
    for (Slot& slot : list) {
        slot.before.violation = 5;
    }
    list[0].before.violation = 0;
    list[7].before.violation = 2;
    const PagePlan plan = paginate(list, space(100_pt));
    CHECK(shown(plan) == "0-7 7-15");
    CHECK(plan.cost.violations == 2);
}

TEST_CASE("a line higher than a page has one to itself") {
    std::vector<Slot> list = slots(5);
    list[2].height = 300_pt;
    CHECK(shown(paginate(list, space(100_pt))) == "0-2 2-3 3-5");
}

TEST_CASE("spaces grow to fill a page up to their limit, and not on the last") {
    std::vector<Slot> list = slots(12, 10_pt);
    list.front().gap = Length{};
    const PagePlan plan = paginate(list, {115_pt, 115_pt, 1.3, 1.0, false});
    CHECK(shown(plan) == "0-6 6-12");
    CHECK(plan.pages[0].natural == 110_pt);
    CHECK(plan.pages[0].spaces == 50_pt);
    CHECK(plan.pages[0].height() == 115_pt);
    CHECK(plan.pages[1].adjustment == 0_pt);
    const PagePlan loose = paginate(list, {129_pt, 129_pt, 1.3, 1.0, false});
    CHECK(loose.pages[0].height() == 125_pt);
}

TEST_CASE("spaces shrink to let one more line in") {
    std::vector<Slot> list = slots(7, 10_pt);
    list.front().gap = Length{};
    const PagePlan plan = paginate(list, {120_pt, 120_pt, 1.3, 0.75, false});
    CHECK(shown(plan) == "0-7");
    CHECK(plan.pages[0].adjustment == -10_pt);
}

TEST_CASE("the work grows with the lines, not with their square") {
    const PageSpace page = space(500_pt);
    const auto weighed = [&page](int lines) { return paginate(slots(lines), page).pages_weighed; };
    CHECK(weighed(3000) <= 3000 * 51);
    CHECK(weighed(12000) <= 12000 * 51);
}

}  // namespace vitac
