// How a batch went, for people and for other programs.
#pragma once

#include <string>
#include <vector>

namespace vitac {

enum class BatchOutcome { NotBegun, Done, Unchanged, Failed };

struct BatchResult {
    BatchOutcome outcome = BatchOutcome::NotBegun;
    std::string source{};
    std::string output{};
    int pages = 0;
    int warnings = 0;
    int errors = 0;
    int exit_code = 0;
    double seconds = 0;
    std::string messages{};  // one a line
};

// "done  cv/ada.pdf  2 pages  0.04 s"
std::string line_of(const BatchResult& result);
std::string progress_bar(std::size_t done, std::size_t all);
std::string summary_table(const std::vector<BatchResult>& results, double seconds);
// docs/batch.md explains the fields.
std::string batch_report_json(const std::vector<BatchResult>& results, double seconds);

}  // namespace vitac
