// Lines in the margins: name and page number.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/pages.h"
#include "typeset/page/text_setter.h"

namespace vitac {

enum class PageEdge { Top, Bottom };

// Adds the lines of that edge to the pages, as artifacts after what is on them already.
void add_furniture(const Document& document, PageEdge edge, TextSetter& setter, std::vector<Page>& pages);

}  // namespace vitac
