// Bad input and bad surroundings: a message, the right exit code, bounded time and memory, and the old output
// untouched.
#include <catch2/catch.hpp>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "program/run_program.h"
#include "support/scratch_folder.h"
#include "support/texts.h"

namespace vitac {

namespace {

using Catch::Contains;

#if defined(__SANITIZE_ADDRESS__)
// The sanitizers need room of their own, and time.
constexpr double most_seconds = 60;
constexpr long most_kilobytes = 4096L * 1024L;
#else
constexpr double most_seconds = 10;
constexpr long most_kilobytes = 512L * 1024L;
#endif

// Each list one level deeper than the last.
std::string nested_list(std::size_t levels) {
    std::string page;
    for (std::size_t level = 0; level < levels; ++level) {
        // Deeper than this the blanks alone would make the file larger than any that is read.
        page += std::string(2 * (level % 2000), ' ') + "- deep\n";
    }
    return page;
}

// Ten aliases of ten aliases of ten ...: a thousand million scalars when expanded.
std::string alias_bomb() {
    std::string yaml = "---\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
    for (int level = 1; level < 9; ++level) {
        const std::string alias = "*a" + std::to_string(level - 1);
        yaml += "a" + std::to_string(level) + ": &a" + std::to_string(level) + " [" + alias +
                repeated(", " + alias, 9) + "]\n";
    }
    return yaml + "---\ntext\n";
}

Ran build(const ScratchFolder& folder, const std::string& bytes) {
    folder.write("page.md", bytes);
    return run_program({VITAC_PROGRAM, "build", "page.md", "--name", "Ada Lovelace", "-o", "cv.pdf"}, folder.path());
}

// Whatever the input: it ends by itself, within the bounds, with a PDF or with an error that says why there is none.
void check_bounds(const ScratchFolder& folder, const Ran& ran) {
    INFO(ran.errors.substr(0, 2000));
    CHECK(ran.exit_code < 3);
    CHECK(ran.seconds < most_seconds);
    CHECK(ran.kilobytes < most_kilobytes);
    const bool has_pdf = folder.read("cv.pdf").starts_with("%PDF-");
    CHECK((has_pdf || (ran.exit_code != 0 && ran.errors.find("error: ") != std::string::npos)));
}

}  // namespace

TEST_CASE("bad input ends with a PDF or an error, in bounded time and memory", "[program]") {
    const std::size_t many = 100'000;
    const std::vector<std::pair<std::string, std::string>> inputs = {
        {"empty", ""},
        {"only front matter", "---\ntitle: x\n---\n"},
        {"front matter without end", "---\ntitle: x\n"},
        {"binary", repeated(std::string("\x7f"
                                        "ELF\x02\x01\x01\0\0\xff\xfe\x80\n",
                                        13),
                            4000)},
        {"invalid UTF-8", "# Caf\xe9\n\n- na\xefve \xc3\n"},
        {"NUL bytes", std::string("# a\0b\n\n- \0\0\n", 13)},
        {"unclosed tags and emphasis", "- **a *b <font color=\"red\">c\n- [d](e\n- `f\n<b\n"},
        {"nested brackets", repeated("[", many)},
        {"nested parentheses in a link", "[a](" + repeated("(", many)},
        {"nested emphasis", repeated("*a **b ", many)},
        {"nested quotes", repeated(">", many) + " a"},
        {"nested tags", repeated("<div>", many)},
        {"nested spans", repeated("<span>", many)},
        {"nested lists", nested_list(20'000)},
        {"nested flow in front matter", "---\na: " + repeated("[", many) + "\n---\n"},
        {"alias bomb", alias_bomb()},
        {"one long word", repeated("x", 200'000)},
        {"one long line", repeated("word ", many)},
        {"one long address", repeated("http://a.b/", many)},
        {"many entries", "Papers\n---\n" + repeated("- **Title**\\\\\n  A. Lovelace\\\\\n  Journal, 2020\n\n", 3000)},
    };
    for (const auto& [what, bytes] : inputs) {
        INFO(what);
        const ScratchFolder folder;
        check_bounds(folder, build(folder, bytes));
    }
}

TEST_CASE("a file of 50 MB is compiled or refused within the bounds", "[program]") {
    const ScratchFolder folder;
    check_bounds(folder, build(folder, repeated("- **Title** of some work, 2020\n", 1'600'000)));
}

TEST_CASE("a full disk leaves the old output untouched", "[program]") {
    const ScratchFolder folder;
    folder.write("page.md", "text\n");
    folder.write("cv.pdf", "the old one");
    // A limit on the size of files fails a write in the middle as a full disk does.
    const Ran ran = run_program(
        {"sh", "-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" build page.md --name 'A B' -o cv.pdf", VITAC_PROGRAM},
        folder.path());
    CHECK(ran.exit_code == 2);
    CHECK_THAT(ran.errors, Contains("error: "));
    CHECK(folder.read("cv.pdf") == "the old one");
    CHECK(folder.names() == std::vector<std::string>{"cv.pdf", "page.md"});
}

TEST_CASE("a disk that is full in the middle of a batch costs only what did not fit", "[program]") {
    const ScratchFolder folder;
    std::filesystem::create_directory(folder.path("people"));
    const std::string head = "---\ntitle: Biography\nauthor: Ada Quill\n---\n";
    folder.write("people/a.md", head + "I build engines.\n");
    folder.write("people/b.md", head + repeated("I build many engines of paper, ink and air.\n\n", 5000));
    folder.write("people/c.md", head + "I wind clocks.\n");
    // Larger than the short PDFs, smaller than the long one.
    const Ran full = run_program(
        {"sh", "-c", "trap '' XFSZ; ulimit -f 100; exec \"$0\" batch people -o out --keep-going -j 2", VITAC_PROGRAM},
        folder.path());
    INFO(full.output << full.errors);
    CHECK(full.exit_code == 2);
    CHECK_THAT(full.errors, Contains("[cannot-write]"));
    CHECK(folder.read("out/a.pdf").find("%%EOF") != std::string::npos);
    CHECK(folder.read("out/c.pdf").find("%%EOF") != std::string::npos);
    std::set<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(folder.path("out"))) {
        names.insert(file.path().filename().string());
    }
    CHECK(names == std::set<std::string>{".vitac-batch", "a.pdf", "c.pdf"});
    const Ran again =
        run_program({VITAC_PROGRAM, "batch", "people", "-o", "out", "--report", "report.json"}, folder.path());
    CHECK(again.exit_code == 0);
    CHECK_THAT(folder.read("report.json"), Contains("\"unchanged\": 2") && Contains("\"done\": 1"));
}

TEST_CASE("of five thousand entries the best page is found within the bounds", "[program]") {
    const ScratchFolder folder;
    std::string page = "---\ntitle: Biography\nauthor: A. Lovelace\n---\nPapers\n---\n";
    for (int i = 0; i < 5000; ++i) {
        page += "- **Work " + std::to_string(i) + "**\\\\\n  A. Lovelace\\\\\n  Journal, 2020\n\n";
    }
    folder.write("page.md", page);
    check_bounds(folder,
                 run_program({VITAC_PROGRAM, "build", "page.md", "--pages", "1", "-o", "cv.pdf"}, folder.path()));
}

}  // namespace vitac
