// What the file says about itself: the Info dictionary, XMP, the colour profile.
#pragma once

#include <string>

#include "model/document.h"
#include "write/pdf/haru.h"
#include "write/pdf/properties.h"

namespace vitac::pdf {

// Fills /Info and returns the entries for the catalog: metadata, language, marking, viewer preferences, output intent.
std::string add_metadata(PdfObjects& objects, const DocumentMetadata& metadata, const Claims& claims);

}  // namespace vitac::pdf
