// The World on the real disk.
#include "app/disk_world.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <filesystem>

#include "app/embedded.h"
#include "app/output.h"

namespace vitac {

namespace {

// An open file, closed at the end of its scope.
class OpenFile {
public:
    explicit OpenFile(const std::string& path) : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~OpenFile() {
        if (descriptor_ >= 0) {
            close(descriptor_);
        }
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    int descriptor() const { return descriptor_; }
    bool is_open() const { return descriptor_ >= 0; }

private:
    int descriptor_;
};

FileContent failure(int error) {
    const bool missing = error == ENOENT || error == ENOTDIR;
    return {missing ? FileContent::Status::Missing : FileContent::Status::Unreadable, {}, system_reason(error)};
}

FileContent too_large() {
    constexpr std::size_t megabyte = 1024U * 1024U;
    return {
        FileContent::Status::TooLarge, {}, "is larger than " + std::to_string(World::largest_file / megabyte) + " MB"};
}

// Reads to the end, or until there is more than any biography has: a pipe or device may never end. `expected` is a
// guess.
FileContent read_to_end(int descriptor, std::size_t expected) {
    constexpr std::size_t block = 64U * 1024U;
    FileContent content;
    std::size_t size = 0;
    while (true) {
        if (content.bytes.size() - size < block / 2) {
            content.bytes.resize(std::max({expected + block, size + block, size * 3 / 2}));
        }
        const ssize_t count = read(descriptor, content.bytes.data() + size, content.bytes.size() - size);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return errno == EISDIR ? FileContent{FileContent::Status::NotAFile, {}, "is a directory"} : failure(errno);
        }
        size += static_cast<std::size_t>(count);
        if (size > World::largest_file) {
            return too_large();
        }
        if (count == 0) {
            content.bytes.resize(size);
            return content;
        }
    }
}

}  // namespace

DiskWorld::DiskWorld(std::shared_ptr<FontCache> fonts) : fonts_(std::move(fonts)) {}

FileContent DiskWorld::read_file(const std::string& path) {
    if (path == "-") {
        return read_to_end(STDIN_FILENO, 0);
    }
    const OpenFile file(path);
    struct stat status {};
    if (!file.is_open() || fstat(file.descriptor(), &status) != 0) {
        return failure(errno);
    }
    if (S_ISDIR(status.st_mode)) {
        return {FileContent::Status::NotAFile, {}, "is a directory"};
    }
    const std::size_t size = S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
    return size > largest_file ? too_large() : read_to_end(file.descriptor(), size);
}

FileKind DiskWorld::kind_of(const std::string& path) {
    struct stat status {};
    if (stat(path.c_str(), &status) != 0) {
        return FileKind::Missing;
    }
    return S_ISDIR(status.st_mode) ? FileKind::Directory : FileKind::File;
}

bool DiskWorld::lies_inside(const std::string& path, const std::string& folder) {
    std::error_code error;
    const std::filesystem::path inner = std::filesystem::canonical(path, error);
    const std::filesystem::path outer =
        error ? inner : std::filesystem::canonical(folder.empty() ? "." : folder, error);
    return !error && std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end()).first == outer.end();
}

std::vector<std::string> DiskWorld::list_folder(const std::string& path) {
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(opendir(path.c_str()), &closedir);
    std::vector<std::string> names;
    if (folder == nullptr) {
        return names;
    }
    while (const dirent* entry = readdir(folder.get())) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") {
            names.emplace_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::shared_ptr<const FontFile> DiskWorld::font_file(const std::string& path) {
    return fonts_->find(path);
}

std::optional<std::string_view> DiskWorld::resource(std::string_view name) {
    const EmbeddedFile* file = find_embedded_file(name);
    return file == nullptr || file->is_font() ? std::nullopt : std::optional(file->bytes());
}

std::vector<std::string> DiskWorld::resources(std::string_view folder) {
    std::vector<std::string> names;
    for (const EmbeddedFile& file : embedded_files()) {
        const std::string_view name = file.name;
        if (!file.is_font() && name.starts_with(folder) && name.find('/', folder.size()) == std::string_view::npos) {
            names.emplace_back(name);
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::optional<std::int64_t> DiskWorld::source_date() {
    const char* text = std::getenv("SOURCE_DATE_EPOCH");
    if (text == nullptr) {
        return std::nullopt;
    }
    const std::string_view digits = text;
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && seconds >= 0 ? std::optional(seconds) : std::nullopt;
}

CalendarDate DiskWorld::today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    constexpr int first_year_of_tm = 1900;
    return {parts.tm_year + first_year_of_tm, parts.tm_mon + 1, parts.tm_mday};
}

// --- Fonts -----------------------------------------------------------------------------------------------------------

namespace {

// A file mapped into memory for as long as someone holds it.
std::shared_ptr<const FontFile> map_font(const std::string& path) {
    const OpenFile file(path);
    struct stat status {};
    if (!file.is_open() || fstat(file.descriptor(), &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) {
        return nullptr;
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* const memory = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
    if (memory == MAP_FAILED) {
        return nullptr;
    }
    std::shared_ptr<const void> mapping(memory, [size](const void* begin) { munmap(const_cast<void*>(begin), size); });
    const std::string_view bytes(static_cast<const char*>(memory), size);
    return std::make_shared<const FontFile>(FontFile{path, bytes, std::move(mapping)});
}

}  // namespace

std::shared_ptr<const FontFile> FontCache::find(const std::string& path) {
    const std::lock_guard lock(mutex_);
    const auto known = files_.find(path);
    if (known != files_.end()) {
        return known->second;
    }
    const EmbeddedFile* embedded = find_embedded_file(path);
    // Built-in bytes live as long as the program: nothing keeps them alive.
    std::shared_ptr<const FontFile> file =
        embedded != nullptr ? std::make_shared<const FontFile>(FontFile{path, embedded->bytes(), nullptr})
                            : map_font(path);
    files_.emplace(path, file);
    return file;
}

}  // namespace vitac
