// How a batch went, for people and for other programs.
#include "app/batch_report.h"

#include <fmt/core.h>

#include <nlohmann/json.hpp>
#include <utility>

namespace vitac {

namespace {

using Json = nlohmann::ordered_json;

const char* word_for(BatchOutcome outcome) {
    switch (outcome) {
        case BatchOutcome::NotBegun:
            return "not begun";
        case BatchOutcome::Done:
            return "done";
        case BatchOutcome::Unchanged:
            return "unchanged";
        case BatchOutcome::Failed:
            return "failed";
    }
    return "";
}

struct Sums {
    int done = 0;
    int unchanged = 0;
    int failed = 0;
    int not_begun = 0;
    int warnings = 0;
    int pages = 0;
};

Sums sums_of(const std::vector<BatchResult>& results) {
    Sums sums;
    for (const BatchResult& result : results) {
        int& outcome = result.outcome == BatchOutcome::Done        ? sums.done
                       : result.outcome == BatchOutcome::Unchanged ? sums.unchanged
                       : result.outcome == BatchOutcome::Failed    ? sums.failed
                                                                   : sums.not_begun;
        ++outcome;
        sums.warnings += result.warnings;
        sums.pages += result.pages;
    }
    return sums;
}

}  // namespace

std::string line_of(const BatchResult& result) {
    constexpr int widest_word = 9;
    std::string line = fmt::format("{:<{}}  {}", word_for(result.outcome), widest_word, result.output);
    if (result.outcome == BatchOutcome::Failed) {
        return line + fmt::format("  of {}\n", result.source);
    }
    line += fmt::format("  {} {}", result.pages, result.pages == 1 ? "page" : "pages");
    if (result.warnings > 0) {
        line += fmt::format("  {} {}", result.warnings, result.warnings == 1 ? "warning" : "warnings");
    }
    return line + fmt::format("  {:.2f} s\n", result.seconds);
}

std::string progress_bar(std::size_t done, std::size_t all) {
    constexpr std::size_t width = 40;
    const std::size_t filled = all == 0 ? width : done * width / all;
    return fmt::format("[{}{}] {}/{}", std::string(filled, '#'), std::string(width - filled, '.'), done, all);
}

std::string summary_table(const std::vector<BatchResult>& results, double seconds) {
    const Sums sums = sums_of(results);
    std::string table = fmt::format("{:>8} {:>10} {:>9} {:>7} {:>7} {:>9}\n", "done", "unchanged", "warnings", "failed",
                                    "pages", "seconds");
    table += fmt::format("{:>8} {:>10} {:>9} {:>7} {:>7} {:>9.2f}\n", sums.done, sums.unchanged, sums.warnings,
                         sums.failed, sums.pages, seconds);
    return table + (sums.not_begun > 0 ? fmt::format("{} not begun\n", sums.not_begun) : "");
}

std::string batch_report_json(const std::vector<BatchResult>& results, double seconds) {
    const Sums sums = sums_of(results);
    Json jobs = Json::array();
    for (const BatchResult& result : results) {
        Json job{{"outcome", word_for(result.outcome)},
                 {"source", result.source},
                 {"output", result.output},
                 {"pages", result.pages},
                 {"warnings", result.warnings},
                 {"errors", result.errors},
                 {"exit_code", result.exit_code},
                 {"seconds", result.seconds}};
        if (!result.messages.empty()) {
            job["messages"] = result.messages;
        }
        jobs.push_back(std::move(job));
    }
    const Json report{{"done", sums.done},           {"unchanged", sums.unchanged}, {"failed", sums.failed},
                      {"not_begun", sums.not_begun}, {"warnings", sums.warnings},   {"pages", sums.pages},
                      {"seconds", seconds},          {"jobs", std::move(jobs)}};
    return report.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace vitac
