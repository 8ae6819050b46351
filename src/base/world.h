// Everything outside the compiler: files, fonts, built-in data, today's date. Nothing else touches disk or clock, so a
// test is a World in memory and the same input gives the same bytes.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace vitac {

// The bytes of a font file. Immutable and shared by all documents and threads; `bytes` lives as long as `keep_alive`.
struct FontFile {
    std::string path;
    std::string_view bytes;
    std::shared_ptr<const void> keep_alive;
};

struct CalendarDate {
    int year = 0;
    int month = 0;  // 1 to 12
    int day = 0;    // 1 to 31
};

enum class FileKind { Missing, File, Directory };

// What came of reading a file.
struct FileContent {
    enum class Status { Ok, Missing, NotAFile, TooLarge, Unreadable };
    Status status = Status::Ok;
    std::string bytes;
    std::string reason;  // for people, when status is not Ok: "permission denied"
};

class World {
public:
    // No biography is larger; a larger file is refused unread.
    static constexpr std::size_t largest_file = 64U * 1024U * 1024U;

    World() = default;
    World(const World&) = delete;
    World& operator=(const World&) = delete;
    virtual ~World() = default;

    // Reads a whole file; "-" is standard input.
    virtual FileContent read_file(const std::string& path) = 0;
    virtual FileKind kind_of(const std::string& path) = 0;
    // Whether a file lies in a folder or below it once all links are followed: what an input names may lie nowhere
    // else.
    virtual bool lies_inside(const std::string& path, const std::string& folder) = 0;
    // The names (not paths) in a folder, sorted by bytes; empty when it is none.
    virtual std::vector<std::string> list_folder(const std::string& path) = 0;
    // A font file by the path that fonts/*.yaml gives; null when it is missing. Built-in fonts come from the program
    // itself.
    virtual std::shared_ptr<const FontFile> font_file(const std::string& path) = 0;
    // Data built into the program, by its path in the repository ("layouts/classic.yaml"); null when there is none.
    // YAML may also be there as it was read before ("packed/layouts/classic.yaml").
    virtual std::optional<std::string_view> resource(std::string_view name) = 0;
    // The names of all built-in data in a folder ("layouts/"), not below it, sorted.
    virtual std::vector<std::string> resources(std::string_view folder) = 0;
    // SOURCE_DATE_EPOCH as seconds since 1970 UTC, where it is set: the only time that reaches an output.
    virtual std::optional<std::int64_t> source_date() = 0;
    // Today, for warnings that depend on it ("present" two years ago). Never printed into a document.
    virtual CalendarDate today() = 0;

    Sources& sources() { return sources_; }
    const Sources& sources() const { return sources_; }

private:
    Sources sources_;
};

}  // namespace vitac
