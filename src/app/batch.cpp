// Builds many CVs, one a thread.
//
// A job is built in a World of its own; threads share only the fonts, which are never changed, and the list. Lines are
// printed in the order of the list, whichever job ends first.
#include "app/batch.h"

#include <unistd.h>

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "app/batch_report.h"
#include "app/build_record.h"
#include "app/exit_code.h"
#include "app/output.h"
#include "app/render_diagnostic.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> cannot_make_folder{Severity::Error, "cannot-make-folder",
                                                               "cannot make the folder `{}`: {}", Blame::Surroundings};
constexpr Problem<> letter_not_built{Severity::Warning, "letter-not-built",
                                     "a job of a batch makes one file, and the letter is not in it"};
constexpr Problem<std::string, std::string> cannot_write_output{Severity::Error, "cannot-write",
                                                                "cannot write `{}`: {}", Blame::Surroundings};
constexpr Problem<int> interrupted{Severity::Error, "interrupted", "stopped: {} jobs were not begun",
                                   Blame::Surroundings};

// --- Signals -------------------------------------------------------------------------------------------------------

std::atomic<bool> stop_wanted = false;

// Jobs that have begun are finished, so that all files are whole; a second signal ends the program.
class StopOnSignal {
public:
    StopOnSignal() {
        stop_wanted = false;
        for (std::size_t i = 0; i < signals.size(); ++i) {
            before_[i] = std::signal(signals[i], [](int signal) {
                stop_wanted = true;
                std::signal(signal, SIG_DFL);
            });
        }
    }
    ~StopOnSignal() {
        for (std::size_t i = 0; i < signals.size(); ++i) {
            std::signal(signals[i], before_[i]);
        }
    }
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

private:
    static constexpr std::array signals = {SIGINT, SIGTERM, SIGHUP};
    std::array<void (*)(int), signals.size()> before_{};
};

// --- One job -------------------------------------------------------------------------------------------------------

int count(const Diagnostics& diagnostics, Severity severity) {
    const std::vector<Diagnostic>& all = diagnostics.all();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&](const Diagnostic& one) { return one.severity == severity; }));
}

class Batch {
public:
    Batch(const BatchRequest& request, std::vector<BatchJob> jobs)
        : request_(request), jobs_(std::move(jobs)), results_(jobs_.size()) {
        for (std::size_t i = 0; i < jobs_.size(); ++i) {
            results_[i].source = jobs_[i].job.reading.path;
            results_[i].output = jobs_[i].output;
            const std::string folder = std::filesystem::path(jobs_[i].output).parent_path().string();
            if (!records_.contains(folder)) {
                remove_leftovers(folder);
                records_.emplace(std::piecewise_construct, std::forward_as_tuple(folder),
                                 std::forward_as_tuple(folder.empty() ? "." : folder));
            }
        }
    }

    const std::vector<BatchResult>& run() {
        const StopOnSignal signals;
        const auto wanted = static_cast<std::size_t>(
            request_.threads > 0 ? request_.threads
                                 : static_cast<int>(std::max(std::thread::hardware_concurrency(), 1U)));
        const std::size_t threads = std::min(wanted, std::max<std::size_t>(jobs_.size(), 1));
        std::vector<std::thread> others;
        for (std::size_t i = 1; i < threads; ++i) {
            others.emplace_back([this] { work(); });
        }
        work();
        for (std::thread& thread : others) {
            thread.join();
        }
        print_finished();
        return results_;
    }

private:
    void work() {
        while (!stop_wanted && (request_.keep_going || !any_failed_)) {
            const std::size_t number = next_++;
            if (number >= jobs_.size()) {
                return;
            }
            BatchResult result = build(jobs_[number]);
            any_failed_ = any_failed_ || result.outcome == BatchOutcome::Failed;
            const std::lock_guard lock(mutex_);
            results_[number] = std::move(result);
            print_finished();
        }
    }

    BatchResult build(const BatchJob& job) {
        const auto begin = std::chrono::steady_clock::now();
        BatchResult result{.source = job.job.reading.path, .output = job.output};
        try {
            build(job, result);
        } catch (const std::exception& error) {
            result.outcome = BatchOutcome::Failed;
            result.exit_code = static_cast<int>(ExitCode::Internal);
            result.messages = fmt::format("vitac: internal error: {}\n", error.what());
        }
        result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return result;
    }

    void build(const BatchJob& job, BatchResult& result) {
        RecordingWorld world(fonts_);
        BuildRecord& record = records_.at(std::filesystem::path(job.output).parent_path().string());
        const std::string key = key_of(job.job);
        if (is_unchanged(record.find(job.output, key), job.output, world, result)) {
            return;
        }
        Diagnostics diagnostics;
        const Compiled compiled = compile(job.job, world, diagnostics);
        if (!compiled.letter.empty()) {
            diagnostics.add(letter_not_built.nowhere().with_hint("join both: `bundle: [letter, cv]` in the variant"));
        }
        if (!diagnostics.has_errors()) {
            write(job, compiled.bytes, diagnostics);
        }
        result.pages = compiled.pages;
        result.warnings = count(diagnostics, Severity::Warning);
        result.errors = count(diagnostics, Severity::Error);
        result.exit_code = static_cast<int>(exit_code_of(diagnostics));
        result.messages = render_diagnostics_short(diagnostics, world.sources());
        if (diagnostics.has_errors()) {
            result.outcome = BatchOutcome::Failed;
            return;
        }
        result.outcome = BatchOutcome::Done;
        record.add(job.output, {key, compiled.bytes.size(), compiled.pages, result.warnings, world.questions()});
    }

    bool is_unchanged(const BuiltOutput* built, const std::string& output, RecordingWorld& world,
                      BatchResult& result) const {
        std::error_code error;
        if (request_.force || built == nullptr || std::filesystem::file_size(output, error) != built->size || error ||
            !world.answers_alike(built->questions)) {
            return false;
        }
        result.outcome = BatchOutcome::Unchanged;
        result.pages = built->pages;
        result.warnings = built->warnings;
        return true;
    }

    static void write(const BatchJob& job, const std::string& bytes, Diagnostics& diagnostics) {
        const std::string folder = std::filesystem::path(job.output).parent_path().string();
        std::error_code error;
        if (!folder.empty()) {
            std::filesystem::create_directories(folder, error);
        }
        if (error) {
            diagnostics.add(cannot_make_folder.nowhere(folder, system_reason(error.value())));
            return;
        }
        // A disk is waited for longer than a CV is set. Should the machine stop, what did not reach the disk is shorter
        // than the record says, and built again.
        if (const std::optional<WriteFailure> failure =
                write_file_atomically(job.output, bytes, Durability::Eventually)) {
            diagnostics.add(cannot_write_output.nowhere(job.output, failure->reason).with_hint(failure->hint));
        }
    }

    // --- What is printed -------------------------------------------------------------------------------------------

    // Of what is finished and stands in the list before everything that is not.
    void print_finished() {
        while (printed_ < results_.size() && results_[printed_].outcome != BatchOutcome::NotBegun) {
            const BatchResult& result = results_[printed_++];
            const std::string line = line_of(result);
            if (result.outcome == BatchOutcome::Failed) {
                std::fwrite(result.messages.data(), 1, result.messages.size(), stderr);
            }
            std::fwrite(line.data(), 1, line.size(), stdout);
        }
        std::fflush(stdout);
        if (isatty(STDERR_FILENO) != 0 && !results_.empty()) {
            const bool done = printed_ == results_.size();
            const std::string bar = progress_bar(printed_, results_.size()) + (done ? "\n" : "\r");
            std::fwrite(bar.data(), 1, bar.size(), stderr);
        }
    }

    const BatchRequest& request_;
    const std::vector<BatchJob> jobs_;
    std::shared_ptr<FontCache> fonts_ = std::make_shared<FontCache>();
    std::map<std::string, BuildRecord> records_;  // by folder
    std::atomic<std::size_t> next_ = 0;
    std::atomic<bool> any_failed_ = false;
    std::mutex mutex_;  // of what follows
    std::vector<BatchResult> results_;
    std::size_t printed_ = 0;
};

// Every `shards`th job, so that the long ones at the end of a list are not all in one shard.
std::vector<BatchJob> jobs_of_shard(std::vector<BatchJob> jobs, const BatchRequest& request) {
    std::vector<BatchJob> own;
    for (std::size_t i = static_cast<std::size_t>(request.shard) - 1; i < jobs.size();
         i += static_cast<std::size_t>(request.shards)) {
        own.push_back(std::move(jobs[i]));
    }
    return own;
}

}  // namespace

int run_batch(const BatchRequest& request, World& world, Diagnostics& diagnostics) {
    std::vector<BatchJob> jobs = read_batch_lists(request.lists, request.defaults, world, diagnostics);
    if (diagnostics.has_errors()) {
        return 0;
    }
    const auto begin = std::chrono::steady_clock::now();
    Batch batch(request, jobs_of_shard(std::move(jobs), request));
    const std::vector<BatchResult>& results = batch.run();
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const std::string table = summary_table(results, seconds);
    std::fwrite(table.data(), 1, table.size(), stdout);
    if (!request.report.empty()) {
        if (const auto failure = write_file_atomically(request.report, batch_report_json(results, seconds))) {
            diagnostics.add(cannot_write_output.nowhere(request.report, failure->reason).with_hint(failure->hint));
        }
    }
    if (stop_wanted) {
        const auto left = std::count_if(results.begin(), results.end(), [](const BatchResult& result) {
            return result.outcome == BatchOutcome::NotBegun;
        });
        diagnostics.add(interrupted.nowhere(static_cast<int>(left)).with_hint("run it again: what is done is kept"));
    }
    int worst = 0;
    for (const BatchResult& result : results) {
        worst = std::max(worst, result.exit_code);
    }
    return worst;
}

}  // namespace vitac
