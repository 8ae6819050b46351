// Which words differ in the texts of pages.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include "compare/compare.h"
#include "support/texts.h"

namespace vitac {

namespace {

// "1: a -> b" for each change.
std::string changes(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    std::string list;
    for (const TextChange& change : compare_texts(before, after)) {
        list += fmt::format("{}/{}: {} -> {}\n", change.page_before, change.page_after, change.before, change.after);
    }
    return list;
}

}  // namespace

TEST_CASE("words are compared, whatever lines they stand in") {
    CHECK(changes({"built engines\nof paper"}, {"built\nengines of paper\n"}) == "");
    CHECK(changes({"built engines of paper"}, {"built pens of paper"}) == "1/1: engines -> pens\n");
    CHECK(changes({"the ink"}, {"the blue ink"}) == "1/1:  -> blue\n");
    CHECK(changes({"the blue ink"}, {"the ink"}) == "1/1: blue -> \n");
    CHECK(changes({}, {"ink"}) == "1/1:  -> ink\n");
}

TEST_CASE("a word that is parted by a hyphen is one") {
    CHECK(changes({"type-\nsetting of ink"}, {"typesetting of ink"}) == "");
    CHECK(changes({"well-known"}, {"well-\nknown"}) == "");
    CHECK(changes({"2019 -\n2021"}, {"2019 - 2021"}) == "");
}

TEST_CASE("a change has its pages") {
    CHECK(changes({"a b c", "d e f"}, {"a b c d e", "x f"}) == "2/2:  -> x\n");
    CHECK(changes({"one", "two three"}, {"one two four"}) == "2/1: three -> four\n");
}

TEST_CASE("words that come often do not lead astray") {
    CHECK(changes({"of ink of pens of paper"}, {"of pens of paper of ink"}) == "1/1: ink of -> \n1/1:  -> of ink\n");
    const std::string many = repeated("of the ", 20'000);
    CHECK(changes({many + "end"}, {"start " + many + "end"}) == "1/1:  -> start\n");
}

}  // namespace vitac
