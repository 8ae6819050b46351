// Reads the words of a PDF with another program, poppler's pdftotext.
//
// No shell: the program gets its arguments as they are, the file as its standard input, and no more time, memory or
// room for its output than a CV needs.
#include "app/read_text.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace vitac {

namespace {

constexpr rlim_t most_seconds = 20;
constexpr int milliseconds = 1000;
constexpr rlim_t most_memory = rlim_t{2} * 1024 * 1024 * 1024;
constexpr std::size_t most_text = std::size_t{8} * 1024 * 1024;

// What the child says when there is no such program; pdftotext itself ends with less.
constexpr int not_installed = 127;

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close_now(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int number() const { return number_; }
    void reset(int number) {
        close_now();
        number_ = number;
    }
    void close_now() {
        if (number_ >= 0) {
            close(std::exchange(number_, -1));
        }
    }

private:
    int number_;
};

// A file in memory, so that the program can jump about in it and nothing is left on disk.
bool hold(Descriptor& file, std::string_view bytes) {
    file.reset(memfd_create("cv.pdf", MFD_CLOEXEC));
    while (file.number() >= 0 && !bytes.empty()) {
        const ssize_t count = write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return file.number() >= 0 && lseek(file.number(), 0, SEEK_SET) == 0;
}

void limit(int what, rlim_t most) {
    const struct rlimit value { most, most };
    setrlimit(static_cast<__rlimit_resource_t>(what), &value);
}

// In the child: only calls that are safe after a fork.
[[noreturn]] void become_program(char* const* arguments, int input, int output) {
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    const int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDERR_FILENO);
    limit(RLIMIT_CPU, most_seconds);
    limit(RLIMIT_AS, most_memory);
    execvp(arguments[0], arguments);
    _exit(not_installed);
}

// Takes what the program prints until it ends, is too slow, or says too much.
ProgramOutput::Status collect(int pipe, std::string& text) {
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
            return ProgramOutput::Status::Done;
        }
        text.append(buffer.data(), std::min(static_cast<std::size_t>(count), most_text - text.size()));
        if (text.size() == most_text) {
            return ProgramOutput::Status::TooMuch;
        }
    }
    return ProgramOutput::Status::TooSlow;
}

ProgramOutput::Status wait_for(pid_t child, ProgramOutput::Status reading) {
    if (reading != ProgramOutput::Status::Done) {
        kill(child, SIGKILL);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (reading != ProgramOutput::Status::Done) {
        return reading;
    }
    if (WIFEXITED(status)) {
        return WEXITSTATUS(status) == 0               ? ProgramOutput::Status::Done
               : WEXITSTATUS(status) == not_installed ? ProgramOutput::Status::NotInstalled
                                                      : ProgramOutput::Status::Failed;
    }
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU ? ProgramOutput::Status::TooSlow
                                                              : ProgramOutput::Status::Failed;
}

}  // namespace

ProgramOutput run_pdftotext(const std::vector<std::string>& options, std::string_view pdf) {
    ProgramOutput output{ProgramOutput::Status::Failed, {}};
    std::vector<std::string> words = {"pdftotext", "-q", "-enc", "UTF-8"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"-", "-"});  // from standard input to standard output
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);

    Descriptor file;
    std::array<int, 2> ends{};
    if (!hold(file, pdf) || pipe2(ends.data(), O_CLOEXEC) != 0) {
        return output;
    }
    const Descriptor reading(ends[0]);
    Descriptor writing(ends[1]);
    const pid_t child = fork();
    if (child == 0) {
        become_program(arguments.data(), file.number(), writing.number());
    }
    writing.close_now();
    if (child > 0) {
        output.status = wait_for(child, collect(reading.number(), output.text));
    }
    return output;
}

}  // namespace vitac
