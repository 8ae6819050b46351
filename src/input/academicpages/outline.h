// The blocks of a page under their section headings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "input/academicpages/nodes.h"
#include "input/meaning/section_words.h"

namespace vitac::academicpages {

struct OutlineSection {
    RichText title;
    int level = 0;  // as of Node
    TitleMeaning meaning;
    std::vector<Node> nodes;
    Span span;
    std::vector<std::string> tags = {};
    std::optional<SectionKind> marked = {};  // its kind, where the heading says it
    bool heads_sections = false;             // nothing stands under it but sections with titles of their own
};

struct Outline {
    RichText name;               // a first heading that is a person's name
    std::vector<Node> preamble;  // before the first section, and sections such as "About me"
    std::vector<Node> contacts;  // under "Contact"
    std::vector<OutlineSection> sections;
};

// References into `blocks`, which must outlive the outline.
Outline make_outline(const std::vector<markdown::Block>& blocks);

}  // namespace vitac::academicpages
