// Chooses where a paragraph's lines end, weighing all its lines together.
//
// Each line costs the more the further its blanks must stretch or shrink (justified), or the more it falls short
// (ragged). A dynamic programme finds the cheapest chain of lines: for each breakpoint, in order, it keeps the cheapest
// way to end a line there, one for each fitness class, because how loose a line is matters to the next. A line start
// stays active until the line from there is overfull, so the work grows with the text times the breakpoints in one
// line.
#include "typeset/line/break_lines.h"

#include <algorithm>
#include <cassert>

namespace vitac {

namespace {

// The price list, demerits(line) = (line_price + badness)^2 + penalty^2 + the flags below. Ragged text pays more for
// what the eye meets at its uneven edge.
constexpr std::int64_t line_price = 10;  // TeX's \linepenalty

struct Flags {
    std::int64_t consecutive_hyphens;
    std::int64_t hyphen_before_last_line;
    std::int64_t fitness_jump;  // by more than one class
    std::int64_t runt;          // a last line of nearly nothing
};
constexpr Flags justified_flags{10'000, 5'000, 10'000, 100'000};
constexpr Flags ragged_flags{40'000, 10'000, 0, 3'000'000};

// A last line is a runt below 12 % of the measure, or as a single word of less than eight letters.
constexpr int runt_percent = 12;
constexpr std::size_t runt_letters = 8;

// Beyond this ratio a line is as bad as can be; keeps the cubes small.
constexpr std::int64_t worst_ratio = 20 * LineFit::one;

// A line that nothing can save: overfull without a breakpoint inside.
constexpr std::int64_t overfull_price = 1'000'000'000'000;

// Letters are expanded in steps of a thousandth: no eye sees them, and nothing is left for the blanks.
constexpr int expansion_step = 1;

// A bound on the work for text of no width, where no line is ever full.
constexpr std::size_t most_active = 2000;

constexpr int fitness_classes = 4;
constexpr int normal_fitness = 1;

// --- One line --------------------------------------------------------------------------------------------------------

std::int64_t cube_badness(std::int64_t ratio) {
    const std::int64_t r = std::min(std::abs(ratio), worst_ratio);
    return 100 * r * r / LineFit::one * r / LineFit::one / LineFit::one;
}

int fitness_of(std::int64_t ratio) {
    constexpr std::int64_t half = LineFit::one / 2;
    return ratio < -half ? 0 : ratio <= half ? 1 : ratio <= LineFit::one ? 2 : 3;
}

std::int64_t ratio_of(Length part, Length whole) {
    if (whole <= Length{}) {
        return part > Length{} ? worst_ratio : part < Length{} ? -worst_ratio : 0;
    }
    // Lengths are below 2^50 units, so the product stays inside 64 bits.
    const std::int64_t most = worst_ratio / LineFit::one;
    const bool huge = std::abs(part.units()) / whole.units() > most;
    const std::int64_t limit = part > Length{} ? worst_ratio : -worst_ratio;
    return huge ? limit : part.units() * LineFit::one / whole.units();
}

Length natural_width(const BreakProblem& problem, std::size_t from, std::size_t to) {
    const Breakpoint& begin = problem.breakpoints[from];
    const Breakpoint& end = problem.breakpoints[to];
    const bool overlap = begin.reshaped_to > end.reshaped_from;
    return overlap && problem.reshaped_width ? problem.reshaped_width(from, to) : end.end - begin.begin;
}

void fit_ragged(LineFit& fit, bool is_last, const BreakRules& rules) {
    const Length shortfall = fit.measure - fit.natural;
    fit.overfull = shortfall < Length{};
    fit.fits = !fit.overfull;
    fit.ratio = ratio_of(shortfall, rules.zone);
    fit.badness = is_last ? 0 : cube_badness(fit.ratio);
    fit.fitness = normal_fitness;
}

// As far as letters may be made wider or narrower.
int expansion_for(Length excess, Length natural, int most) {
    if (natural <= Length{} || most == 0) {
        return 0;
    }
    const double wanted = 1000.0 * (excess / natural);
    const double limited = std::clamp(wanted, -static_cast<double>(most), static_cast<double>(most));
    return static_cast<int>(limited) / expansion_step * expansion_step;
}

// As far as they may be set apart or together.
int letters_for(Length excess, Length most) {
    if (most <= Length{}) {
        return 0;
    }
    return static_cast<int>(std::clamp(1000.0 * (excess / most), -1000.0, 1000.0));
}

// Letters first, as far as no eye sees it, then blanks.
void fit_justified(LineFit& fit, const Glue& glue, bool is_last, const BreakRules& rules) {
    const Length excess = fit.measure - fit.natural;
    if (is_last && excess >= Length{}) {
        fit.fitness = normal_fitness;
        return;  // stands at its natural width
    }
    fit.expansion = expansion_for(excess, fit.natural, rules.expansion);
    const Length beyond_expansion = excess - fit.natural * (fit.expansion / 1000.0);
    fit.letters = letters_for(beyond_expansion, glue.letters);
    const Length rest = beyond_expansion - glue.letters * (fit.letters / 1000.0);
    fit.ratio = rest < Length{} ? ratio_of(rest, glue.shrink) : ratio_of(rest, glue.stretch);
    fit.overfull = fit.ratio < -LineFit::one;
    fit.badness = cube_badness(fit.ratio);
    fit.fits = !fit.overfull && fit.badness <= rules.tolerance;
    fit.fitness = fitness_of(fit.ratio);
}

bool is_hyphen(BreakKind kind) {
    return kind == BreakKind::Hyphen || kind == BreakKind::Inserted;
}

bool is_runt(const BreakProblem& problem, std::size_t from, const LineFit& fit) {
    const Breakpoint& begin = problem.breakpoints[from];
    const Breakpoint& end = problem.breakpoints.back();
    const bool single_word = end.words - begin.words <= 1 && end.seen < begin.characters + runt_letters;
    return from != 0 && (single_word || fit.natural * 100 < fit.measure * runt_percent);
}

}  // namespace

LineFit fit_line(const BreakProblem& problem, std::size_t from, std::size_t to) {
    const Breakpoint& begin = problem.breakpoints[from];
    const Breakpoint& end = problem.breakpoints[to];
    const bool is_last = to + 1 == problem.breakpoints.size();
    LineFit fit;
    fit.measure = from == 0 ? problem.rules.first_measure : problem.rules.measure;
    fit.natural = natural_width(problem, from, to);
    if (problem.rules.setting == Setting::Ragged) {
        fit_ragged(fit, is_last, problem.rules);
    } else {
        const Glue glue = end.glue_end - begin.glue_begin;
        fit_justified(fit, glue, is_last, problem.rules);
    }
    fit.runt = is_last && is_runt(problem, from, fit);
    return fit;
}

Total price_of_line(const BreakProblem& problem, std::size_t from, std::size_t to, const LineFit& fit,
                    int fitness_before) {
    const Flags& flags = problem.rules.setting == Setting::Ragged ? ragged_flags : justified_flags;
    const bool is_last = to + 1 == problem.breakpoints.size();
    const bool hyphen_before = is_hyphen(problem.breakpoints[from].kind);
    const bool hyphen = is_hyphen(problem.breakpoints[to].kind);
    const std::int64_t base = line_price + fit.badness;
    const std::int64_t penalty = problem.breakpoints[to].penalty;
    Total total{base * base + penalty * penalty, hyphen ? 1 : 0, 1};
    total.demerits += hyphen && hyphen_before ? flags.consecutive_hyphens : 0;
    total.demerits += is_last && hyphen_before ? flags.hyphen_before_last_line : 0;
    total.demerits += std::abs(fit.fitness - fitness_before) > 1 ? flags.fitness_jump : 0;
    total.demerits += fit.runt ? flags.runt : 0;
    total.demerits += fit.overfull ? overfull_price : 0;
    return total;
}

// --- All lines -------------------------------------------------------------------------------------------------------

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// The cheapest way found to end a line at a breakpoint, with a line of this fitness.
struct Node {
    std::size_t breakpoint = 0;
    int fitness = normal_fitness;
    Total total;
    std::size_t before = nowhere;
};

Total operator+(const Total& a, const Total& b) {
    return {a.demerits + b.demerits, a.hyphens + b.hyphens, a.lines + b.lines};
}

class Search {
public:
    explicit Search(const BreakProblem& problem) : problem_(problem) {
        nodes_.push_back({});
        active_.push_back(0);
    }

    std::vector<std::size_t> run() {
        for (std::size_t to = 1; to < problem_.breakpoints.size(); ++to) {
            end_lines_at(to);
        }
        return trace_back();
    }

private:
    // Tries a line from each active start; keeps the cheapest of each fitness. The first wins a tie: the earlier break.
    void end_lines_at(std::size_t to) {
        Node best[fitness_classes];
        std::size_t kept = 0;
        std::size_t fitted_from = nowhere;
        LineFit fit;
        for (const std::size_t start : active_) {
            const Node& node = nodes_[start];
            if (node.breakpoint != fitted_from) {
                fitted_from = node.breakpoint;
                fit = fit_line(problem_, fitted_from, to);
            }
            if (fit.fits || is_last_resort(fit, fitted_from, to)) {
                consider(best[fit.fitness], start, to, fit);
            }
            if (!fit.overfull) {
                active_[kept++] = start;
            }
        }
        active_.resize(kept);
        for (const Node& node : best) {
            if (node.before != nowhere) {
                active_.push_back(nodes_.size());
                nodes_.push_back(node);
            }
        }
        if (active_.size() > most_active) {
            active_.erase(active_.begin(), active_.begin() + static_cast<std::ptrdiff_t>(active_.size() - most_active));
        }
    }

    bool is_last_resort(const LineFit& fit, std::size_t from, std::size_t to) const {
        return problem_.rules.setting == Setting::Ragged && fit.overfull && from + 1 == to;
    }

    void consider(Node& best, std::size_t start, std::size_t to, const LineFit& fit) const {
        const Node& node = nodes_[start];
        const Total total = node.total + price_of_line(problem_, node.breakpoint, to, fit, node.fitness);
        if (best.before == nowhere || total < best.total) {
            best = {to, fit.fitness, total, start};
        }
    }

    std::vector<std::size_t> trace_back() const {
        std::size_t best = nowhere;
        for (const std::size_t node : active_) {
            const bool at_end = nodes_[node].breakpoint + 1 == problem_.breakpoints.size();
            if (at_end && (best == nowhere || nodes_[node].total < nodes_[best].total)) {
                best = node;
            }
        }
        std::vector<std::size_t> ends;
        for (; best != nowhere && best != 0; best = nodes_[best].before) {
            ends.push_back(nodes_[best].breakpoint);
        }
        std::reverse(ends.begin(), ends.end());
        return ends;
    }

    const BreakProblem& problem_;
    std::vector<Node> nodes_;
    std::vector<std::size_t> active_;  // indices of nodes, in order of their breakpoints
};

}  // namespace

std::vector<std::size_t> choose_breaks(const BreakProblem& problem) {
    assert(problem.breakpoints.size() >= 2);
    return Search(problem).run();
}

}  // namespace vitac
