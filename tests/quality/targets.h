// What is asked of a page, and whether all pages give it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quality/specimen.h"

namespace vitac::quality {

enum class Unit { Count, Percent, Number };

struct Target {
    enum class Judged { Each, Together, Shown };  // every specimen, all of them as one, or not at all

    std::string_view measure;
    double least = 0;
    double most = 0;
    Unit unit = Unit::Count;
    Judged judged = Judged::Each;
};

// Of pages as the layouts make them; of justified and hyphenated prose, 140 mm wide.
const std::vector<Target>& page_targets();
const std::vector<Target>& prose_targets();

double value_of(const Measurement& measurement);
bool is_missed(const Target& target, double value);
std::string format_value(const Target& target, double value);
std::string format_bounds(const Target& target);

// The measurements of one specimen, by name: "samples/world modern a4".
struct Measured {
    std::string specimen;
    Measurements found;
};

// How a target fared over all specimens: its worst value, or that of all together.
struct Outcome {
    Target target;
    bool measured = false;
    double value = 0;
    std::string where;    // specimen of the worst
    std::string example;  // in it
    int missed_by = 0;    // specimens
    bool missed = false;
};

std::vector<Outcome> judge(const std::vector<Target>& targets, const std::vector<Measured>& all);

}  // namespace vitac::quality
