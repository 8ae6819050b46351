// The finished PDF seen by other people's programs.
#include "support/other_programs.h"

#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>

namespace vitac {

namespace {

// A file that is gone when the test is over.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes)
        : path_((std::filesystem::temp_directory_path() / "vitac-test-XXXXXX").string()) {
        const int descriptor = ::mkstemp(path_.data());
        if (descriptor < 0) {
            throw std::runtime_error("cannot make a temporary file");
        }
        ::close(descriptor);
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile() { std::remove(path_.c_str()); }

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

std::string output_of(const std::string& command) {
    std::FILE* pipe = ::popen(command.c_str(), "r");
    if (pipe == nullptr) {
        throw std::runtime_error("cannot run " + command);
    }
    std::string output;
    std::array<char, 65536> buffer{};
    for (std::size_t read = 0; (read = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
        output.append(buffer.data(), read);
    }
    if (::pclose(pipe) != 0) {
        throw std::runtime_error("failed: " + command);
    }
    return output;
}

}  // namespace

std::string text_of_pdf(const std::string& pdf) {
    if (pdf.empty()) {
        return {};
    }
    const TemporaryFile file(pdf);
    return output_of("pdftotext -enc UTF-8 " + file.path() + " -");
}

std::string attached_to(const std::string& pdf) {
    const TemporaryFile file(pdf);
    return output_of("pdfdetach -save 1 -o /dev/stdout " + file.path());
}

std::string tags_of_pdf(const std::string& pdf) {
    const TemporaryFile file(pdf);
    const std::string tree = output_of("pdfinfo -struct-text " + file.path());
    constexpr std::string_view object = " Object ";
    std::string text;
    for (std::size_t begin = 0; begin < tree.size();) {
        const std::size_t end = std::min(tree.find('\n', begin), tree.size());
        const std::string line = tree.substr(begin, end - begin);
        const std::size_t first = line.find_first_not_of(' ');
        const bool is_object = first != std::string::npos && first > 0 && line.substr(first - 1).starts_with(object);
        text += (is_object ? line.substr(0, first - 1 + object.size() - 1) : line) + "\n";
        begin = end + 1;
    }
    return text;
}

std::string tagged_text_of_pdf(const std::string& pdf) {
    const std::string tree = tags_of_pdf(pdf);
    // A line for each element, and one in quotes for each piece of text.
    std::string text;
    for (std::size_t begin = 0; begin < tree.size();) {
        const std::size_t end = std::min(tree.find('\n', begin), tree.size());
        const std::size_t word = tree.find_first_not_of(' ', begin);
        if (word < end && tree[word] == '"' && tree[end - 1] == '"' && end - 1 > word) {
            text += tree.substr(word + 1, end - word - 2);
        }
        begin = end + 1;
    }
    return text;
}

}  // namespace vitac
