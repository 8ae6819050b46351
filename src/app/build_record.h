// What outputs were made of, so that what has not changed is not made again.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "app/compile.h"
#include "app/disk_world.h"

namespace vitac {

// A question that a build asked about files, and a hash of the answer.
struct Question {
    char kind = 'r';  // 'r' what a file holds, 'k' of what kind it is, 'l' what a folder lists
    std::string path;
    std::string answer;
};

// A World on disk that remembers what was asked of it.
class RecordingWorld : public DiskWorld {
public:
    explicit RecordingWorld(std::shared_ptr<FontCache> fonts) : DiskWorld(std::move(fonts)) {}

    FileContent read_file(const std::string& path) override;
    FileKind kind_of(const std::string& path) override;
    std::vector<std::string> list_folder(const std::string& path) override;

    const std::vector<Question>& questions() const { return questions_; }
    // Whether all would be answered as they were. Stops at the first that is not.
    bool answers_alike(const std::vector<Question>& questions);

private:
    std::vector<Question> questions_;
};

struct BuiltOutput {
    std::string key;  // of the job
    std::size_t size = 0;
    int pages = 0;
    int warnings = 0;
    std::vector<Question> questions;
};

// The record of a folder of outputs: a file in it with a line for each build. Many processes may add to one.
class BuildRecord {
public:
    // A file that is missing or damaged is a record of nothing.
    explicit BuildRecord(const std::string& folder);

    // Null when the output was never built, or not by this job.
    const BuiltOutput* find(const std::string& output, const std::string& key) const;
    // A line is written at once, so that a run that is ended leaves what it did. A record that cannot be written only
    // costs time.
    void add(const std::string& output, const BuiltOutput& built);

private:
    std::string path_;
    std::mutex mutex_;  // of the file
    std::map<std::string, BuiltOutput> outputs_;
};

// A hash of everything about the job that is not in files, and of the program.
std::string key_of(const Job& job);

}  // namespace vitac
