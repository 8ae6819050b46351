// What goes into the PDF besides the pages: the file that is attached, and the standards that are claimed.
#pragma once

#include <string_view>

#include "app/compile.h"
#include "base/diagnostics.h"
#include "base/world.h"
#include "write/pdf/pdf.h"

namespace vitac {

// The word that attaches, instead of a file, the biography as it is shown.
constexpr std::string_view attach_json_resume = "json-resume";

// `shown` is what the pages say: after the variant and the page budget.
PdfOptions pdf_options(const Job& job, const Biography& shown, World& world, Diagnostics& diagnostics);

}  // namespace vitac
