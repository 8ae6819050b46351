// {% include_relative papers.md %}: the text of another file stands in its place.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// Puts the blocks of each included file where its tag stood, as far as it lies in the page's folder; the tags that were
// expanded leave `page.liquid`, those of the included files join it. What cannot be included is reported at its tag.
void include_files(const std::string& page_path, markdown::Page& page, World& world, Diagnostics& diagnostics);

}  // namespace vitac::academicpages
