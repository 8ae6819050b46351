// The World on the real disk, with the data and fonts that are built into the program.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/world.h"

namespace vitac {

// Font files in memory, each mapped once, for all documents and threads.
class FontCache {
public:
    // Null when there is no such file. Built-in fonts are found without looking at the disk.
    std::shared_ptr<const FontFile> find(const std::string& path);

private:
    std::mutex mutex_;
    std::map<std::string, std::shared_ptr<const FontFile>> files_;  // null: known to be missing
};

class DiskWorld : public World {
public:
    explicit DiskWorld(std::shared_ptr<FontCache> fonts = std::make_shared<FontCache>());

    FileContent read_file(const std::string& path) override;
    FileKind kind_of(const std::string& path) override;
    bool lies_inside(const std::string& path, const std::string& folder) override;
    std::vector<std::string> list_folder(const std::string& path) override;
    std::shared_ptr<const FontFile> font_file(const std::string& path) override;
    std::optional<std::string_view> resource(std::string_view name) override;
    std::vector<std::string> resources(std::string_view folder) override;
    std::optional<std::int64_t> source_date() override;
    CalendarDate today() override;

private:
    std::shared_ptr<FontCache> fonts_;
};

}  // namespace vitac
