// The last step: pages become a PDF file, tagged for machines (PDF/UA-1, PDF/A-2a).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "model/pages.h"

namespace vitac {

enum class Compression { On, Off };  // Off: streams and objects readable, for tests

enum class ArchiveLevel { None, B, U, A };  // PDF/A: how it looks; and its letters; and its structure

// What the file says that it conforms to. Whatever it says, it is written in the same way, so that all holds.
struct PdfStandards {
    bool accessible = true;                // PDF/UA-1
    ArchiveLevel level = ArchiveLevel::A;  // PDF/A-2, or PDF/A-3 where a file is attached

    bool operator==(const PdfStandards&) const = default;
};

// The words for them on the command line, as "ua1+a2a"; the first is the default.
const std::vector<std::pair<const char*, PdfStandards>>& pdf_standards();

// A file inside the PDF, which then is PDF/A-3 instead of PDF/A-2.
struct Attachment {
    std::string name;         // "resume.json"
    std::string media_type;   // "application/json"
    std::string description;  // for people
    std::string bytes;
};

struct PdfOptions {
    Compression compression = Compression::On;
    std::optional<Attachment> attachment{};
    PdfStandards standards{};
};

// The bytes of the file; the same for the same pages. Empty only together with an error in `diagnostics`.
std::string write_pdf(const Pages& pages, const PdfOptions& options, Diagnostics& diagnostics);

}  // namespace vitac
