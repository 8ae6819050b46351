// What is asked of a page, and whether all pages give it.
#include "quality/targets.h"

#include <fmt/core.h>

#include <algorithm>
#include <limits>

namespace vitac::quality {

namespace {

constexpr double any = std::numeric_limits<double>::infinity();
constexpr auto together = Target::Judged::Together;
constexpr auto shown = Target::Judged::Shown;

double distance(const Target& target, double value) {
    return std::max(value - target.most, target.least - value);
}

void add(Outcome& outcome, const Measured& measured, const Measurement& found) {
    const double value = value_of(found);
    const bool worse = !outcome.measured || distance(outcome.target, value) > distance(outcome.target, outcome.value);
    if (worse) {
        outcome.value = value;
        outcome.where = measured.specimen;
        outcome.example = found.example;
    }
    outcome.measured = true;
    outcome.missed_by += is_missed(outcome.target, value) ? 1 : 0;
}

Measurement sum_of(const Target& target, const std::vector<Measured>& all) {
    Measurement sum{.measure = target.measure, .of = 0};
    for (const Measured& measured : all) {
        for (const Measurement& found : measured.found) {
            sum.amount += found.measure == target.measure ? found.amount : 0;
            sum.of += found.measure == target.measure ? found.of : 0;
        }
    }
    return sum;
}

}  // namespace

// What is only shown has its best value for a bound. The figures are those of good books and of TeX with microtype on
// the same text; docs/quality.md has the definitions.
const std::vector<Target>& page_targets() {
    static const std::vector<Target> targets = {
        {"overfull"},
        {"loose lines"},
        {"loose lines narrow", 0, 0.02, Unit::Percent, together},
        {"ratio mean", 0, 0, Unit::Number, shown},
        {"ratio max", 0, 0, Unit::Number, shown},
        {"hyphen ends", 0, 0.05, Unit::Percent, together},
        {"consecutive hyphens"},
        {"inserted hyphens"},
        {"raggedness", 0, 0.045, Unit::Percent},
        {"shortfall", 0, 0.16, Unit::Percent},
        {"raggedness narrow", 0, 0.06, Unit::Percent},
        {"shortfall narrow", 0, 0.20, Unit::Percent},
        {"runts ragged"},
        {"runts justified", 0, 1.0 / 12, Unit::Percent, together},
        {"rivers"},
        {"broken ties"},
        {"split names"},
        {"split URLs"},
        {"stranded headings"},
        {"widows"},
        {"orphans"},
        {"split entries", 0, 0.3, Unit::Number, together},
        {"short entries split"},
        {"fill one page", 1, 1, Unit::Percent, shown},
        {"fill inner", 0.85, 1, Unit::Percent},
        {"fill last", 0.25, 1, Unit::Percent},
        {"distinct gaps", 1, 1},
        {"contrast", 4.5, any, Unit::Number},
        {"x-height body", 4.2, any, Unit::Number},
        {"x-height notes", 3.6, any, Unit::Number},
        {"characters", 60, 95, Unit::Number},
        {"characters compact", 60, 105, Unit::Number},
        {"lost fields"},
        {"out of order"},
        {"tags out of order"},
        {"second run differs"},
    };
    return targets;
}

const std::vector<Target>& prose_targets() {
    static const std::vector<Target> targets = {
        {"justified lines", 0, 0, Unit::Count, shown},
        {"overfull"},
        {"ratio mean", 0, 0.35, Unit::Number, together},
        {"ratio p90", 0, 0.70, Unit::Number},
        {"ratio max", 0, 1, Unit::Number},
        {"loose lines"},
        {"hyphen ends", 0, 0.05, Unit::Percent, together},
        {"consecutive hyphens"},
        {"runts justified", 0, 1.0 / 12, Unit::Percent, together},
        {"rivers"},
        {"broken ties"},
    };
    return targets;
}

double value_of(const Measurement& measurement) {
    return measurement.of == 0 ? 0 : measurement.amount / measurement.of;
}

bool is_missed(const Target& target, double value) {
    constexpr double rounding = 1e-9;
    return target.judged != Target::Judged::Shown && distance(target, value) > rounding;
}

std::string format_value(const Target& target, double value) {
    switch (target.unit) {
        case Unit::Count:
            return fmt::format("{:.0f}", value);
        case Unit::Percent:
            return fmt::format("{:.1f} %", 100 * value);
        case Unit::Number:
            return fmt::format("{:.2f}", value);
    }
    return {};
}

std::string format_bounds(const Target& target) {
    if (target.judged == Target::Judged::Shown) {
        return "-";
    }
    const std::string least = format_value(target, target.least);
    const std::string most = format_value(target, target.most);
    if (target.most == any) {
        return ">= " + least;
    }
    return target.least == target.most ? most : target.least == 0 ? "<= " + most : least + " to " + most;
}

std::vector<Outcome> judge(const std::vector<Target>& targets, const std::vector<Measured>& all) {
    std::vector<Outcome> outcomes;
    for (const Target& target : targets) {
        Outcome outcome{.target = target, .where = {}, .example = {}};
        for (const Measured& measured : all) {
            for (const Measurement& found : measured.found) {
                if (found.measure == target.measure) {
                    add(outcome, measured, found);
                }
            }
        }
        outcome.missed = outcome.missed_by > 0;
        if (target.judged == Target::Judged::Together && outcome.measured) {
            outcome.value = value_of(sum_of(target, all));
            outcome.missed = is_missed(target, outcome.value);
        }
        outcomes.push_back(outcome);
    }
    return outcomes;
}

}  // namespace vitac::quality
