// `vitac audit`: a PDF, and perhaps its source, become a report.
#pragma once

#include <optional>
#include <string>

#include "audit/audit.h"
#include "base/diagnostics.h"
#include "base/world.h"
#include "input/read.h"

namespace vitac {

struct AuditJob {
    std::string pdf;
    std::optional<ReadRequest> source;  // whose facts must be found
    std::optional<int> threshold;       // the least score
};

// Nothing when the PDF could not be judged, which is reported then. A score under the threshold is an error
// (Blame::Constraint).
std::optional<AuditReport> audit_file(const AuditJob& job, World& world, Diagnostics& diagnostics);

std::string audit_json(const AuditReport& report);

}  // namespace vitac
