// How every source file looks: a first line that says what it is, a place in the build, nothing of the machine it was
// written on.
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "rules/repository_files.h"
#include "support/memory_world.h"

namespace vitac::rules {

namespace {

std::vector<RepositoryFile> files_in(const std::vector<std::string>& folders, const std::vector<std::string>& endings) {
    std::vector<RepositoryFile> all;
    for (const std::string& folder : folders) {
        const std::vector<RepositoryFile> files = files_below(folder, endings);
        all.insert(all.end(), files.begin(), files.end());
    }
    return all;
}

// A sentence begins; it may begin with a name such as `.bib`.
bool may_begin_a_sentence(char byte) {
    return byte < 'a' || byte > 'z';
}

// The CMakeLists.txt of the file's folder or of one above it names the file by its path from there.
bool is_named_in_the_build(const std::string& path) {
    for (std::size_t slash = path.rfind('/'); slash != std::string::npos && slash > 0;
         slash = path.rfind('/', slash - 1)) {
        const std::string list = path.substr(0, slash) + "/CMakeLists.txt";
        if (!std::filesystem::exists(repository() + "/" + list)) {
            continue;
        }
        std::string words = " " + repository_file(list).text + " ";
        std::replace_if(
            words.begin(), words.end(), [](char c) { return c == '\n' || c == '(' || c == ')'; }, ' ');
        if (words.find(" " + path.substr(slash + 1) + " ") != std::string::npos) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("the first line of a file says what it is", "[rules]") {
    for (const RepositoryFile& file : files_in({"src", "tests"}, {".h", ".cpp"})) {
        const std::string first = file.text.substr(0, file.text.find('\n'));
        INFO(file.path << ": " << first);
        CHECK(first.starts_with("// "));
        CHECK((first.size() > 12 && may_begin_a_sentence(first[3])));
    }
    for (const RepositoryFile& file : files_in({"src", "tests", "cmake", "fonts", "layouts"}, {".cmake", ".yaml"})) {
        if (file.path.find("/seeds/") != std::string::npos) {
            continue;  // input, not ours to comment
        }
        INFO(file.path);
        CHECK(file.text.starts_with("# "));
    }
}

TEST_CASE("headers are guarded and open no namespace", "[rules]") {
    for (const RepositoryFile& file : files_in({"src", "tests"}, {".h"})) {
        INFO(file.path);
        CHECK(file.text.find("\n#pragma once\n") != std::string::npos);
        CHECK(file.text.find("using namespace") == std::string::npos);
    }
}

TEST_CASE("every source file is named in the build", "[rules]") {
    for (const RepositoryFile& file : files_in({"src", "tests"}, {".cpp"})) {
        INFO(file.path);
        CHECK(is_named_in_the_build(file.path));
    }
}

TEST_CASE("no file knows the machine it was written on", "[rules]") {
    const std::vector<std::string> folders = {"src",   "tests/support", "tests/suite", "tests/program", "cmake", "docs",
                                              "fonts", "layouts",       "samples",     "bench",         ".ci"};
    // A home folder, and wherever this checkout happens to be: neither may be written down.
    const std::vector<std::string> places = {std::string("/") + "home/", std::string("/") + "root/",
                                             repository() + "/"};
    for (const RepositoryFile& file : files_in(folders, {})) {
        for (const std::string& place : places) {
            INFO(file.path << " mentions " << place);
            CHECK(file.text.find(place) == std::string::npos);
        }
    }
}

TEST_CASE("clock, chance and environment reach nothing but the World on disk", "[rules]") {
    const std::vector<std::string> sources_of_change = {"system_clock",  "std::time(", "rand(",
                                                        "random_device", "setlocale",  "getenv("};
    for (const RepositoryFile& file : files_below("src", {".h", ".cpp"})) {
        if (file.path.starts_with("src/app/")) {
            continue;
        }
        for (const std::string& word : sources_of_change) {
            INFO(file.path << " uses " << word);
            CHECK(file.text.find(word) == std::string::npos);
        }
    }
}

TEST_CASE("nothing is left lying about", "[rules]") {
    for (const RepositoryFile& file : files_in({"src", "tests"}, {".h", ".cpp"})) {
        for (const std::string& line : lines_of(file.text)) {
            INFO(file.path << ": " << line);
            CHECK(line.find('\t') == std::string::npos);
            CHECK((line.empty() || line.back() != ' '));
        }
    }
}

}  // namespace vitac::rules
