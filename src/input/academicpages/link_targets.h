// What a link's target is when it is not written out.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "input/markdown/markdown.h"
#include "model/rich_text.h"

namespace vitac::academicpages {

// Makes the links of all blocks absolute against the site's address, and takes the link from text whose target leads
// nowhere outside the site ("", "#", "."): its url becomes "". So it does where a target is a page of the site and
// `site` is empty; that is reported once. See docs/inputs.md.
void resolve_links(std::vector<markdown::Block>& blocks, const std::string& site, Diagnostics& diagnostics);
// Takes out links without target: what is left when rows are made.
RichText without_empty_links(RichText text);

}  // namespace vitac::academicpages
