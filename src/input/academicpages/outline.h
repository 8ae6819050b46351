// The blocks of a page under their section headings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
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
    RichText headline;           // a heading right below it that says what the person is
    std::vector<Node> preamble;  // before the first section, and sections such as "About me"
    std::vector<Node> contacts;  // under "Contact"
    std::vector<OutlineSection> sections;
};

// References into `blocks`, which must outlive the outline. `known_name`: whose page it is, where that is known; ""
// else.
Outline make_outline(const std::vector<markdown::Block>& blocks, std::string_view known_name);

}  // namespace vitac::academicpages
