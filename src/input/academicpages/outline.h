// The blocks of a page under their section headings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "input/markdown/markdown.h"
#include "input/meaning/section_words.h"

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

struct OutlineSection {
    RichText title;
    int level = 0;  // as of Node
    TitleMeaning meaning;
    std::vector<Node> nodes;
    Span span;
    std::vector<std::string> tags = {};
    std::optional<SectionKind> marked = {};  // its kind, where the heading says it
};

struct Outline {
    RichText name;               // a first heading that is a person's name
    std::vector<Node> preamble;  // before the first section, and sections such as "About me"
    std::vector<Node> contacts;  // under "Contact"
    std::vector<OutlineSection> sections;
};

// References into `blocks`, which must outlive the outline.
// A paragraph whose first line is a section's title in capitals becomes two, as plain text has them: "EDUCATION" above
// "Example University".
void part_headings(std::vector<markdown::Block>& blocks);

Outline make_outline(const std::vector<markdown::Block>& blocks);

}  // namespace vitac::academicpages
