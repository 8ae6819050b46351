// Fuzzes the audit of PDFs: whatever the file and whatever another program read in it, there is a report.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/audit.h"
#include "biography_checks.h"
#include "model/fact.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vitac;
    // Parts the file from the words that were read in it.
    constexpr std::string_view mark = "\n--- text ---\n";
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t end = std::min(bytes.find(mark), bytes.size());
    const std::string text(end < bytes.size() ? bytes.substr(end + mark.size()) : std::string_view());
    const std::vector<Fact> facts = {{FactKind::Name, "Ada Quill", 1, {}},
                                     {FactKind::SectionTitle, "Publications", 2, {}},
                                     {FactKind::Title, "On Quills", 3, {}},
                                     {FactKind::Date, "2020", 3, {}},
                                     {FactKind::Url, "https://example.org/quills", 3, {}}};
    const AuditReport report = audit_pdf(audit::read_pdf_file(bytes.substr(0, end)), {text, text}, facts);
    fuzz::require(report.score >= 0 && report.score <= 100);
    fuzz::require(!audit_text(report).empty() || !report.failure.empty());
    return 0;
}
