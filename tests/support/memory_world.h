// A World in memory: files a test wrote itself, and the repository's own layouts, font lists and fonts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "base/world.h"

namespace vitac {

class MemoryWorld : public World {
public:
    MemoryWorld() = default;

    std::map<std::string, std::string> files;  // path -> bytes; folders exist as far as files are in them
    std::optional<std::int64_t> date;
    CalendarDate day{2026, 1, 1};
    bool fonts_missing = false;  // as on a machine without the font packages

    FileContent read_file(const std::string& path) override;
    FileKind kind_of(const std::string& path) override;
    bool lies_inside(const std::string& path, const std::string& folder) override;
    std::vector<std::string> list_folder(const std::string& path) override;
    std::shared_ptr<const FontFile> font_file(const std::string& path) override;
    std::optional<std::string_view> resource(std::string_view name) override;
    std::vector<std::string> resources(std::string_view folder) override;
    std::optional<std::int64_t> source_date() override { return date; }
    CalendarDate today() override { return day; }

private:
    std::map<std::string, std::string, std::less<>> read_resources_;
};

// A World in which no file can be read, for one reason.
class BrokenWorld : public MemoryWorld {
public:
    explicit BrokenWorld(FileContent content) : content_(std::move(content)) {}
    FileContent read_file(const std::string&) override { return content_; }

private:
    FileContent content_;
};

// The root of the repository, for tests that read samples and goldens.
std::string repository();

}  // namespace vitac
