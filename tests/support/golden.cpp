// Goldens: what a test must produce, as text in a file that a person can review.
#include "support/golden.h"

#include <fmt/core.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "support/memory_world.h"

namespace vitac {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

// The first lines that differ, a few of them: enough to see what happened. The whole is one `make accept` and `git
// diff` away.
std::string first_differences(const std::vector<std::string>& wanted, const std::vector<std::string>& actual) {
    constexpr int most_shown = 20;
    std::string result;
    int shown = 0;
    for (std::size_t i = 0; i < std::max(wanted.size(), actual.size()) && shown < most_shown; ++i) {
        const std::string* want = i < wanted.size() ? &wanted[i] : nullptr;
        const std::string* have = i < actual.size() ? &actual[i] : nullptr;
        if (want != nullptr && have != nullptr && *want == *have) {
            continue;
        }
        result += want != nullptr ? fmt::format("{:>5} - {}\n", i + 1, *want) : "";
        result += have != nullptr ? fmt::format("{:>5} + {}\n", i + 1, *have) : "";
        ++shown;
    }
    return result;
}

}  // namespace

std::string compare_with_golden(const std::string& name, const std::string& actual) {
    const std::string path = repository() + "/tests/golden/" + name;
    if (std::getenv("VITAC_ACCEPT") != nullptr) {
        std::filesystem::create_directories(std::filesystem::path(path).parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return {};
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return "no golden " + name + ": `make accept` writes it\n";
    }
    std::ostringstream wanted;
    wanted << file.rdbuf();
    if (wanted.str() == actual) {
        return {};
    }
    return name + " differs:\n" + first_differences(lines_of(wanted.str()), lines_of(actual));
}

std::string short_list(const Diagnostics& diagnostics, const Sources& sources) {
    constexpr const char* words[] = {"note", "warning", "error"};
    std::string result;
    for (const Diagnostic& diagnostic : diagnostics.sorted()) {
        if (diagnostic.span.known()) {
            const Source& source = sources.get(diagnostic.span.source);
            const Position begin = source.position(diagnostic.span.begin);
            const Position end = source.position(diagnostic.span.end);
            result += fmt::format("{}:{}-{}:{} ", begin.line, begin.column, end.line, end.column);
        }
        result +=
            fmt::format("{} {}: {}", words[static_cast<int>(diagnostic.severity)], diagnostic.name, diagnostic.message);
        result += diagnostic.hint.empty() ? "\n" : fmt::format(" ({})\n", diagnostic.hint);
    }
    return result;
}

}  // namespace vitac
