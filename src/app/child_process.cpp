// Work in a process of its own, which is ended when it takes more time, memory or words than a CV needs.
#include "app/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

namespace vitac {

namespace {

constexpr rlim_t most_seconds = 20;
constexpr int milliseconds = 1000;
constexpr rlim_t most_memory = rlim_t{1} * 1024 * 1024 * 1024;

// The address sanitizer reserves more addresses than any bound would allow.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool memory_can_be_bounded = false;
#else
constexpr bool memory_can_be_bounded = true;
#endif

void limit(int what, rlim_t most) {
    const struct rlimit value { most, most };
    setrlimit(static_cast<__rlimit_resource_t>(what), &value);
}

// Nothing of the copy but its work comes to an end: what the parent has open is the parent's.
[[noreturn]] void be_child(const std::function<int(int output)>& work, int output) {
    for (const int crash : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) {
        std::signal(crash, SIG_DFL);  // the parent's handlers speak for the parent
    }
    limit(RLIMIT_CPU, most_seconds);
    limit(RLIMIT_CORE, 0);
    if (memory_can_be_bounded) {
        limit(RLIMIT_AS, most_memory);
    }
    int code = 1;
    try {
        code = work(output);
    } catch (...) {
        code = 1;
    }
    _exit(code);
}

// Takes what the child writes until it ends, is too slow, or says too much.
ChildOutput::Status collect(int pipe, std::size_t most_text, std::string& text) {
    std::array<char, 65536> buffer{};
    int left = static_cast<int>(most_seconds) * milliseconds;
    constexpr int step = 100;
    while (left > 0) {
        struct pollfd ready {
            pipe, POLLIN, 0
        };
        if (poll(&ready, 1, step) == 0) {
            left -= step;
            continue;
        }
        const ssize_t count = read(pipe, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return ChildOutput::Status::Done;
        }
        text.append(buffer.data(), std::min(static_cast<std::size_t>(count), most_text - text.size()));
        if (text.size() == most_text) {
            return ChildOutput::Status::TooMuch;
        }
    }
    return ChildOutput::Status::TooSlow;
}

ChildOutput::Status wait_for(pid_t child, ChildOutput::Status reading) {
    if (reading != ChildOutput::Status::Done) {
        kill(child, SIGKILL);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (reading != ChildOutput::Status::Done) {
        return reading;
    }
    if (WIFEXITED(status)) {
        return WEXITSTATUS(status) == 0               ? ChildOutput::Status::Done
               : WEXITSTATUS(status) == not_installed ? ChildOutput::Status::NotInstalled
                                                      : ChildOutput::Status::Failed;
    }
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU ? ChildOutput::Status::TooSlow
                                                              : ChildOutput::Status::Failed;
}

}  // namespace

ChildOutput run_in_child(const std::function<int(int output)>& work, std::size_t most_text) {
    ChildOutput output{ChildOutput::Status::Failed, {}};
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return output;
    }
    const auto [reading, writing] = ends;
    const pid_t child = fork();
    if (child == 0) {
        be_child(work, writing);
    }
    close(writing);
    if (child > 0) {
        output.status = wait_for(child, collect(reading, most_text, output.text));
    }
    close(reading);
    return output;
}

}  // namespace vitac
