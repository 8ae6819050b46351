// Which things of one list are which of another.
#include "compare/align.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include "compare/order.h"

namespace vitac {

namespace {

std::vector<Alignable> things(const std::vector<std::string>& texts) {
    std::vector<Alignable> all;
    for (const std::string& text : texts) {
        all.push_back({"", text});
    }
    return all;
}

// "0-1": the first became the second; "moved 1-0"; "gone 2"; "new 3".
std::string aligned(const std::vector<Alignable>& before, const std::vector<Alignable>& after) {
    std::string list;
    for (const Aligned& one : align(before, after)) {
        list += list.empty() ? "" : ", ";
        list += !one.after    ? fmt::format("gone {}", *one.before)
                : !one.before ? fmt::format("new {}", *one.after)
                              : fmt::format("{}{}-{}", one.moved ? "moved " : "", *one.before, *one.after);
    }
    return list;
}

}  // namespace

TEST_CASE("as many things as possible keep their order") {
    CHECK(in_order({}).empty());
    CHECK(in_order({0, 1, 2}) == std::vector<std::size_t>{0, 1, 2});
    CHECK(in_order({3, 0, 1, 2}) == std::vector<std::size_t>{1, 2, 3});
    CHECK(in_order({2, 1, 0}).size() == 1);
}

TEST_CASE("things are the same by their texts, whatever case and accents") {
    CHECK(aligned(things({"Öl", "Ink"}), things({"OL", "ink"})) == "0-0, 1-1");
    CHECK(aligned(things({"Ink", "Ink"}), things({"Ink"})) == "0-0, gone 1");
    CHECK(aligned(things({"!"}), things({"?"})) == "new 0, gone 0");
}

TEST_CASE("things are the same by their ids, and by most of their words") {
    CHECK(aligned({{"work/mill", "The Mill"}}, {{"work/mill", "Paper Works"}}) == "0-0");
    CHECK(aligned(things({"built engines of paper", "sold blue ink"}),
                  things({"sold black ink", "built engines of steel"})) == "moved 1-0, 0-1");
    CHECK(
        aligned(things({"I build engines of paper. Before that I sold ink in Turin, pens in Rome, and wrote letters"}),
                things({"I build engines of paper."})) == "0-0");
    CHECK(aligned(things({"The Shop"}), things({"The Inn"})) == "new 0, gone 0");
    CHECK(aligned(things({"built engines"}), things({"taught Latin"})) == "new 0, gone 0");
}

TEST_CASE("what is gone stands behind what was before it, and one move is one move") {
    CHECK(aligned(things({"a", "b", "c", "d"}), things({"d", "a", "c", "e"})) == "moved 3-0, 0-1, gone 1, 2-2, new 3");
}

TEST_CASE("thousands of unlike things are not compared each with each") {
    std::vector<Alignable> before;
    std::vector<Alignable> after;
    for (int i = 0; i < 5000; ++i) {
        before.push_back({"", fmt::format("old {}", i)});
        after.push_back({"", fmt::format("new {} thing", i)});
    }
    CHECK(align(before, after).size() == 10'000);
}

}  // namespace vitac
