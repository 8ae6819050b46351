// Compiles every sample as a user would, and compares what comes out at each step.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "rules/repository_files.h"
#include "style/style.h"
#include "suite/pipeline.h"
#include "support/golden.h"
#include "support/other_programs.h"
#include "write/pdf/pdf.h"

namespace vitac::suite {

namespace {

// samples/NAME.md and samples/NAME/biography.md, as samples/build names them.
std::vector<std::pair<std::string, std::string>> samples() {
    const std::string folder = "samples/";
    const std::string inner = "/biography.md";
    std::vector<std::pair<std::string, std::string>> list;
    for (const rules::RepositoryFile& file : rules::files_below("samples", {".md"})) {
        const std::string rest = file.path.substr(folder.size());
        if (rest.find('/') == std::string::npos) {
            list.emplace_back(rest.substr(0, rest.rfind('.')), file.path);
        } else if (rest.ends_with(inner)) {
            list.emplace_back(rest.substr(0, rest.size() - inner.size()), file.path);
        }
    }
    return list;
}

MemoryWorld& with_samples(MemoryWorld& world) {
    for (const rules::RepositoryFile& file : rules::files_below("samples")) {
        world.files[file.path] = file.text;
    }
    return world;
}

std::vector<LayoutSummary> layouts() {
    MemoryWorld world;
    return list_layouts(world);
}

// What is reported, but for notes: those say how something was understood, and are no complaints.
std::string complaints(const Outcome& outcome, const MemoryWorld& world) {
    Diagnostics complaints;
    for (const Diagnostic& diagnostic : outcome.diagnostics.all()) {
        if (diagnostic.severity != Severity::Note) {
            complaints.add(diagnostic);
        }
    }
    return short_list(complaints, world.sources());
}

// The PDF of a sample in a layout, nothing in it compressed.
std::string open_pdf(const std::string& path, const std::string& layout) {
    MemoryWorld world;
    Diagnostics diagnostics;
    const Outcome outcome = compile(path, {{"layout", layout}}, with_samples(world));
    return write_pdf(outcome.pages, {.compression = Compression::Off}, diagnostics);
}

// What stands between `begin` and `end`, each time.
std::vector<std::string> parts_between(const std::string& text, const std::string& begin, const std::string& end) {
    std::vector<std::string> parts;
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        at += begin.size();
        const std::size_t stop = std::min(text.find(end, at), text.size());
        parts.push_back(text.substr(at, stop - at));
    }
    return parts;
}

}  // namespace

TEST_CASE("samples", "[samples][golden]") {
    for (const auto& [name, path] : samples()) {
        DYNAMIC_SECTION(name) {
            MemoryWorld world;
            const Outcome outcome = compile(path, {}, with_samples(world));
            CHECK(complaints(outcome, world) == "");
            for (const std::string stage : {"biography", "document", "text"}) {
                CHECK(compare_with_golden("samples/" + name + "." + stage + ".txt", dump(outcome, stage, world)) == "");
            }
        }
    }
}

// Without TeX; tests/tex/run compiles them.
TEST_CASE("samples as LaTeX", "[samples][golden]") {
    for (const auto& [name, path] : samples()) {
        for (const LayoutSummary& layout : layouts()) {
            DYNAMIC_SECTION(name << " " << layout.name) {
                MemoryWorld world;
                const Outcome outcome = compile(path, {{"layout", layout.name}}, with_samples(world));
                const TexOutcome tex = as_tex(outcome, world);
                CHECK(compare_with_golden("samples/" + name + "." + layout.name + ".tex", tex.file) == "");
            }
        }
    }
}

// What a screen reader has: the goldens read like the source, entry by entry. Layouts of one column read alike.
TEST_CASE("samples read aloud", "[samples][golden]") {
    for (const auto& [name, path] : samples()) {
        for (const std::string layout : {"classic", "sidebar"}) {
            DYNAMIC_SECTION(name << " " << layout) {
                MemoryWorld world;
                const Outcome outcome = compile(path, {{"layout", layout}}, with_samples(world));
                CHECK(compare_with_golden("samples/" + name + "." + layout + ".tags.txt", tags_of_pdf(outcome.pdf)) ==
                      "");
            }
        }
    }
}

// Without headings of their own, works are found as the items of a list.
TEST_CASE("works of one paragraph each, read aloud", "[samples][golden]") {
    MemoryWorld world;
    for (const rules::RepositoryFile& file : rules::files_below("tests/judges", {".yaml"})) {
        world.files[file.path] = file.text;
    }
    const Outcome outcome =
        compile("samples/biography.md", {{"layout", "tests/judges/bibliography.yaml"}}, with_samples(world));
    CHECK(complaints(outcome, world) == "");
    CHECK(compare_with_golden("samples/biography.bibliography.tags.txt", tags_of_pdf(outcome.pdf)) == "");
}

// Clauses of PDF/UA and PDF/A that ask something of these are met by having none.
TEST_CASE("what a CV has no use for is in no file", "[samples]") {
    for (const auto& [name, path] : samples()) {
        for (const LayoutSummary& layout : layouts()) {
            INFO(name << " " << layout.name);
            // Streams hold pages, fonts and CMaps; what is forbidden would be said in a dictionary.
            std::string dictionaries;
            for (const std::string& part :
                 parts_between("endstream" + open_pdf(path, layout.name), "endstream", "stream\r\n")) {
                dictionaries += part;
            }
            for (const std::string word : {"/Encrypt",
                                           "/AcroForm",
                                           "/XFA",
                                           "/JavaScript",
                                           "/JS",
                                           "/AA",
                                           "/Launch",
                                           "/OCProperties",
                                           "/XObject",
                                           "/ExtGState",
                                           "/Shading",
                                           "/Pattern",
                                           "/ColorSpace",
                                           "/Group",
                                           "/SMask",
                                           "/EmbeddedFiles",
                                           "/AF",
                                           "/AlternatePresentations",
                                           "/PresSteps",
                                           "/Requirements",
                                           "/Threads",
                                           "/Sig",
                                           "/LZWDecode",
                                           "/Crypt",
                                           "/FFilter",
                                           "/CIDSet",
                                           "/CharSet",
                                           "/Type1",
                                           "/Type3",
                                           "/TrueType",
                                           "/Suspects",
                                           "/Linearized",
                                           "/S /Figure",
                                           "/S /Formula",
                                           "/S /Table",
                                           "/S /Note",
                                           "/S /Form",
                                           "/S /Annot",
                                           "/S /TOC",
                                           "/Subtype /Widget",
                                           "/Subtype /TrapNet",
                                           "/Subtype /PrinterMark",
                                           "/Subtype /Screen",
                                           "/Alt"}) {
                for (const char after : {' ', '\n', '/', '<', '[', '('}) {
                    INFO(word);
                    CHECK(dictionaries.find(word + after) == std::string::npos);
                }
            }
            CHECK(dictionaries.find("/StructTreeRoot ") != std::string::npos);
        }
    }
}

TEST_CASE("pages are drawn with a dozen operators of the standard, and what is saved is restored", "[samples]") {
    const std::vector<std::string> known = {"BDC", "EMC", "BT", "ET", "Td", "Tf", "Tj",
                                            "TJ",  "Tz",  "Ts", "rg", "re", "f"};
    for (const auto& [name, path] : samples()) {
        for (const std::string& stream : parts_between(open_pdf(path, "sidebar"), "stream\r\n", "endstream")) {
            if (stream.find(" BDC\n") == std::string::npos) {
                continue;  // a font or a CMap
            }
            // Strings hold glyphs; letters outside them are operators, and names begin with a slash.
            std::string word;
            char closing = 0;
            for (const char character : stream) {
                const bool letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
                if (closing != 0) {
                    closing = character == closing ? '\0' : closing;
                } else if (character == '<' || character == '/') {
                    closing = character == '<' ? '>' : ' ';
                } else if (letter) {
                    word += character;
                } else if (!word.empty()) {
                    INFO(name << ": " << word);
                    CHECK(std::find(known.begin(), known.end(), word) != known.end());
                    word.clear();
                }
            }
        }
    }
}

// One is enough: the pages of the others change with every change of spacing.
TEST_CASE("pages of a sample", "[samples][golden]") {
    MemoryWorld world;
    const Outcome outcome = compile("samples/engineer/biography.md", {}, with_samples(world));
    CHECK(compare_with_golden("samples/engineer.pages.txt", dump(outcome, "pages", world)) == "");
}

TEST_CASE("the same sample gives the same bytes", "[samples]") {
    for (const auto& [name, path] : samples()) {
        MemoryWorld first;
        MemoryWorld second;
        INFO(name);
        CHECK(compile(path, {}, with_samples(first)).pdf == compile(path, {}, with_samples(second)).pdf);
    }
}

}  // namespace vitac::suite
