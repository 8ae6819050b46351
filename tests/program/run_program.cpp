// Runs a program as a shell would, and measures it.
#include "program/run_program.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "support/scratch_folder.h"

namespace vitac {

namespace {

// In the child: only calls that are safe after fork.
[[noreturn]] void become(const std::vector<char*>& arguments, const std::string& folder, const std::string& streams) {
    const int input = ::open((streams + "/in").c_str(), O_RDONLY);
    const int output = ::open((streams + "/out").c_str(), O_WRONLY | O_CREAT, 0600);
    const int errors = ::open((streams + "/err").c_str(), O_WRONLY | O_CREAT, 0600);
    ::dup2(input, STDIN_FILENO);
    ::dup2(output, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
    const struct ::rlimit work = {most_seconds_of_work, most_seconds_of_work};
    ::setrlimit(RLIMIT_CPU, &work);
    if (::chdir(folder.c_str()) == 0) {
        ::execvp(arguments.front(), arguments.data());
    }
    ::_exit(127);
}

double seconds_of(const struct ::timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

}  // namespace

Ran run_program(const std::vector<std::string>& arguments, const std::string& folder, const std::string& input) {
    const ScratchFolder streams;
    streams.write("in", input);
    std::vector<std::string> words = arguments;
    std::vector<char*> pointers;
    std::transform(words.begin(), words.end(), std::back_inserter(pointers),
                   [](std::string& word) { return word.data(); });
    pointers.push_back(nullptr);

    const ::pid_t child = ::fork();
    if (child == 0) {
        become(pointers, folder, streams.path());
    }
    int status = 0;
    struct ::rusage usage = {};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child) {
        throw std::runtime_error("cannot run " + arguments.front());
    }
    return {.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status),
            .output = streams.read("out"),
            .errors = streams.read("err"),
            .seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
            .kilobytes = usage.ru_maxrss};
}

}  // namespace vitac
