// The choice of line ends: the best of all, by the price list.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "typeset/line/break_lines.h"

namespace vitac {

namespace {

struct Word {
    int width;  // points; a blank of 3 points follows
    int penalty = 0;
    BreakKind kind = BreakKind::Blank;  // of the break after it
};

constexpr Length blank = 3_pt;

BreakProblem problem_of(const std::vector<Word>& words, const BreakRules& rules) {
    BreakProblem problem;
    problem.rules = rules;
    Breakpoint at;
    at.kind = BreakKind::Required;
    problem.breakpoints.push_back(at);
    for (const Word& word : words) {
        const bool has_blank = word.kind == BreakKind::Blank;
        at.offset += 10;
        at.reshaped_from = at.offset;
        at.reshaped_to = at.offset;
        at.kind = word.kind;
        at.penalty = word.penalty;
        at.end = at.begin + Length::from_points(word.width);
        at.glue_end = at.glue_begin;
        at.begin = at.end + (has_blank ? blank : Length{});
        at.glue_begin.stretch += has_blank ? blank / 2 : Length{};
        at.glue_begin.shrink += has_blank ? blank / 3 : Length{};
        at.words += 1;
        at.characters += 10;
        at.seen = at.characters;
        problem.breakpoints.push_back(at);
    }
    problem.breakpoints.back().kind = BreakKind::Required;
    problem.breakpoints.back().penalty = 0;
    return problem;
}

BreakRules ragged(Length measure) {
    BreakRules rules;
    rules.first_measure = measure;
    rules.measure = measure;
    rules.zone = 40_pt;
    return rules;
}

BreakRules justified(Length measure, int tolerance) {
    BreakRules rules = ragged(measure);
    rules.setting = Setting::Justified;
    rules.tolerance = tolerance;
    return rules;
}

// What lines with these ends cost; nothing when one of them is not allowed.
std::optional<Total> total_of(const BreakProblem& problem, const std::vector<std::size_t>& ends) {
    Total total;
    std::size_t from = 0;
    int fitness = 1;
    for (const std::size_t to : ends) {
        const LineFit fit = fit_line(problem, from, to);
        const bool last_resort = problem.rules.setting == Setting::Ragged && from + 1 == to;
        if (!fit.fits && !last_resort) {
            return std::nullopt;
        }
        const Total line = price_of_line(problem, from, to, fit, fitness);
        total = {total.demerits + line.demerits, total.hyphens + line.hyphens, total.lines + line.lines};
        fitness = fit.fitness;
        from = to;
    }
    return total;
}

// The least total of all ways to break, by trying them all.
std::optional<Total> best_of_all(const BreakProblem& problem) {
    const std::size_t inner = problem.breakpoints.size() - 2;
    std::optional<Total> best;
    for (std::uint32_t choice = 0; choice < (1U << inner); ++choice) {
        std::vector<std::size_t> ends;
        for (std::size_t i = 0; i < inner; ++i) {
            if ((choice & (1U << i)) != 0) {
                ends.push_back(i + 1);
            }
        }
        ends.push_back(inner + 1);
        const std::optional<Total> total = total_of(problem, ends);
        if (total && (!best || *total < *best)) {
            best = total;
        }
    }
    return best;
}

std::vector<Word> random_words(std::mt19937& random) {
    constexpr BreakKind kinds[] = {BreakKind::Blank, BreakKind::Blank, BreakKind::Blank, BreakKind::Hyphen,
                                   BreakKind::Inserted};
    constexpr int penalties[] = {0, 0, 30, 100, 500};
    std::vector<Word> words;
    const std::size_t count = 2 + random() % 11;
    for (std::size_t i = 0; i < count; ++i) {
        words.push_back({static_cast<int>(5 + random() % 40), penalties[random() % 5], kinds[random() % 5]});
    }
    return words;
}

std::string ends(const BreakProblem& problem) {
    std::string result;
    for (const std::size_t end : choose_breaks(problem)) {
        result += fmt::format("{} ", end);
    }
    return result;
}

}  // namespace

TEST_CASE("ragged lines are the best of all possible ones", "[break_lines]") {
    std::mt19937 random(1);
    for (int round = 0; round < 300; ++round) {
        const auto measure = Length::from_points(static_cast<double>(30 + random() % 90));
        const BreakProblem problem = problem_of(random_words(random), ragged(measure));
        INFO("round " << round);
        const std::optional<Total> chosen = total_of(problem, choose_breaks(problem));
        const std::optional<Total> best = best_of_all(problem);
        REQUIRE(chosen);
        REQUIRE(best);
        CHECK(chosen->demerits == best->demerits);
        CHECK(chosen->hyphens == best->hyphens);
        CHECK(chosen->lines == best->lines);
    }
}

TEST_CASE("justified lines are the best of all possible ones, and none when there are none", "[break_lines]") {
    std::mt19937 random(2);
    int set = 0;
    for (int round = 0; round < 300; ++round) {
        const auto measure = Length::from_points(static_cast<double>(60 + random() % 90));
        BreakRules rules = justified(measure, 5000);
        rules.expansion = round % 2 == 0 ? 20 : 0;
        const BreakProblem problem = problem_of(random_words(random), rules);
        INFO("round " << round);
        const std::vector<std::size_t> chosen = choose_breaks(problem);
        const std::optional<Total> best = best_of_all(problem);
        REQUIRE(chosen.empty() == !best);
        if (best) {
            CHECK(total_of(problem, chosen)->demerits == best->demerits);
            ++set;
        }
    }
    CHECK(set > 50);
}

TEST_CASE("a line's price is that of the table", "[break_lines]") {
    // 60 points of words and two blanks in 67 points: one third of the stretch of 3 points.
    const BreakProblem problem = problem_of({{20}, {20}, {20}, {20}}, justified(67_pt, 100));
    const LineFit fit = fit_line(problem, 0, 3);
    CHECK(fit.natural == 66_pt);
    CHECK(fit.ratio == LineFit::one / 3);
    CHECK(fit.badness == 3);  // 100 / 27, rounded down
    CHECK(price_of_line(problem, 0, 3, fit, 1).demerits == (10 + 3) * (10 + 3));

    // 31 points short of the measure, and the zone 40 points.
    const BreakProblem uneven = problem_of({{20}, {20}, {20}}, ragged(63_pt));
    const LineFit short_fit = fit_line(uneven, 0, 2);
    CHECK(short_fit.natural == 43_pt);
    CHECK(short_fit.ratio == LineFit::one / 2);
    CHECK(short_fit.badness == 12);
}

TEST_CASE("no justified line is stretched or shrunk beyond its bounds", "[break_lines]") {
    CHECK(fit_line(problem_of({{20}, {20}, {20}}, justified(42_pt, 100)), 0, 2).fits);  // shrinks by all it can
    CHECK(fit_line(problem_of({{20}, {20}, {20}}, justified(41.9_pt, 100)), 0, 2).overfull);
    CHECK(fit_line(problem_of({{20}, {20}, {20}}, justified(44.5_pt, 100)), 0, 2).fits);  // stretches as much
    CHECK_FALSE(fit_line(problem_of({{20}, {20}, {20}}, justified(44.7_pt, 100)), 0, 2).fits);
}

TEST_CASE("letters expand before blanks stretch, in steps of half a percent", "[break_lines]") {
    BreakRules rules = justified(44_pt, 100);
    rules.expansion = 20;
    const LineFit fit = fit_line(problem_of({{20}, {20}, {20}}, rules), 0, 2);
    CHECK(fit.expansion == 20);  // one point in 43 would be 23 thousandths
    CHECK(fit.ratio > 0);
    CHECK(fit.ratio < LineFit::one / 5);
}

TEST_CASE("letters are set apart once they are as wide as may be, before blanks stretch", "[break_lines]") {
    BreakProblem problem = problem_of({{20}, {20}, {20}}, justified(44_pt, 100));
    problem.breakpoints[2].glue_end.letters = 0.5_pt;
    const LineFit half = fit_line(problem, 0, 2);
    CHECK(half.letters == 1000);
    CHECK(half.ratio == LineFit::one / 3);  // half a point of three halves
    problem.breakpoints[2].glue_end.letters = 2_pt;
    const LineFit all = fit_line(problem, 0, 2);
    CHECK(all.letters == 500);
    CHECK(all.ratio == 0);
    problem.rules.measure = problem.rules.first_measure = 41_pt;
    CHECK(fit_line(problem, 0, 2).letters == -1000);
    CHECK(fit_line(problem, 0, 2).ratio == 0);
}

TEST_CASE("a paragraph does not end on a runt when it can help it", "[break_lines]") {
    // First fit would put five words on two lines and leave the last alone.
    std::vector<Word> words = {{30}, {30}, {30}, {30}, {6}};
    BreakProblem problem = problem_of(words, ragged(66_pt));
    problem.breakpoints.back().seen = problem.breakpoints[4].characters + 2;
    CHECK(ends(problem) == "1 3 5 ");
}

TEST_CASE("a word that fits nowhere stands alone, and nothing is lost", "[break_lines]") {
    CHECK(ends(problem_of({{20}, {90}, {20}}, ragged(50_pt))) == "1 2 3 ");
    CHECK(choose_breaks(problem_of({{20}, {90}, {20}}, justified(50_pt, 200))).empty());
}

TEST_CASE("equal costs give fewer hyphens, then fewer lines, then the earlier break", "[break_lines]") {
    CHECK(Total{5, 0, 9} < Total{5, 1, 1});
    CHECK(Total{5, 1, 2} < Total{5, 1, 3});
    CHECK(Total{4, 9, 9} < Total{5, 0, 0});
    // Both 20 + 20 and 20 alone on the first line leave the same two shortfalls.
    CHECK(ends(problem_of({{20}, {20}, {20}, {20}, {20}}, ragged(43_pt))) == "2 4 5 ");
}

TEST_CASE("the first line may have its own measure", "[break_lines]") {
    BreakRules rules = ragged(50_pt);
    rules.first_measure = 20_pt;
    CHECK(ends(problem_of({{20}, {20}, {20}}, rules)) == "1 3 ");
}

TEST_CASE("the exact width is asked for where both ends reshape the same glyphs", "[break_lines]") {
    BreakProblem problem = problem_of({{20}, {20}, {20}}, ragged(25_pt));
    problem.breakpoints[1].reshaped_to = 25;
    problem.breakpoints[2].reshaped_from = 5;
    problem.reshaped_width = [](std::size_t from, std::size_t to) {
        return Length::from_points(static_cast<double>(100 * from + to));
    };
    CHECK(fit_line(problem, 1, 2).natural == 102_pt);
    CHECK(fit_line(problem, 0, 1).natural == 20_pt);
}

}  // namespace vitac
