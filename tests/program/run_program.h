// Runs a program as a shell would, and measures it.
#pragma once

#include <string>
#include <vector>

namespace vitac {

struct Ran {
    int exit_code = 0;  // 128 + the signal for one that was killed, as shells say it
    std::string output;
    std::string errors;
    double seconds = 0;  // from start to end
    long kilobytes = 0;  // peak of what it held in memory
};

// Runs arguments[0], found on PATH, in `folder` with `input` as standard input.
Ran run_program(const std::vector<std::string>& arguments, const std::string& folder, const std::string& input = {});

// A folder of its own for one test, gone when the test is over.
class ScratchFolder {
public:
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    const std::string& path() const { return path_; }
    void write(const std::string& name, const std::string& bytes) const;
    std::string read(const std::string& name) const;
    std::vector<std::string> names() const;  // of the files in it, sorted

private:
    std::string path_;
};

}  // namespace vitac
