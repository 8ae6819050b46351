// What vitac does with PDFs that are finished already: reads them for an audit, puts them into a bundle.
//
// Both need libqpdf, which brings GnuTLS and ten libraries more. Loading them would be a tenth of the time of every CV,
// so this part of the program is a file of its own, and is loaded when it is called for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "join/join.h"

namespace vitac {

struct FinishedPdfs {
    audit::PdfFile (*read_pdf_file)(std::string_view bytes) = nullptr;
    FileWithOthers (*insert_pdfs)(const std::string& ours, const std::vector<OtherPdf>& others) = nullptr;
};

// Loads it at the first call. Where it cannot be loaded both functions say so, as their failure.
const FinishedPdfs& finished_pdfs();

}  // namespace vitac
