// The front door of join: several documents in one file, with a bookmark for each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/pages.h"

namespace vitac {

// --- Our own: before they are written ------------------------------------------------------------------------------

struct PartOfFile {
    std::string title;  // of its bookmark: "Letter"
    Pages pages;
};

// One document, tagged throughout: each part is a section of it. What it says of itself it takes from the last part,
// but for its title. `parts` are not empty.
Pages join_pages(const std::vector<PartOfFile>& parts);

// --- Of others: when ours are a file -------------------------------------------------------------------------------

struct OtherPdf {
    std::string title;  // of its bookmark
    std::string bytes;
    std::size_t before = 0;  // it stands before this page of ours; after all when there are not so many
};

struct FileWithOthers {
    std::string bytes;
    std::size_t pages = 0;
    // Why it could not be made, and by which of the others; then there are no bytes.
    std::string failure;
    std::size_t failed = 0;
};

// Puts PDFs of others among our pages. Their pages have no place in our structure, so the file does not say any more
// that it is tagged; `ours` must be written without a claim to PDF/UA or PDF/A. What their pages would do by themselves
// (scripts, launching programs) is taken out.
FileWithOthers insert_pdfs(const std::string& ours, const std::vector<OtherPdf>& others);

}  // namespace vitac
