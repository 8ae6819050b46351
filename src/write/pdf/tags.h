// The structure tree as PDF objects (ISO 32000-1, 14.7).
#pragma once

#include <string>
#include <vector>

#include "write/pdf/haru.h"
#include "write/pdf/structure.h"

namespace vitac::pdf {

// Keys of the parent tree: pages come first, then link annotations.
inline std::size_t parent_key_of_page(std::size_t page) {
    return page;
}
inline std::size_t parent_key_of_link(const Structure& structure, std::size_t link) {
    return structure.pages.size() + link;
}

// Adds the whole tree; returns its root for the catalog. `pages` and `annotations` are the objects that content is on.
ObjectId add_structure_tree(PdfObjects& objects, const Structure& structure, const std::vector<ObjectId>& pages,
                            const std::vector<ObjectId>& annotations);

}  // namespace vitac::pdf
