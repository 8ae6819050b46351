// What is wrong with a PDF as a file, whatever its words are.
#pragma once

#include <vector>

#include "audit/audit.h"
#include "audit/pdf_file.h"

namespace vitac::audit {

std::vector<AuditFinding> judge_file(const PdfFile& file, const ExtractedText& text);

}  // namespace vitac::audit
