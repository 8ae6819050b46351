// The PDFs of the samples, read by other people's programs.
#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <vector>

#include "program/run_program.h"
#include "rules/repository_files.h"
#include "support/memory_world.h"
#include "support/scratch_folder.h"

namespace vitac {

namespace {

const std::vector<std::string> samples = {"samples/biography.md", "samples/engineer/biography.md",
                                          "samples/world/biography.md"};

std::string sample(const std::string& path) {
    return repository() + "/" + path;
}

Ran build(const ScratchFolder& folder, const std::string& path, const std::string& output) {
    return run_program({VITAC_PROGRAM, "build", sample(path), "-o", output}, folder.path());
}

}  // namespace

TEST_CASE("every sample is a sound PDF with embedded subsets that can be read as text", "[program]") {
    for (const std::string& path : samples) {
        INFO(path);
        const ScratchFolder folder;
        const Ran built = build(folder, path, "cv.pdf");
        INFO(built.errors);
        REQUIRE(built.exit_code == 0);

        const Ran checked = run_program({"qpdf", "--check", "cv.pdf"}, folder.path());
        CHECK(checked.errors == "");
        CHECK(checked.exit_code == 0);

        // name, type, encoding, emb, sub, uni, object: the last five columns count from the right.
        const std::vector<std::string> fonts =
            rules::lines_of(run_program({"pdffonts", "cv.pdf"}, folder.path()).output);
        REQUIRE(fonts.size() > 2);
        for (std::size_t i = 2; i < fonts.size(); ++i) {
            INFO(fonts[i]);
            CHECK(fonts[i].find(" yes yes yes ") != std::string::npos);
        }
    }
}

TEST_CASE("two runs give the same bytes", "[program]") {
    const ScratchFolder folder;
    REQUIRE(build(folder, samples.front(), "first.pdf").exit_code == 0);
    REQUIRE(build(folder, samples.front(), "second.pdf").exit_code == 0);
    CHECK(folder.read("first.pdf") == folder.read("second.pdf"));
}

TEST_CASE("every link of a sample can be clicked, with the exact target", "[program]") {
    for (const std::string& path : samples) {
        const ScratchFolder folder;
        REQUIRE(build(folder, path, "cv.pdf").exit_code == 0);
        const std::string clickable = run_program({"pdfinfo", "-url", "cv.pdf"}, folder.path()).output;
        for (const std::string& url : rules::words_after(rules::repository_file(path).text, "](http", ")")) {
            INFO(path << ": http" << url);
            CHECK(clickable.find(" http" + url + "\n") != std::string::npos);
        }
    }
}

}  // namespace vitac
