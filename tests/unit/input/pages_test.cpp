// The cases of pages.txt: a page, and the sections made of it.
#include <catch2/catch.hpp>

#include <fstream>
#include <string>
#include <vector>

#include "support/memory_world.h"
#include "unit/input/page.h"

namespace vitac {

namespace {

struct PageCase {
    std::string name;
    std::string page;
    std::string expected;
};

// "=== name", the page, "--- expected", the sections of its dump.
std::vector<PageCase> read_cases() {
    std::ifstream file(repository() + "/tests/unit/input/pages.txt");
    std::vector<PageCase> cases;
    bool expected = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("=== ")) {
            cases.push_back({line.substr(4), {}, {}});
            expected = false;
        } else if (line == "--- expected") {
            expected = true;
        } else if (!cases.empty() && !(expected && line.empty())) {
            (expected ? cases.back().expected : cases.back().page) += line + "\n";
        }
    }
    return cases;
}

}  // namespace

TEST_CASE("pages are read by their content") {
    const std::vector<PageCase> cases = read_cases();
    REQUIRE(cases.size() > 5);
    for (const PageCase& test : cases) {
        INFO(test.name);
        CHECK(sections_of(test.page) == test.expected);
    }
}

}  // namespace vitac
