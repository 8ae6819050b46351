// Fuzzes the readers of YAML and TOML: whatever the text, a tree within its limits, with places inside the text, or a
// report.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/toml.h"
#include "base/unicode.h"
#include "base/yaml.h"

namespace {

using namespace vitac;

// Small, so that a fuzzer reaches them.
constexpr yaml::Limits limits{.depth = 16, .nodes = 10'000};

// Recursive: the depth that is checked bounds it.
std::size_t count_nodes(const yaml::Node& node, const Span& whole, int depth) {
    const bool inside = !node.span.known() || (node.span.begin <= node.span.end && node.span.end <= whole.end);
    // TOML counts the keys of a table, not the lists that they go through.
    if (!inside || depth > 2 * limits.depth + 1) {
        std::abort();
    }
    std::size_t count = 1;
    for (const yaml::Node& item : node.items) {
        count += count_nodes(item, whole, depth + 1);
    }
    for (const yaml::Member& member : node.members) {
        count += count_nodes(member.value, whole, depth + 1);
    }
    return count;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Sources sources;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Span whole = sources.whole(sources.add("data.yaml", unicode::repair_utf8(bytes).text));
    Diagnostics diagnostics;
    for (const yaml::Node& root :
         {yaml::parse(sources, whole, diagnostics, limits), toml::parse(sources, whole, diagnostics, limits)}) {
        if (count_nodes(root, whole, 0) > 2 * limits.nodes + 1) {
            std::abort();
        }
    }
    return 0;
}
