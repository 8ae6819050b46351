// The made-up pages of tests/pages: what a person finds in them is what is read, and no mark-up is left in any text.
#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <array>
#include <string>
#include <vector>

#include "base/path.h"
#include "base/yaml.h"
#include "input/read.h"
#include "model/dump.h"
#include "rules/repository_files.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

using yaml::Node;

Node parse(const std::string& text, MemoryWorld& world) {
    Diagnostics diagnostics;
    const SourceId source = world.sources().add("data", text);
    Node node = yaml::parse(world.sources(), world.sources().whole(source), diagnostics,
                            {.depth = 64, .nodes = 100'000, .bytes = 1U << 20U});
    REQUIRE(diagnostics.sorted().empty());
    return node;
}

// As in expect.yaml: texts with links are written as their text alone.
std::string text_of(const Node& node) {
    if (node.is_map()) {
        const Node* text = node.find("text");
        return text != nullptr ? text->text : "{...}";
    }
    return node.is_sequence() ? fmt::format("[{} of them]", node.items.size()) : node.text;
}

// What `expected` names and `actual` lacks or has otherwise, a line each.
void compare(const std::string& place, const Node& expected, const Node* actual, std::string& differences) {
    if (expected.is_null()) {
        if (actual != nullptr && !(actual->is_sequence() && actual->items.empty())) {
            differences += fmt::format("{}: expected none, found {}\n", place, text_of(*actual));
        }
    } else if (expected.is_map()) {
        for (const yaml::Member& member : expected.members) {
            compare(place + "." + member.key, member.value, actual != nullptr ? actual->find(member.key) : nullptr,
                    differences);
        }
    } else if (expected.is_sequence()) {
        const std::size_t count = actual != nullptr ? actual->items.size() : 0;
        if (count != expected.items.size()) {
            differences += fmt::format("{}: expected {} of them, found {}\n", place, expected.items.size(), count);
        }
        for (std::size_t i = 0; i < expected.items.size(); ++i) {
            compare(fmt::format("{}[{}]", place, i), expected.items[i], i < count ? &actual->items[i] : nullptr,
                    differences);
        }
    } else if (actual == nullptr || text_of(*actual) != expected.text) {
        differences += fmt::format("{}: expected `{}`, found {}\n", place, expected.text,
                                   actual != nullptr ? "`" + text_of(*actual) + "`" : "none");
    }
}

// Each text of the dump in which mark-up is left, a line each.
void find_leaks(const std::string& place, const Node& node, std::string& leaks) {
    static constexpr std::array<std::string_view, 12> markup = {"{%",    "{{",     "{:",   "</", "<br", "<div",
                                                                "&amp;", "&nbsp;", "\\\\", "**", "[](", "]("};
    for (const yaml::Member& member : node.members) {
        if (member.key != "front_matter") {
            find_leaks(place + "." + member.key, member.value, leaks);
        }
    }
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        find_leaks(fmt::format("{}[{}]", place, i), node.items[i], leaks);
    }
    for (const std::string_view mark : markup) {
        if (node.is_scalar() && node.text.find(mark) != std::string::npos) {
            leaks += fmt::format("{}: {}\n", place, node.text);
        }
    }
}

// What `vitac dump biography --json` says of the page in the folder, page.md or page.html.
Node read_page(const std::string& folder, MemoryWorld& world) {
    for (const rules::RepositoryFile& file : rules::files_below(folder)) {
        world.files[file.path.substr(folder.size() + 1)] = file.text;
    }
    Diagnostics diagnostics;
    const std::string page = world.files.contains("page.md") ? "page.md" : "page.html";
    const Biography biography = read_biography({.path = page, .name = {}}, world, diagnostics);
    return parse(dump_biography_json(biography, world.sources()), world);
}

}  // namespace

TEST_CASE("made-up pages are read as a person reads them, and no mark-up is left", "[suite][made-up]") {
    const std::vector<rules::RepositoryFile> expectations = rules::files_below("tests/pages", {"expect.yaml"});
    REQUIRE(expectations.size() >= 30);
    for (const rules::RepositoryFile& expectation : expectations) {
        MemoryWorld world;
        const std::string folder = folder_of(expectation.path);
        const Node actual = read_page(folder, world);
        const Node expected = parse(expectation.text, world);
        std::string differences;
        compare("", expected, &actual, differences);
        find_leaks("", actual, differences);
        INFO(folder);
        CHECK(differences == "");
    }
}

}  // namespace vitac
