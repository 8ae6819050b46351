// The last step: pages become a PDF file, tagged for machines (PDF/UA-1, PDF/A-2a).
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "model/pages.h"

namespace vitac {

enum class Compression { On, Off };  // Off: streams and objects readable, for tests

// A file inside the PDF, which then is PDF/A-3a instead of 2a.
struct Attachment {
    std::string name;         // "resume.json"
    std::string media_type;   // "application/json"
    std::string description;  // for people
    std::string bytes;
};

struct PdfOptions {
    Compression compression = Compression::On;
    std::optional<Attachment> attachment{};
};

// The bytes of the file; the same for the same pages. Empty only together with an error in `diagnostics`.
std::string write_pdf(const Pages& pages, const PdfOptions& options, Diagnostics& diagnostics);

}  // namespace vitac
