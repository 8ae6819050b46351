// Work in a process of its own, which is ended when it takes more time, memory or words than a CV needs.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace vitac {

struct ChildOutput {
    enum class Status { Done, NotInstalled, Failed, TooSlow, TooMuch };
    Status status = Status::Done;
    std::string text;  // what it wrote; what came in time and in bounds, unless Done
};

// What the child's work returns when the program that it should become does not exist.
constexpr int not_installed = 127;

inline constexpr std::size_t most_text_of_child = std::size_t{8} * 1024 * 1024;

// Runs `work` in a copy of this process; it writes to the descriptor that it is given and returns its exit code. It is
// ended after 20 seconds, at 1 GB of memory, or after so many bytes; a crash of it is Failed.
ChildOutput run_in_child(const std::function<int(int output)>& work, std::size_t most_text = most_text_of_child);

}  // namespace vitac
