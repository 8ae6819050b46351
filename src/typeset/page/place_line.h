// Puts one line of text where it stands: glyphs, underlines, link areas and its report.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"
#include "model/pages.h"
#include "typeset/page/list_line.h"
#include "typeset/page/tag_blocks.h"

namespace vitac {

// What the line belongs to.
struct LineContext {
    const std::vector<Run>* runs = nullptr;    // those its pieces index
    const std::vector<TagId>* tags = nullptr;  // one for each run; null: an artifact
    TagId label_tag{};                         // of a label, whose runs have no tags of their own
    Role role = Role::Paragraph;
    std::string section;
    std::string entry;
};

// Adds the line to the page with its left edge and baseline at `origin`. A label adds no report: it is part of the line
// of text that comes next.
void place_line(Page& page, SetLine line, Point origin, const LineContext& context, const std::vector<Tag>& tags);

}  // namespace vitac
