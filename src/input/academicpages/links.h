// Rows of links: "[paper] [code]".
#pragma once

#include <string_view>
#include <vector>

#include "model/biography.h"
#include "model/rich_text.h"

namespace vitac::academicpages {

// The links at the end of a line, when there is nothing else behind them, and the line without them. Links in the
// middle of prose stay where they are, and so does a link that is itself the title or venue.
struct LinkRow {
    RichText rest;
    std::vector<LabelledLink> links;  // with targets as written; "" for an empty one
};
LinkRow split_link_row(const RichText& line);

// Whether `label` is what people call such links: "pdf", "Project page", "arXiv:2101.00001", "代码".
bool is_link_label(std::string_view label);

}  // namespace vitac::academicpages
