// A file inside the PDF, for machines that would rather read data than pages.
#pragma once

#include <string>

#include "model/document.h"
#include "write/pdf/haru.h"
#include "write/pdf/pdf.h"

namespace vitac::pdf {

struct AddedAttachment {
    std::string catalog;  // entries for the catalog
    std::string names;    // entries for the catalog's /Names
};

// Both empty when there is none.
AddedAttachment add_attachment(PdfObjects& objects, const PdfOptions& options, const DocumentMetadata& metadata);

}  // namespace vitac::pdf
