// The properties of a document, ready to be written: the same in the Info dictionary and in XMP.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "write/pdf/pdf.h"

namespace vitac::pdf {

struct Claims {
    PdfStandards standards{};
    int pdfa_part = 2;  // of ISO 19005; 3 where a file is attached
};

struct Properties {
    std::string title;  // never empty: PDF/UA-1, 7.1
    std::string author;
    std::string subject;
    std::vector<std::string> keywords;
    std::string language;  // never empty
    std::string program;   // "vitac 0.1.0"
    std::optional<std::int64_t> date;
    Claims claims{};

    std::string keyword_list() const;  // "typography, engines"
};

Properties properties_of(const DocumentMetadata& metadata);

// Seconds since 1970 UTC as PDF and as XMP write them: "D:20240229120000Z", "2024-02-29T12:00:00Z". Years stay within
// the four digits that both allow.
std::string pdf_date(std::int64_t seconds);
std::string xmp_date(std::int64_t seconds);

}  // namespace vitac::pdf
