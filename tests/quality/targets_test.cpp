// Targets that are met and missed, and what is made of TeX's log.
#include <catch2/catch.hpp>

#include "quality/targets.h"
#include "quality/tex.h"

namespace vitac::quality {

TEST_CASE("the worst counts, or all together", "[quality]") {
    const std::vector<Target> targets = {
        {"faults"}, {"share", 0, 0.5, Unit::Percent, Target::Judged::Together}, {"fill", 0.85, 1, Unit::Percent}};
    const std::vector<Measured> all = {{"one", {{"faults", 0}, {"share", 3, 4}, {"fill", 0.9}}},
                                       {"two", {{"faults", 2, 1, "here"}, {"share", 0, 4}, {"fill", 0.95}}}};
    const std::vector<Outcome> outcomes = judge(targets, all);
    CHECK(outcomes[0].missed);
    CHECK(outcomes[0].where == "two");
    CHECK(outcomes[0].example == "here");
    CHECK_FALSE(outcomes[1].missed);
    CHECK(outcomes[1].value == Approx(0.375));
    CHECK_FALSE(outcomes[2].missed);
    CHECK(outcomes[2].where == "one");
}

TEST_CASE("lines that TeX chose", "[quality]") {
    const std::string log =
        "@firstpass\n"
        "@ via @@0 b=8 p=0 d=1\n"
        "@@1: line 1.2 t=10 -> @@0\n"
        "@\\discretionary via @@0 b=100 p=50 d=1\n"
        "@@2: line 1.1- t=99 -> @@0\n"
        "@\\discretionary via @@1 b=27 p=50 d=1\n"
        "@@3: line 2.2- t=20 -> @@1\n"
        "@\\par via @@2 b=0 p=-10000 d=1\n"
        "@\\par via @@3 b=0 p=-10000 d=1\n"
        "@@4: line 3.2- t=30 -> @@3\n"
        "LASTLINE 20.0pt\n"
        "TEXT 900.5pt\n";
    for (const Measurement& found : measure_tex_log(log, 140)) {
        const double value = value_of(found);
        INFO(found.measure);
        if (found.measure == "justified lines") {
            CHECK(value == 2);
        } else if (found.measure == "ratio max") {
            CHECK(value == Approx(0.6463).epsilon(0.001));
        } else if (found.measure == "hyphen ends") {
            CHECK(value == Approx(1.0 / 3));
        } else if (found.measure == "runts justified") {
            CHECK(value == 1);
        } else if (found.measure == text_width) {
            CHECK(value == Approx(900.5));
        }
    }
}

}  // namespace vitac::quality
