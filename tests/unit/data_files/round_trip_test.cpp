// What is written in a format of data and read again is the same biography.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "app/page_file.h"
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

namespace {

// A page of it, what is said of it, and what is read from it.
struct WrittenPage {
    std::string text;
    std::string said;
    Biography biography;
};

WrittenPage as_page(const Biography& biography) {
    MemoryWorld world;
    Diagnostics diagnostics;
    WrittenPage page;
    page.text = page_of(biography, world, diagnostics);
    page.said = short_list(diagnostics, Sources());
    page.biography = read(page.text).biography;
    return page;
}

std::string works_of(const Biography& biography) {
    std::string works;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            if (entry.kind != EntryKind::Publication) {
                continue;
            }
            const std::optional<Date> date = entry.dates.end ? entry.dates.end : entry.dates.start;
            works += plain_text(entry.title) + " |";
            for (const Author& author : entry.authors) {
                works += " " + author.name + (author.is_self ? " (self)" : "") +
                         (author.equal_contribution ? " (equal)" : "") + ";";
            }
            works += " | " + entry.venue.volume + " | " + entry.venue.issue + " | " +
                     std::regex_replace(entry.venue.pages, std::regex("-+"), "–") + " | " +
                     (date && date->year > 0 ? std::to_string(date->year) : "") + "\n";
        }
    }
    std::vector<std::string> lines;
    std::istringstream stream(works);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    std::sort(lines.begin(), lines.end());  // a bibliography has an order of its own
    works.clear();
    for (const std::string& line : lines) {
        works += line + "\n";
    }
    return works;
}

}  // namespace

TEST_CASE("a biography written as a page is read as the same, or what is otherwise is said", "[data-files]") {
    std::size_t pages = 0;
    for (const std::filesystem::path& path : inputs()) {
        const Biography biography = read(file_text(path)).biography;
        const WrittenPage page = as_page(biography);
        INFO(path.string());
        INFO(page.said);
        CHECK((page_differences(biography, page.biography).empty() || !page.said.empty()));
        ++pages;
        // Only what no page has a place for: an acronym that stands nowhere in the venue's text.
        CHECK(std::regex_replace(page.said, std::regex("[^\n]*is read with other venue\n"), "") == "");
    }
    CHECK(pages > 10);
}

TEST_CASE("the works of a biography written as BibTeX are read as the same", "[data-files]") {
    for (const std::filesystem::path& path : inputs()) {
        const Biography biography = read(file_text(path)).biography;
        const std::string file = written(biography, DataFormat::Bibtex);
        INFO(path.string());
        CHECK(first_difference(works_of(biography), works_of(read(file).biography)) == "");
        // Nothing for TeX to trip over: its signs are escaped, and braces close.
        CHECK(std::count(file.begin(), file.end(), '{') == std::count(file.begin(), file.end(), '}'));
    }
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
    Biography other;
    other.language = "ca";
    other.person.contacts = {{ContactKind::Profile, "Kaggle", "ada", "https://www.kaggle.com/ada", {}},
                             {ContactKind::Profile, "GitHub", "ada", "https://github.com/ada", {}}};
    other.sections.resize(1);
    other.sections[0].title = rich_text("Things");
    other.sections[0].tags = {"long"};
    Diagnostics of_other;
    write_data(other, DataFormat::RenderCv, of_other);
    CHECK(short_list(of_other, Sources()) ==
          "note left-out-of-format: the format has no place for the language `ca`, left out\n"
          "note left-out-of-format: the format has no place for the order of the profiles, left out\n"
          "note left-out-of-format: the format has no place for tags of sections, left out\n");
}

}  // namespace vitac
