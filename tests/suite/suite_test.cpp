// Runs the cases of tests/suite/*.txt: what is reported, and each stage against its golden.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "rules/repository_files.h"
#include "suite/pipeline.h"
#include "suite/suite_file.h"
#include "support/golden.h"

namespace vitac::suite {

namespace {

// As cases write it: "warning 1:3-1:8 name", and with the file where it is not the page.
std::string as_expectation(const Diagnostic& diagnostic, const Sources& sources) {
    constexpr const char* severities[] = {"note", "warning", "error"};
    const std::string severity = severities[static_cast<int>(diagnostic.severity)];
    if (!diagnostic.span.known()) {
        return fmt::format("{} {}", severity, diagnostic.name);
    }
    const Source& source = sources.get(diagnostic.span.source);
    const Position begin = source.position(diagnostic.span.begin);
    const Position end = source.position(diagnostic.span.end);
    const std::string file = source.path == page ? "" : source.path + ":";
    return fmt::format("{} {}{}:{}-{}:{} {}", severity, file, begin.line, begin.column, end.line, end.column,
                       diagnostic.name);
}

std::vector<std::string> reported(const Outcome& outcome, const MemoryWorld& world) {
    std::vector<std::string> list;
    for (const Diagnostic& diagnostic : outcome.diagnostics.sorted()) {
        list.push_back(as_expectation(diagnostic, world.sources()));
    }
    return list;
}

void check_case(const Case& one) {
    MemoryWorld world;
    world.files = one.files;
    const Outcome outcome = compile(page, one.options, world);

    std::vector<std::string> expected = one.expected;
    std::vector<std::string> actual = reported(outcome, world);
    std::sort(expected.begin(), expected.end());
    std::sort(actual.begin(), actual.end());
    INFO(short_list(outcome.diagnostics, world.sources()));
    CHECK(actual == expected);

    for (const std::string& stage : one.stages) {
        if (stage != "bytes") {
            CHECK(compare_with_golden(stage + "/" + one.name + ".txt", dump(outcome, stage, world)) == "");
        }
    }
}

struct NamedCase {
    std::string file;
    Case one;
};

std::vector<NamedCase> all_cases() {
    std::vector<NamedCase> cases;
    for (const rules::RepositoryFile& file : rules::files_below("tests/suite", {".txt"})) {
        if (file.path.ends_with("CMakeLists.txt")) {
            continue;
        }
        for (Case& one : read_suite(file.text)) {
            cases.push_back({file.path, std::move(one)});
        }
    }
    return cases;
}

}  // namespace

TEST_CASE("suite", "[suite][golden]") {
    for (const auto& [file, one] : all_cases()) {
        DYNAMIC_SECTION(one.name) {
            INFO(file << ":" << one.line);
            check_case(one);
        }
    }
}

TEST_CASE("no two cases share a name, and each golden belongs to a case", "[suite]") {
    std::set<std::string> goldens;
    std::set<std::string> names;
    for (const auto& [file, one] : all_cases()) {
        INFO(file << ":" << one.line << " " << one.name);
        CHECK(names.insert(one.name).second);
        for (const std::string& stage : one.stages) {
            goldens.insert("tests/golden/" + stage + "/" + one.name + ".txt");
        }
    }
    const std::vector<std::string> stages = {"biography", "json", "document", "pages", "text"};
    for (const std::string& stage : stages) {
        for (const rules::RepositoryFile& golden : rules::files_below("tests/golden/" + stage)) {
            INFO(golden.path);
            CHECK(goldens.contains(golden.path));
        }
    }
}

}  // namespace vitac::suite
