// The command line as a user meets it: what it writes where, what it says, how it ends.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "program/run_program.h"

namespace vitac {

namespace {

using Catch::Contains;

constexpr const char* page =
    "---\n"
    "author:\n"
    "  name: Ada Lovelace\n"
    "---\n"
    "I compute.\n"
    "\n"
    "Employment\n"
    "------\n"
    "- **Analytical Society**, London\\\\\n"
    "  Programmer, Mar. 1842 - Nov. 1843\n";

Ran vitac(const ScratchFolder& folder, std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.begin(), VITAC_PROGRAM);
    return run_program(arguments, folder.path(), input);
}

}  // namespace

TEST_CASE("build names the PDF after the person and prints its path", "[program]") {
    const ScratchFolder folder;
    folder.write("page.md", page);
    const Ran ran = vitac(folder, {"build", "page.md"});
    CHECK(ran.errors == "");
    CHECK(ran.exit_code == 0);
    CHECK(folder.names() == std::vector<std::string>{"Ada_Lovelace_CV.pdf", "page.md"});
    CHECK_THAT(ran.output, Contains("Ada_Lovelace_CV.pdf"));
    CHECK(folder.read("Ada_Lovelace_CV.pdf").substr(0, 5) == "%PDF-");
}

TEST_CASE("standard input and output", "[program]") {
    const ScratchFolder folder;
    const Ran ran = vitac(folder, {"build", "-", "-o", "-"}, page);
    CHECK(ran.exit_code == 0);
    CHECK(ran.output.substr(0, 5) == "%PDF-");
    CHECK(folder.names().empty());
}

TEST_CASE("--name, --paper and --set reach the page", "[program]") {
    const ScratchFolder folder;
    folder.write("page.md", "Research\n---\n- one\n");
    const Ran ran = vitac(folder, {"build", "page.md", "--name", "Grace Hopper", "--paper", "letter", "-o", "cv.pdf"});
    CHECK(ran.errors == "");
    REQUIRE(ran.exit_code == 0);
    const Ran info = run_program({"pdfinfo", "cv.pdf"}, folder.path());
    CHECK_THAT(info.output, Contains("612 x 792 pts (letter)") && Contains("Author:          Grace Hopper"));
}

TEST_CASE("dump shows the values between the passes", "[program]") {
    const ScratchFolder folder;
    folder.write("page.md", page);
    for (const char* value : {"biography", "document", "pages"}) {
        const Ran text = vitac(folder, {"dump", value, "page.md"});
        CHECK(text.exit_code == 0);
        CHECK_THAT(text.output, Contains("Analytical Society"));
        const Ran json = vitac(folder, {"dump", value, "page.md", "--json"});
        CHECK(json.exit_code == 0);
        CHECK(json.output.substr(0, 1) == "{");
    }
}

TEST_CASE("layouts, help and version", "[program]") {
    const ScratchFolder folder;
    CHECK_THAT(vitac(folder, {"layouts"}).output, Contains("classic"));
    CHECK_THAT(vitac(folder, {"--help"}).output, Contains("build") && Contains("dump") && Contains("layouts"));
    CHECK_THAT(vitac(folder, {"build", "--help"}).output,
               Contains("--layout") && Contains("--paper") && Contains("--set"));
    CHECK_THAT(vitac(folder, {"--version"}).output, Contains("0.1.0"));
    CHECK(vitac(folder, {"--help"}).exit_code == 0);
}

TEST_CASE("wrong usage exits with 2 and says what is wrong", "[program]") {
    const ScratchFolder folder;
    folder.write("page.md", page);
    const std::vector<std::vector<std::string>> wrong = {
        {},
        {"biuld", "page.md"},
        {"build"},
        {"build", "page.md", "--nonsense"},
        {"build", "page.md", "--paper", "a3x"},
        {"build", "page.md", "--set", "colors.link"},
        {"dump", "everything", "page.md"},
    };
    for (const std::vector<std::string>& arguments : wrong) {
        const Ran ran = vitac(folder, arguments);
        INFO((arguments.empty() ? "no arguments" : arguments.front() + " " + arguments.back()));
        CHECK(ran.exit_code == 2);
        CHECK(!ran.errors.empty());
    }
    CHECK(folder.names() == std::vector<std::string>{"page.md"});
}

TEST_CASE("diagnostics point into the file, and are JSON on request", "[program]") {
    const ScratchFolder folder;
    folder.write("page.md", std::string(page) + "\n- <font color=\"nosuchcolour\">text</font>\n");
    const Ran plain = vitac(folder, {"build", "page.md", "-o", "cv.pdf"});
    CHECK_THAT(plain.errors, Contains("warning: ") && Contains("page.md:12:") && Contains("^"));
    CHECK(plain.errors.find('\033') == std::string::npos);
    const Ran json = vitac(folder, {"build", "page.md", "-o", "cv.pdf", "--diagnostics=json"});
    CHECK_THAT(json.errors + json.output, Contains("\"severity\"") && Contains("\"page.md\""));
}

}  // namespace vitac
