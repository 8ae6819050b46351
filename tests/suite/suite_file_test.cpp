// How suite files are read.
#include <catch2/catch.hpp>

#include "suite/suite_file.h"

namespace vitac::suite {

TEST_CASE("a suite file is a list of cases", "[suite]") {
    const std::vector<Case> cases = read_suite(
        "Words before the first case.\n"
        "=== first-one: biography pages ===\n"
        "--name Ada Lovelace\n"
        "<!-- warning 1:3-1:8 some-name -->\n"
        "# Heading\n"
        "--- not a file\n"
        "--- _config.yml ---\n"
        "author:\n"
        "\n"
        "=== second: bytes ===\n"
        "a\\x00b\n");
    REQUIRE(cases.size() == 2);
    CHECK(cases[0].name == "first-one");
    CHECK(cases[0].line == 2);
    CHECK(cases[0].stages == std::vector<std::string>{"biography", "pages"});
    CHECK(cases[0].options == std::vector<std::pair<std::string, std::string>>{{"name", "Ada Lovelace"}});
    CHECK(cases[0].expected == std::vector<std::string>{"warning 1:3-1:8 some-name"});
    CHECK(cases[0].files.at(page) == "# Heading\n--- not a file\n");
    CHECK(cases[0].files.at("_config.yml") == "author:\n");
    CHECK(cases[1].files.at(page) == std::string("a\0b\n", 4));
}

TEST_CASE("options stand only at the head of a case", "[suite]") {
    const std::vector<Case> cases = read_suite("=== one: text ===\ntext\n--name is text here\n");
    REQUIRE(cases.size() == 1);
    CHECK(cases[0].options.empty());
    CHECK(cases[0].files.at(page) == "text\n--name is text here\n");
}

}  // namespace vitac::suite
