// The command line, understood.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/audit_file.h"
#include "app/batch.h"
#include "app/compile.h"
#include "app/difference.h"
#include "base/diagnostics.h"
#include "write/data/data.h"

namespace vitac {

enum class Command { Help, Version, Build, Batch, Check, Convert, Dump, Read, Diff, Audit, Layouts, Schema, New };
enum class DiagnosticForm { Full, Short, Json };
enum class ExplainForm { None, Text, Json };
enum class ColorChoice { Auto, Always, Never };

struct Options {
    Command command = Command::Help;
    std::string schema;                       // Schema: of what
    std::string help_topic;                   // Help: the command to explain; "" for all of them
    Job job;                                  // Build, Dump, Read; Audit, Diff: its notation
    AuditJob audit{};                         // Audit
    BatchRequest batch{};                     // Batch
    DifferenceJob difference{};               // Diff; `job` says how both are set
    std::vector<std::string> allowed;         // Check: findings that are not wanted
    bool all = false;                         // Build: every variant
    DataFormat format = DataFormat::Vitac;    // Convert
    std::optional<std::string> output;        // "-" is standard output; New: the file, perhaps none
    ExplainForm explain = ExplainForm::None;  // Build: what a budget left out, why pages broke
    DiagnosticForm diagnostics = DiagnosticForm::Full;
    ColorChoice color = ColorChoice::Auto;
};

// `arguments` are those after the program's name. What is wrong with them is reported (Blame::Surroundings), with what
// was meant instead where that can be guessed.
Options parse_options(const std::vector<std::string>& arguments, Diagnostics& diagnostics);

}  // namespace vitac
