// Compiles every sample as a user would, and compares what comes out at each step.
#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "rules/repository_files.h"
#include "style/style.h"
#include "suite/pipeline.h"
#include "support/golden.h"

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
