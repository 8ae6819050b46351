// Help, the manual page and the command line agree.
#include "app/help.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>
#include <sstream>

#include "app/options.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

// The words of a text that begin with "--".
std::set<std::string> options_in(const std::string& text) {
    std::set<std::string> options;
    for (std::size_t at = text.find("--"); at != std::string::npos; at = text.find("--", at + 2)) {
        const std::size_t end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
        if (end - at > 2) {
            options.insert(text.substr(at, end - at));
        }
    }
    return options;
}

std::string read_repository_file(const std::string& path) {
    std::ifstream file(repository() + "/" + path);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::string manual_page() {
    std::string text = read_repository_file("docs/vitac.1");
    // In roff a hyphen that is not a dash is written "\\-".
    for (std::size_t at = text.find("\\-"); at != std::string::npos; at = text.find("\\-", at)) {
        text.erase(at, 1);
    }
    return text;
}

bool is_known(const std::string& command, const std::string& option) {
    Diagnostics diagnostics;
    parse_options({command, "biography", "x", option}, diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        if (diagnostic.name == "unknown-option") {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("help names only options that there are") {
    for (const char* command : {"build", "batch", "check", "dump"}) {
        for (const std::string& option : options_in(help_text(command))) {
            INFO(command << " " << option);
            CHECK(is_known(command, option));
        }
    }
}

TEST_CASE("help and the manual page name the same options") {
    std::set<std::string> in_help;
    for (const char* topic : {"", "build", "batch", "check", "convert", "dump", "diff", "audit", "layouts"}) {
        in_help.merge(options_in(help_text(topic)));
    }
    CHECK(in_help == options_in(manual_page()));
}

TEST_CASE("shells complete all options") {
    const std::string bash = read_repository_file("packaging/completions/vitac.bash");
    const std::string zsh = read_repository_file("packaging/completions/_vitac");
    const std::string fish = read_repository_file("packaging/completions/vitac.fish");
    for (const std::string& option : options_in(manual_page())) {
        INFO(option);
        CHECK(bash.find(option) != std::string::npos);
        CHECK(zsh.find(option) != std::string::npos);
        CHECK(fish.find("-l " + option.substr(2) + " ") != std::string::npos);
    }
}

TEST_CASE("help fits a terminal") {
    for (const char* topic : {"", "build", "batch", "check", "convert", "dump", "diff", "audit", "layouts"}) {
        std::istringstream lines(help_text(topic));
        for (std::string line; std::getline(lines, line);) {
            INFO(line);
            CHECK(line.size() <= 100);
        }
    }
}

TEST_CASE("the version is that of the manual page") {
    const std::string version = version_text().substr(0, version_text().size() - 1);
    CHECK(manual_page().find("\"" + version + "\"") != std::string::npos);
}

}  // namespace vitac
