// What is written about the program keeps up with it: every diagnostic is tested and explained, every link leads
// somewhere.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "rules/repository_files.h"
#include "support/golden.h"
#include "support/memory_world.h"

namespace vitac::rules {

namespace {

// The names of the problems declared in src/, with their severities: Severity::Warning, "the-name"
std::map<std::string, std::string> declared_diagnostics() {
    std::map<std::string, std::string> severities;
    for (const RepositoryFile& file : files_below("src", {".h", ".cpp"})) {
        // The example in the header that explains Problem is a comment.
        if (file.path == "src/base/diagnostics.h") {
            continue;
        }
        for (const std::string& rest : words_after(file.text, "Severity::", "};")) {
            const std::size_t comma = rest.find_first_not_of("ENWabcdefghijklmnopqrstuvwxyz");
            const std::size_t quote = rest.find_first_not_of(", \n", comma);
            if (comma == std::string::npos || quote == std::string::npos || rest[comma] != ',' || rest[quote] != '"') {
                continue;
            }
            severities[rest.substr(quote + 1, rest.find('"', quote + 1) - quote - 1)] = rest.substr(0, comma);
        }
    }
    return severities;
}

// A suite case may be called as the problem that it should, but perhaps does not, show.
std::string without_case_names(const std::string& text) {
    std::string rest;
    for (const std::string& line : lines_of(text)) {
        rest += line.starts_with("=== ") ? "\n" : line + "\n";
    }
    return rest;
}

struct Entry {
    std::string file;            // "docs/diagnostics/markdown.md"
    std::string first_sentence;  // of its paragraph
};

std::string first_sentence(const std::vector<std::string>& lines, std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < lines.size() && !lines[i].starts_with("#"); ++i) {
        text += (text.empty() || lines[i].empty() ? "" : " ") + lines[i];
    }
    // A stop that ends a sentence stands before a blank and a capital letter, so "e.g. this" does not end one.
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text[i] == '.' && text[i + 1] == ' ' && text[i + 2] >= 'A' && text[i + 2] <= 'Z') {
            return text.substr(0, i + 1);
        }
    }
    return text;
}

// The "## name" paragraphs of docs/diagnostics/*.md.
std::map<std::string, Entry> explained_diagnostics() {
    std::map<std::string, Entry> entries;
    for (const RepositoryFile& file : files_below("docs/diagnostics", {".md"})) {
        const std::vector<std::string> lines = lines_of(file.text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].starts_with("## ")) {
                std::string name = lines[i].substr(3);
                name.erase(std::remove(name.begin(), name.end(), '`'), name.end());
                INFO(name << " is explained twice: " << entries[name].file << ", " << file.path);
                CHECK(entries[name].file.empty());
                entries[name] = {file.path, first_sentence(lines, i + 1)};
            }
        }
    }
    return entries;
}

std::string index_of_diagnostics() {
    const std::map<std::string, std::string> severities = declared_diagnostics();
    std::string index =
        "# Diagnostics\n\n"
        "Every problem that vitac reports has a name, printed in brackets behind the message. A warning says that "
        "something was\n"
        "read as well as could be; an error, that something is missing from the result or could not be done (exit code "
        "1 or 2).\n"
        "This list is made by `make accept` from the pages below `diagnostics/`; a test compares them.\n\n"
        "| name | | what it means |\n|---|---|---|\n";
    for (const auto& [name, entry] : explained_diagnostics()) {
        const auto severity = severities.find(name);
        std::string word = severity == severities.end() ? "" : severity->second;
        std::transform(word.begin(), word.end(), word.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        // The index stands one folder higher than the page that the sentence comes from.
        std::string meaning = entry.first_sentence;
        for (std::size_t up = meaning.find("](../"); up != std::string::npos; up = meaning.find("](../")) {
            meaning.erase(up + 2, 3);
        }
        index += fmt::format("| [{}]({}#{}) | {} | {} |\n", name, entry.file.substr(std::string("docs/").size()), name,
                             word, meaning);
    }
    return index;
}

// The targets of the Markdown links in a text, without those that lead to the web or into the same page.
std::vector<std::string> local_links(const std::string& text) {
    std::vector<std::string> links;
    for (const std::string& target : words_after(text, "](", ")#")) {
        // A blank shows that this is an example of Markdown, not a link.
        const bool is_link = !target.empty() && target.find(' ') == std::string::npos;
        if (is_link && target.find("://") == std::string::npos && !target.starts_with("mailto:")) {
            links.push_back(target);
        }
    }
    return links;
}

// What stands between single stars in a page of Markdown, white space read as a blank.
std::vector<std::string> emphasised(const std::string& text) {
    std::vector<std::string> found;
    const auto single = [&](std::size_t at) {
        return text[at] == '*' && text[at - 1] != '*' && at + 1 < text.size() && text[at + 1] != '*';
    };
    std::size_t open = std::string::npos;
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!single(at)) {
            continue;
        }
        if (open == std::string::npos) {
            open = text[at + 1] == ' ' ? open : at;  // a star before a blank is an item of a list
            continue;
        }
        std::string title;
        for (const char character : text.substr(open + 1, at - open - 1)) {
            const bool blank = character == ' ' || character == '\n';
            title += blank && title.ends_with(' ') ? "" : std::string(1, blank ? ' ' : character);
        }
        found.push_back(std::move(title));
        open = std::string::npos;
    }
    return found;
}

}  // namespace

TEST_CASE("every diagnostic occurs in a test", "[rules]") {
    std::string tests;
    for (const char* folder : {"tests/unit", "tests/suite", "tests/program"}) {
        for (const RepositoryFile& file : files_below(folder)) {
            tests += without_case_names(file.text);
        }
    }
    for (const auto& [name, severity] : declared_diagnostics()) {
        const bool occurs = tests.find(name) != std::string::npos;
        INFO(name << " occurs in no test");
        CHECK(occurs);
    }
}

TEST_CASE("every diagnostic is explained, and nothing else is", "[rules]") {
    const std::map<std::string, std::string> declared = declared_diagnostics();
    const std::map<std::string, Entry> explained = explained_diagnostics();
    for (const auto& [name, severity] : declared) {
        INFO(name << " is not in docs/diagnostics/");
        CHECK(explained.contains(name));
    }
    for (const auto& [name, entry] : explained) {
        INFO(name << " in " << entry.file << " is reported nowhere");
        CHECK(declared.contains(name));
    }
}

TEST_CASE("the index of diagnostics is up to date", "[rules][golden]") {
    CHECK(compare_with_golden("../../docs/diagnostics.md", index_of_diagnostics()) == "");
}

TEST_CASE("links in the documentation lead to files", "[rules]") {
    std::vector<RepositoryFile> pages = files_below("docs", {".md"});
    pages.push_back(repository_file("README.md"));
    pages.push_back(repository_file("CONTRIBUTING.md"));
    for (const RepositoryFile& page : pages) {
        const std::filesystem::path folder = std::filesystem::path(repository() + "/" + page.path).parent_path();
        for (const std::string& link : local_links(page.text)) {
            INFO(page.path << " links to " << link);
            CHECK(std::filesystem::exists(folder / link));
        }
    }
}

TEST_CASE("the tests that the page on accessibility names exist", "[rules]") {
    std::set<std::string> titles;
    for (const RepositoryFile& file : files_below("tests", {".cpp"})) {
        for (const std::string& title : words_after(file.text, "TEST_CASE(\"", "\"")) {
            titles.insert(title);
        }
    }
    // Cases of the suite: "=== the-name: stages ==="
    for (const RepositoryFile& file : files_below("tests/suite", {".txt"})) {
        for (const std::string& name : words_after(file.text, "\n=== ", ":")) {
            titles.insert(name);
        }
    }
    const std::vector<std::string> named = emphasised(repository_file("docs/accessibility.md").text);
    CHECK(named.size() > 50);
    for (const std::string& title : named) {
        INFO(title << " is no test");
        CHECK(titles.contains(title));
    }
}

TEST_CASE("the packages of all fonts are in packages.txt", "[rules]") {
    std::set<std::string> packages;
    for (const std::string& line : lines_of(repository_file("packages.txt").text)) {
        const std::vector<std::string> names = words_after(line, "fonts   ", " ");
        packages.insert(names.begin(), names.end());
    }
    for (const RepositoryFile& file : files_below("fonts", {".yaml"})) {
        for (const std::string& package : words_after(file.text, "package: ", " \n#}")) {
            INFO(file.path << " needs " << package);
            CHECK(packages.contains(package));
        }
    }
}

}  // namespace vitac::rules
