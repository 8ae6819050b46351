// `vitac audit`: a PDF, and perhaps its source, become a report.
#include "app/audit_file.h"

#include <unistd.h>

#include <nlohmann/json.hpp>

#include "app/finished_pdfs.h"
#include "app/read_text.h"
#include "facts/facts.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> pdf_not_opened{Severity::Error, "pdf-not-opened", "cannot open `{}`: {}",
                                                           Blame::Surroundings};
constexpr Problem<std::string, std::string> pdf_not_readable{Severity::Error, "pdf-not-readable",
                                                             "`{}` cannot be judged: {}"};
constexpr Problem<int, int> audit_score_low{Severity::Error, "audit-score-low",
                                            "the score of {} is under the threshold of {}", Blame::Constraint};

// The report as audit_json() says it.
AuditReport report_from(const std::string& text) {
    const nlohmann::json json = nlohmann::json::parse(text);
    AuditReport report;
    report.failure = json.value("failure", "");
    report.score = json["score"];
    report.pages = json["pages"];
    report.claims = json["claims"].get<std::vector<std::string>>();
    report.judged_contrast = json["contrastJudged"];
    for (const nlohmann::json& finding : json["findings"]) {
        report.findings.push_back({finding["check"], finding["text"], finding["loss"], finding["points"]});
    }
    for (const nlohmann::json& count : json["facts"]) {
        report.facts.push_back({count["kind"], count["found"], count["all"]});
    }
    return report;
}

bool write_all(int output, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = write(output, text.data(), text.size());
        if (count <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

// A PDF may be made to keep its readers busy or to break them, so it is taken apart in a process that may be ended.
AuditReport audit_in_child(std::string_view pdf, const ExtractedText& text, const std::vector<Fact>& facts) {
    const ChildOutput output = run_in_child([&](int out) {
        const audit::PdfFile file = finished_pdfs().read_pdf_file(pdf);
        return write_all(out, audit_json(audit_pdf(file, text, facts))) ? 0 : 1;
    });
    if (output.status == ChildOutput::Status::Done) {
        return report_from(output.text);
    }
    AuditReport report;
    report.failure = output.status == ChildOutput::Status::TooSlow
                         ? "its objects are not read within 20 seconds"
                         : "its objects are not read within 1 GB of memory, or break their reader";
    return report;
}

std::vector<Fact> facts_in(const AuditJob& job, World& world, Diagnostics& diagnostics) {
    return job.source ? facts_of(read_biography(*job.source, world, diagnostics)) : std::vector<Fact>{};
}

}  // namespace

std::optional<AuditReport> audit_file(const AuditJob& job, World& world, Diagnostics& diagnostics) {
    const FileContent file = world.read_file(job.pdf);
    if (file.status != FileContent::Status::Ok) {
        diagnostics.add(pdf_not_opened.nowhere(job.pdf, file.reason));
        return std::nullopt;
    }
    constexpr std::size_t header_room = 1024;  // where a reader looks for "%PDF-"
    if (std::string_view(file.bytes).substr(0, header_room).find("%PDF-") == std::string_view::npos) {
        diagnostics.add(pdf_not_readable.nowhere(job.pdf, "it is no PDF").with_hint("as in `vitac audit cv.pdf`"));
        return std::nullopt;
    }
    const std::vector<Fact> facts = facts_in(job, world, diagnostics);
    const std::optional<std::string> by_place = read_words({}, file.bytes, diagnostics);
    const std::optional<std::string> by_drawing =
        by_place ? read_words({"-raw"}, file.bytes, diagnostics) : std::nullopt;
    if (!by_drawing || diagnostics.has_errors()) {
        return std::nullopt;
    }
    AuditReport report = audit_in_child(file.bytes, {*by_place, *by_drawing}, facts);
    if (!report.failure.empty()) {
        diagnostics.add(pdf_not_readable.nowhere(job.pdf, report.failure));
        return std::nullopt;
    }
    if (job.threshold && report.score < *job.threshold) {
        diagnostics.add(audit_score_low.nowhere(report.score, *job.threshold));
    }
    return report;
}

std::string audit_json(const AuditReport& report) {
    nlohmann::ordered_json json;
    if (!report.failure.empty()) {
        json["failure"] = report.failure;
    }
    json["score"] = report.score;
    json["pages"] = report.pages;
    json["claims"] = report.claims;
    json["contrastJudged"] = report.judged_contrast;
    json["findings"] = nlohmann::ordered_json::array();
    for (const AuditFinding& finding : report.findings) {
        json["findings"].push_back(
            {{"check", finding.check}, {"text", finding.text}, {"loss", finding.loss}, {"points", finding.points}});
    }
    json["facts"] = nlohmann::ordered_json::array();
    for (const FactCount& count : report.facts) {
        json["facts"].push_back({{"kind", count.kind}, {"found", count.found}, {"all", count.all}});
    }
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace vitac
