// Runs a program as a shell would, and measures it.
#pragma once

#include <string>
#include <vector>

namespace vitac {

struct Ran {
    int exit_code = 0;  // 128 + the signal for one that was killed, as shells say it
    std::string output;
    std::string errors;
    double seconds = 0;  // of a processor, so that it is the same on a busy machine
    long kilobytes = 0;  // peak of what it held in memory
};

// A program that has worked so long is ended; no bound that a test checks is larger.
inline constexpr unsigned most_seconds_of_work = 90;

// Runs arguments[0], found on PATH, in `folder` with `input` as standard input.
Ran run_program(const std::vector<std::string>& arguments, const std::string& folder, const std::string& input = {});

}  // namespace vitac
