// Reads a finished PDF back, and says what machines find in it and what they lose.
//
// Objects and tags come from the file itself, through libqpdf. The words come from another program, twice: as it reads
// the page by where things stand, and as it reads them in the order in which they are drawn. What must be found are the
// facts of the source; without them only the file is judged.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/pdf_file.h"
#include "model/fact.h"

namespace vitac {

// What an extractor read.
struct ExtractedText {
    std::string by_place;    // columns guessed from where words stand
    std::string by_drawing;  // in the order in which they are drawn
};

// Something that is wrong with the file, in words for people.
struct AuditFinding {
    std::string check;  // "tags", "fonts", "dates"
    std::string text;   // "2 of 14 dates are not found: ..."
    std::string loss;   // what that means for whoever reads it by machine; "" when `text` says it
    int points = 0;     // taken off the score, at least 1
};

// How much of one kind of fact was found.
struct FactCount {
    std::string kind;  // "dates"
    std::size_t found = 0;
    std::size_t all = 0;
};

struct AuditReport {
    std::string failure;  // why the file could not be judged; then the rest is empty
    int score = 100;      // 100 only without a finding, never below 0
    std::size_t pages = 0;
    std::vector<std::string> claims;     // "PDF/UA-1", "PDF/A-2a"; what the file says of itself
    std::vector<AuditFinding> findings;  // what costs most comes first
    std::vector<FactCount> facts;        // none without a source
    bool judged_contrast = true;         // not where text stands on coloured ground
};

// `facts` in the order of the source; `file` as audit::read_pdf_file() reads it. Time and memory are bounded by the
// sizes of file, text and facts; a file that is damaged, encrypted or none gives a report with a failure.
AuditReport audit_pdf(const audit::PdfFile& file, const ExtractedText& text, const std::vector<Fact>& facts);

// For people: the score, each finding with what is lost, what was found.
std::string audit_text(const AuditReport& report);

}  // namespace vitac
