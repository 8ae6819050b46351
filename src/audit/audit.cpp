// Reads a finished PDF back, and says what machines find in it and what they lose.
#include "audit/audit.h"

#include <fmt/core.h>

#include <algorithm>

#include "audit/judge_facts.h"
#include "audit/judge_file.h"
#include "base/unicode.h"

namespace vitac {

namespace {

ExtractedText repaired(const ExtractedText& text) {
    return {unicode::repair_utf8(text.by_place).text, unicode::repair_utf8(text.by_drawing).text};
}

}  // namespace

AuditReport audit_pdf(const audit::PdfFile& file, const ExtractedText& text, const std::vector<Fact>& facts) {
    AuditReport report;
    report.failure = file.failure;
    if (!report.failure.empty()) {
        report.score = 0;
        return report;
    }
    report.pages = file.pages.size();
    report.claims = file.claims;
    report.judged_contrast = std::none_of(file.pages.begin(), file.pages.end(),
                                          [](const audit::PdfPageText& page) { return page.coloured_ground; });
    const ExtractedText words = repaired(text);
    report.findings = audit::judge_file(file, words);
    audit::judge_facts(facts, words, file, report);
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const AuditFinding& one, const AuditFinding& other) { return one.points > other.points; });
    for (const AuditFinding& finding : report.findings) {
        report.score = std::max(0, report.score - finding.points);
    }
    return report;
}

std::string audit_text(const AuditReport& report) {
    std::string text = fmt::format("score {} of 100\n", report.score);
    for (const AuditFinding& finding : report.findings) {
        text += fmt::format("  -{:<3} {}: {}\n", finding.points, finding.check, finding.text);
        text += finding.loss.empty() ? "" : fmt::format("       {}\n", finding.loss);
    }
    if (!report.facts.empty()) {
        text += "found in order:\n";
    }
    for (const FactCount& count : report.facts) {
        text += fmt::format("  {:>4} of {:<4} {}\n", count.found, count.all, count.kind);
    }
    std::string claims;
    for (const std::string& claim : report.claims) {
        claims += (claims.empty() ? "" : ", ") + claim;
    }
    text += fmt::format("{} page{}; the file claims {}\n", report.pages, report.pages == 1 ? "" : "s",
                        claims.empty() ? "no standard" : claims);
    const bool speaks_of_ats =
        std::any_of(report.findings.begin(), report.findings.end(),
                    [](const AuditFinding& finding) { return finding.loss.find("ATS") != std::string::npos; });
    text += speaks_of_ats ? "ATS: applicant-tracking system, a program that reads applications before people do\n" : "";
    text += report.judged_contrast ? "" : "contrast was not judged: there is text on coloured ground\n";
    return text;
}

}  // namespace vitac
