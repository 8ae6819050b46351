// The last step: pages become a PDF file, tagged for machines (PDF/UA-1, PDF/A-2a).
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/pages.h"

namespace vitac {

enum class Compression { On, Off };  // Off: streams and objects readable, for tests

struct PdfOptions {
    Compression compression = Compression::On;
};

// The bytes of the file; the same for the same pages. Empty only together with an error in `diagnostics`.
std::string write_pdf(const Pages& pages, const PdfOptions& options, Diagnostics& diagnostics);

}  // namespace vitac
