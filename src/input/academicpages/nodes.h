// The blocks of a page -> headings and what stands under them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "input/markdown/markdown.h"
#include "model/rich_text.h"

namespace vitac::academicpages {

// A heading or what stands under it, in the order of the page; wrappers such as <div> around whole sections are gone.
struct Node {
    bool is_heading = false;
    int level = 0;  // 1 to 6 as written; `pseudo_heading` for a line that only looks like a heading
    RichText title;
    const markdown::Block* block = nullptr;  // null for a heading
    Span span;
    std::vector<std::string> tags = {};  // of a heading, as {: .tag}
};
inline constexpr int pseudo_heading = 7;

// A paragraph whose first line is a section's title in capitals becomes two, as plain text has them: "EDUCATION" above
// "Example University".
void part_headings(std::vector<markdown::Block>& blocks);

// References into `blocks`, which must outlive the nodes.
std::vector<Node> nodes_of(const std::vector<markdown::Block>& blocks);

// Whether the words of the title say what stands under it.
bool is_known_title(std::string_view title);

// The text of a block that holds one short line and nothing else; null for another.
const RichText* single_line(const markdown::Block& block);

// Bold is what made the line a heading; a heading's title is set as headings are.
RichText without_bold(RichText title);

}  // namespace vitac::academicpages
