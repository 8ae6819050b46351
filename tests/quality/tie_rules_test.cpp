// Ends of lines that tear something apart, and ends that do not.
#include <catch2/catch.hpp>

#include "quality/tie_rules.h"

namespace vitac::quality {

namespace {

bool tie(std::string_view left, std::string_view right) {
    return breaks_tie({left, right}, "en");
}

}  // namespace

TEST_CASE("ties between words", "[quality]") {
    for (const auto& [left, right] : {std::pair{"in Vol. ", "3 of"},
                                      {"since May ", "2020 in"},
                                      {"by J. ", "Doe and"},
                                      {"with Dr. ", "Doe"},
                                      {"about 30 ", "% of"},
                                      {"from 2018 ", "– 2019"},
                                      {"Doe et ", "al. wrote"},
                                      {"code [project ", "page] and"}}) {
        INFO(left << "|" << right);
        CHECK(tie(left, right));
    }
    for (const auto& [left, right] : {std::pair{"may be ", "2020 times"},
                                      {"the volume ", "3 of"},
                                      {"it ends. ", "The next"},
                                      {"[paper] ", "[code]"},
                                      {"30 ", "people"}}) {
        INFO(left << "|" << right);
        CHECK_FALSE(tie(left, right));
    }
}

TEST_CASE("ties inside words", "[quality]") {
    CHECK(tie("fluent in C+", "+ and Rust"));
    CHECK(tie("of COVID-", "19 tests"));
    CHECK(tie("write to jane.doe@", "example.org soon"));
    CHECK_FALSE(tie("state-of-the-", "art results"));
}

TEST_CASE("addresses may end a line where their parts do", "[quality]") {
    CHECK(splits_url({"see https://exam", "ple.org/thesis"}));
    CHECK(splits_url({"see https://example.org/the-", "sis", true}));
    CHECK(splits_url({"see https://example.org/", "a/b"}));
    CHECK_FALSE(splits_url({"see https://example.org/", "thesis/2020"}));
    CHECK_FALSE(splits_url({"see https://example.org ", "and more"}));
}

}  // namespace vitac::quality
