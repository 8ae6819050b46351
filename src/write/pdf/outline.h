// The outline that viewers show beside the pages, and the names that lead into them.
#pragma once

#include <string>
#include <vector>

#include "model/pages.h"
#include "write/pdf/haru.h"

namespace vitac::pdf {

// Returns the entries for the catalog, with /Names, of which `other_names` are a part.
std::string add_outline(PdfObjects& objects, const Pages& pages, const std::vector<ObjectId>& page_objects,
                        const std::string& other_names);

}  // namespace vitac::pdf
