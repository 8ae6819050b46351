// Reads the words of a PDF with another program, poppler's pdftotext.
//
// No shell: the program gets its arguments as they are, and the file as its standard input.
#include "app/read_text.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace vitac {

namespace {

constexpr Problem<std::string> text_not_read{Severity::Error, "text-not-read",
                                             "the words of the PDF were not read: pdftotext {}", Blame::Surroundings};

// A file in memory, so that the program can jump about in it and nothing is left on disk. Below zero when there is no
// room.
int hold(std::string_view bytes) {
    const int file = memfd_create("cv.pdf", MFD_CLOEXEC);
    while (file >= 0 && !bytes.empty()) {
        const ssize_t count = write(file, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            close(file);
            return -1;
        }
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    if (file >= 0) {
        lseek(file, 0, SEEK_SET);
    }
    return file;
}

// In the child: only calls that are safe after a fork.
int become_program(char* const* arguments, int input, int output) {
    dup2(input, STDIN_FILENO);
    dup2(output, STDOUT_FILENO);
    const int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDERR_FILENO);
    execvp(arguments[0], arguments);
    return not_installed;
}

ChildOutput run_pdftotext(const std::vector<std::string>& options, std::string_view pdf) {
    std::vector<std::string> words = {"pdftotext", "-q", "-enc", "UTF-8"};
    words.insert(words.end(), options.begin(), options.end());
    words.insert(words.end(), {"-", "-"});  // from standard input to standard output
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);

    const int file = hold(pdf);
    if (file < 0) {
        return {ChildOutput::Status::Failed, {}};
    }
    ChildOutput output = run_in_child([&](int out) { return become_program(arguments.data(), file, out); });
    close(file);
    return output;
}

std::string reason_of(ChildOutput::Status status) {
    switch (status) {
        case ChildOutput::Status::NotInstalled:
            return "is not installed";
        case ChildOutput::Status::TooSlow:
            return "took longer than 20 seconds";
        case ChildOutput::Status::TooMuch:
            return "found more than 8 MB of text";
        default:
            return "failed";
    }
}

}  // namespace

std::optional<std::string> read_words(const std::vector<std::string>& options, std::string_view pdf,
                                      Diagnostics& diagnostics) {
    ChildOutput output = run_pdftotext(options, pdf);
    if (output.status == ChildOutput::Status::Done || output.status == ChildOutput::Status::Failed) {
        return std::move(output.text);
    }
    const bool missing = output.status == ChildOutput::Status::NotInstalled;
    diagnostics.add(
        text_not_read.nowhere(reason_of(output.status))
            .with_hint(missing ? "install poppler-utils: vitac reads the page with a program of others" : ""));
    return std::nullopt;
}

}  // namespace vitac
