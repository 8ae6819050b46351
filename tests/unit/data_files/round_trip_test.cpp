// What is written in a format of data and read again is the same biography.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "input/read.h"
#include "model/dump.h"
#include "support/golden.h"
#include "support/memory_world.h"
#include "write/data/data.h"

namespace vitac {

namespace {

std::string file_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Samples, and the seeds of the fuzz targets: one file at least for each format and each feature of pages.
std::vector<std::filesystem::path> inputs() {
    std::vector<std::filesystem::path> paths;
    for (const char* folder : {"samples", "tests/fuzz/seeds/data", "tests/fuzz/seeds/biography"}) {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(std::filesystem::path(repository()) / folder)) {
            const std::string extension = entry.path().extension().string();
            if (entry.is_regular_file() && (folder[0] == 't' || extension == ".md")) {
                paths.push_back(entry.path());
            }
        }
    }
    // Sample pages beside the checkout, where there are any.
    const std::filesystem::path corpus = std::filesystem::path(repository()) / ".." / "shared" / "corpus";
    for (const auto& entry : std::filesystem::exists(corpus) ? std::filesystem::recursive_directory_iterator(corpus)
                                                             : std::filesystem::recursive_directory_iterator()) {
        if (entry.is_regular_file() && entry.path().filename() != "expect.yaml" &&
            entry.path().filename() != "_config.yml" && entry.path().filename() != "SOURCES.md") {
            paths.push_back(entry.path());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

struct Read {
    Biography biography;
    std::string dump;
};

// What is compared: all but places, ids, the format, how the name was found, and what only the page itself is about.
Read read(const std::string& text, const std::string& name = {}) {
    MemoryWorld world;
    world.files["input"] = text;
    Diagnostics diagnostics;
    Read result;
    result.biography = read_biography({.path = "input", .name = name}, world, diagnostics);
    result.dump = dump_biography(result.biography, world.sources());
    for (const char* noise : {"( #[^ \n]*)?( [0-9]+:[0-9]+)?(?=\n)", "biography [a-z-]+", " from [^\n]*(?=\n)",
                              "  front-matter [^\n]*\n"}) {
        result.dump = std::regex_replace(result.dump, std::regex(noise), "");
    }
    return result;
}

std::string written(const Biography& biography, DataFormat format) {
    Diagnostics diagnostics;
    return write_data(biography, format, diagnostics);
}

// The first line in which two texts differ, in both; "" when they are equal.
std::string first_difference(const std::string& a, const std::string& b) {
    std::istringstream first(a);
    std::istringstream second(b);
    std::string before;
    for (int number = 1;; ++number) {
        std::string x;
        std::string y;
        const bool more = static_cast<bool>(std::getline(first, x)) | static_cast<bool>(std::getline(second, y));
        if (!more) {
            return {};
        }
        if (x != y) {
            return "after " + before + "\n- " + x + "\n+ " + y;
        }
        before = x;
    }
}

// `unheld` are the lines of a dump that the format has no place for.
void check_round_trip(DataFormat format, const std::string& unheld = "$^") {
    const auto held = [&](const std::string& dump) { return std::regex_replace(dump, std::regex(unheld), ""); };
    for (const std::filesystem::path& path : inputs()) {
        const Read first = read(file_text(path));
        const std::string file = written(first.biography, format);
        const Read second = read(file);
        INFO(path.string());
        CHECK(first_difference(held(first.dump), held(second.dump)) == "");
        // Written again it is the same file: nothing drifts.
        CHECK(first_difference(file, written(second.biography, format)) == "");
    }
}

}  // namespace

TEST_CASE("a biography written in vitac's own form is read as the same", "[data-files]") {
    check_round_trip(DataFormat::Vitac);
}

TEST_CASE("a biography written as JSON Resume is read as the same", "[data-files]") {
    check_round_trip(DataFormat::JsonResume);
}

TEST_CASE("a biography written as RenderCV is read as the same", "[data-files]") {
    check_round_trip(DataFormat::RenderCv, "(legend|  variant|  website) [^\n]*\n|section [a-z-]+");
}

TEST_CASE("what a format has no field for is said", "[data-files]") {
    const std::string page =
        "# Ada Lovelace\n\n## Publications\n\n- **Notes**\\\\\n  Ada Lovelace\\*, Luigi Menabrea\\*\\\\\n  Memoirs, "
        "1843\n"
        "\n  [[paper]](https://example.org/a) [[code]](https://example.org/b)\n\nA line of text.\n\n"
        "\\* equal contribution\n";
    const auto said = [&](DataFormat format) {
        Diagnostics diagnostics;
        write_data(read(page).biography, format, diagnostics);
        std::string names;
        for (const Diagnostic& diagnostic : diagnostics.all()) {
            names += diagnostic.name + " ";
        }
        return names;
    };
    CHECK(said(DataFormat::Vitac) == "");
    CHECK(said(DataFormat::JsonResume).find("kept-beside-schema ") == 0);
    CHECK(said(DataFormat::RenderCv).find("kept-in-entries ") != std::string::npos);
    CHECK(said(DataFormat::RenderCv).find("left-out-of-format ") != std::string::npos);
    Biography mixed;
    mixed.sections.resize(1);
    mixed.sections[0].title = rich_text("Things");
    mixed.sections[0].entries.resize(2);
    mixed.sections[0].entries[0].title = rich_text("A line");
    mixed.sections[0].entries[1].kind = EntryKind::Position;
    mixed.sections[0].entries[1].organisation = rich_text("Engine Works");
    Diagnostics diagnostics;
    write_data(mixed, DataFormat::RenderCv, diagnostics);
    CHECK(short_list(diagnostics, Sources()) ==
          "note mixed-section: the entries of `Things` are of several kinds, which RenderCV itself refuses\n");
}

}  // namespace vitac
