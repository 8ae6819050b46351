// Link annotations (ISO 32000-1, 12.5.6.5).
#pragma once

#include <vector>

#include "model/pages.h"
#include "write/pdf/haru.h"
#include "write/pdf/structure.h"

namespace vitac::pdf {

// One object for each of Structure::links.
std::vector<ObjectId> add_link_annotations(PdfObjects& objects, const Pages& pages, const Structure& structure);

}  // namespace vitac::pdf
