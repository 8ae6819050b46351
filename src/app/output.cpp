// Where results go: file names made of people's names, and writing that replaces a file only when all is well.
#include "app/output.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include <fmt/core.h>

#include "base/path.h"
#include "base/unicode.h"

namespace vitac {

std::string system_reason(int error) {
    std::string reason = std::generic_category().message(error);
    if (!reason.empty() && reason[0] >= 'A' && reason[0] <= 'Z') {
        reason[0] = static_cast<char>(reason[0] - 'A' + 'a');
    }
    return reason;
}

// --- Names -----------------------------------------------------------------------------------------------------------

namespace {

bool is_unsafe_in_file_names(char32_t character) {
    // What Windows forbids, so that the file can be sent to anyone; and what makes names lie about themselves.
    constexpr std::u32string_view forbidden = U"/\\:*?\"<>|`$'";
    return forbidden.find(character) != std::u32string_view::npos || character < U' ' ||
           unicode::is_control(character) || unicode::is_format(character);
}

// The name's characters that are safe, in at most so many bytes that a file system takes "..._CV.pdf".
std::string safe_in_file_names(std::string_view name) {
    constexpr std::size_t most_bytes = 120;
    std::string safe;
    bool blank_before = false;
    for (std::size_t offset = 0; offset < name.size() && safe.size() < most_bytes;) {
        const char32_t character = unicode::decode(name, offset);
        if (unicode::is_space(character)) {
            blank_before = true;
        } else if (!is_unsafe_in_file_names(character)) {
            // No hidden file, no option of another command.
            if (safe.empty() && (character == U'.' || character == U'-')) {
                continue;
            }
            safe += blank_before && !safe.empty() ? "_" : "";
            unicode::append(safe, character);
            blank_before = false;
        }
    }
    return safe;
}

std::string_view base_name(std::string_view path) {
    while (path.size() > 1 && path.ends_with('/')) {
        path.remove_suffix(1);
    }
    path = path.substr(path.rfind('/') + 1);
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, dot);
}

}  // namespace

std::string default_output_name(std::string_view person, std::string_view input) {
    std::string stem = safe_in_file_names(unicode::repair_utf8(person).text);
    if (stem.empty() && input != "-") {
        stem = safe_in_file_names(unicode::repair_utf8(base_name(input)).text);
    }
    return stem.empty() ? "CV.pdf" : stem + "_CV.pdf";
}

namespace {

constexpr std::string_view pdf_ending = ".pdf";

void replace_all(std::string& text, std::string_view what, const std::string& with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
        text.replace(at, what.size(), with);
    }
}

}  // namespace

std::string variant_output_name(const std::string& pattern, std::string_view person, const std::string& variant,
                                std::string_view input) {
    const std::string plain = default_output_name(person, input);
    const std::string safe_variant = safe_in_file_names(unicode::repair_utf8(variant).text);
    if (pattern.empty()) {
        return variant == "full" ? plain
                                 : plain.substr(0, plain.size() - pdf_ending.size()) + "-" + safe_variant + ".pdf";
    }
    std::string name = pattern;
    replace_all(name, "{name}", std::string(person));
    replace_all(name, "{variant}", variant);
    replace_all(name, "{source}", std::string(base_name(input)));
    name = safe_in_file_names(unicode::repair_utf8(name).text);
    if (name.empty()) {
        return plain;
    }
    return name.ends_with(pdf_ending) ? name : name + std::string(pdf_ending);
}

// --- Files -----------------------------------------------------------------------------------------------------------

namespace {

// Zero, or what errno says.
int write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return 0;
}

std::optional<WriteFailure> failure(int error) {
    return error == 0 ? std::nullopt : std::optional(WriteFailure{system_reason(error), {}});
}

std::optional<WriteFailure> write_device(const std::string& path, std::string_view bytes) {
    const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return failure(errno);
    }
    const int written = write_all(descriptor, bytes);
    const int closed = close(descriptor) == 0 ? 0 : errno;
    return failure(written != 0 ? written : closed);
}

constexpr std::string_view temporary_prefix = ".vitac-";

std::string temporary_name(pid_t process, int attempt) {
    return fmt::format("{}{}-{}", temporary_prefix, process, attempt);
}

// A new file in the target's folder, removed again unless it was put in the target's place. It is locked until then:
// who finds it from another machine, or another container, where our process cannot be seen, knows by the lock that it
// is in use.
class TemporaryFile {
public:
    TemporaryFile(const std::string& target, mode_t mode) {
        // Several processes may write to one folder; a name that a crash left behind is skipped.
        constexpr int most_attempts = 100;
        const std::size_t name_begin = target.rfind('/') + 1;
        for (int attempt = 0; attempt < most_attempts && descriptor_ < 0; ++attempt) {
            path_ = target.substr(0, name_begin) + temporary_name(getpid(), attempt);
            descriptor_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
            error_ = descriptor_ < 0 ? errno : 0;
            if (error_ != EEXIST) {
                break;
            }
        }
        if (descriptor_ >= 0) {
            // A file system without locks gives none to those who would remove the file either.
            flock(descriptor_, LOCK_EX | LOCK_NB);
        }
    }
    ~TemporaryFile() {
        if (descriptor_ >= 0) {
            close(descriptor_);
        }
        if (error_ == 0 && !path_.empty()) {
            unlink(path_.c_str());
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    // Each step gives zero or what errno says.
    int creation_error() const { return error_; }
    int keep_mode(mode_t mode) const { return fchmod(descriptor_, mode) == 0 ? 0 : errno; }
    int write(std::string_view bytes, Durability durability) const {
        // Some file systems say only when a descriptor is closed that the disk is full; the first one keeps the lock.
        const int second = fcntl(descriptor_, F_DUPFD_CLOEXEC, 0);
        if (second < 0) {
            return errno;
        }
        int error = write_all(second, bytes);
        // Without fsync a crash after the rename could leave an empty file where the old one was.
        const bool at_once = durability == Durability::AtOnce;
        error = error == 0 && at_once && fsync(second) != 0 ? errno : error;
        const int closed = close(second) == 0 ? 0 : errno;
        return error != 0 ? error : closed;
    }
    int move_to(const std::string& target) {
        if (rename(path_.c_str(), target.c_str()) != 0) {
            return errno;
        }
        path_.clear();
        return 0;
    }

private:
    std::string path_;
    int descriptor_ = -1;
    int error_ = 0;
};

std::optional<WriteFailure> replace_file(const std::string& target, const struct stat* old, std::string_view bytes,
                                         Durability durability) {
    constexpr mode_t everyone_may_read_and_write = 0666;  // less the process's umask
    constexpr mode_t permission_bits = 07777;
    TemporaryFile file(target, everyone_may_read_and_write);
    if (file.creation_error() == ENOENT || file.creation_error() == ENOTDIR) {
        return WriteFailure{"there is no such folder", fmt::format("create `{}` first", folder_of(target))};
    }
    int error = file.creation_error();
    error = error == 0 && old != nullptr ? file.keep_mode(old->st_mode & permission_bits) : error;
    error = error == 0 ? file.write(bytes, durability) : error;
    error = error == 0 ? file.move_to(target) : error;
    return failure(error);
}

// Where a link leads, so that the link stays one; the path itself when it leads nowhere.
std::string resolved(const std::string& path) {
    const std::unique_ptr<char, void (*)(void*)> real(realpath(path.c_str(), nullptr), &std::free);
    return real != nullptr ? real.get() : path;
}

}  // namespace

std::optional<WriteFailure> write_file_atomically(const std::string& path, std::string_view bytes,
                                                  Durability durability) {
    struct stat status {};
    const bool exists = stat(path.c_str(), &status) == 0;
    if ((exists && S_ISDIR(status.st_mode)) || path.ends_with('/')) {
        return WriteFailure{"is a directory", "add the name of the file"};
    }
    if (exists && !S_ISREG(status.st_mode)) {
        return write_device(path, bytes);
    }
    if (exists && access(path.c_str(), W_OK) != 0) {
        return failure(errno);  // a rename would replace even a file that is protected
    }
    return replace_file(exists ? resolved(path) : path, exists ? &status : nullptr, bytes, durability);
}

std::optional<WriteFailure> write_new_file(const std::string& path, std::string_view bytes) {
    constexpr mode_t everyone_may_read_and_write = 0666;  // less the process's umask
    const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, everyone_may_read_and_write);
    if (descriptor < 0) {
        return errno == EEXIST ? WriteFailure{"it is there already", "name a new file, or move the old one away"}
                               : failure(errno);
    }
    const int written = write_all(descriptor, bytes);
    const int closed = close(descriptor) == 0 ? 0 : errno;
    if (written != 0 || closed != 0) {
        unlink(path.c_str());  // half a file is none
    }
    return failure(written != 0 ? written : closed);
}

namespace {

// Whether a number is all of a text, as it would be printed.
template <typename Number>
bool is_number(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && fmt::format("{}", number) == text;
}

// The process that a temporary file's name names; 0 for any other name.
pid_t process_of_temporary(std::string_view name) {
    if (!name.starts_with(temporary_prefix)) {
        return 0;
    }
    name.remove_prefix(temporary_prefix.size());
    const std::size_t dash = name.find('-');
    pid_t process = 0;
    int attempt = 0;
    const bool is_ours = dash != std::string_view::npos && is_number(name.substr(0, dash), process) &&
                         is_number(name.substr(dash + 1), attempt) && process > 0 && attempt >= 0;
    return is_ours ? process : 0;
}

void remove_if_unlocked(const std::string& path) {
    // No link is followed, and no pipe waited for.
    const int descriptor = open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0) {
        return;
    }
    struct stat status {};
    if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        unlink(path.c_str());
    }
    close(descriptor);
}

}  // namespace

void remove_leftovers(const std::string& folder) {
    std::error_code error;
    std::filesystem::directory_iterator file(folder.empty() ? "." : folder, error);
    for (; !error && file != std::filesystem::directory_iterator(); file.increment(error)) {
        const pid_t process = process_of_temporary(file->path().filename().native());
        const bool is_gone = process != 0 && kill(process, 0) != 0 && errno == ESRCH;
        if (is_gone) {
            remove_if_unlocked(file->path().native());
        }
    }
}

std::optional<WriteFailure> write_standard_output(std::string_view bytes) {
    return failure(write_all(STDOUT_FILENO, bytes));
}

bool is_same_file(const std::string& first, const std::string& second) {
    struct stat a {};
    struct stat b {};
    return stat(first.c_str(), &a) == 0 && stat(second.c_str(), &b) == 0 && a.st_dev == b.st_dev &&
           a.st_ino == b.st_ino;
}

}  // namespace vitac
