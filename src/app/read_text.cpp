// Reads the words of a PDF with another program, poppler's pdftotext.
//
// No shell: the program gets its arguments as they are, and the file as its standard input.
#include "app/read_text.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>

namespace vitac {

namespace {

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

}  // namespace

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

}  // namespace vitac
