// The entries under a section heading, each as its lines and bullets.
//
// What stands before the first sub-heading is gathered block by block (gather_blocks), what stands under a sub-heading
// as if it were a section of its own; then the sub-heading gets its meaning from what it has below it (subheadings).
#include "input/academicpages/gather.h"

#include <cstddef>
#include <utility>

#include "input/academicpages/gather_blocks.h"
#include "input/academicpages/subheadings.h"

namespace vitac::academicpages {

std::vector<RawEntry> gather_entries(const std::vector<Node>& nodes, SectionKind kind) {
    std::size_t i = 0;
    std::vector<Node> direct;
    while (i < nodes.size() && !nodes[i].is_heading) {
        direct.push_back(nodes[i++]);
    }
    std::vector<RawEntry> entries = gather_blocks(direct, kind);
    // Headings nest at most `pseudo_heading` levels deep, so this recursion is bounded.
    while (i < nodes.size()) {
        const Node& heading = nodes[i++];
        std::vector<Node> inside;
        while (i < nodes.size() && (!nodes[i].is_heading || nodes[i].level > heading.level)) {
            inside.push_back(nodes[i++]);
        }
        const std::vector<RawEntry> below = read_subheading(heading, gather_entries(inside, kind), kind);
        entries.insert(entries.end(), below.begin(), below.end());
    }
    return entries;
}

}  // namespace vitac::academicpages
