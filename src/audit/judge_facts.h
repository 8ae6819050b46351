// Which facts of the source a machine does not find in the text of a PDF, and what that costs.
#pragma once

#include <vector>

#include "audit/audit.h"
#include "audit/pdf_file.h"

namespace vitac::audit {

// Adds findings and counts to the report.
void judge_facts(const std::vector<Fact>& facts, const ExtractedText& text, const PdfFile& file, AuditReport& report);

}  // namespace vitac::audit
