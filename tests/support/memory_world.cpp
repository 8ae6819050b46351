// A World in memory.
#include "support/memory_world.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace vitac {

namespace {

std::optional<std::string> read_whole(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return std::nullopt;
    }
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

std::string as_folder(const std::string& path) {
    return path.empty() || path == "." ? "" : path.back() == '/' ? path : path + "/";
}

}  // namespace

std::string repository() {
    return VITAC_REPOSITORY;
}

FileContent MemoryWorld::read_file(const std::string& path) {
    if (const auto file = files.find(path); file != files.end()) {
        return {FileContent::Status::Ok, file->second, {}};
    }
    if (kind_of(path) == FileKind::Directory) {
        return {FileContent::Status::NotAFile, {}, "is a directory"};
    }
    return {FileContent::Status::Missing, {}, "no such file or directory"};
}

FileKind MemoryWorld::kind_of(const std::string& path) {
    if (files.contains(path)) {
        return FileKind::File;
    }
    return list_folder(path).empty() ? FileKind::Missing : FileKind::Directory;
}

bool MemoryWorld::lies_inside(const std::string& path, const std::string& folder) {
    return path.find("..") == std::string::npos && (folder.empty() || path.starts_with(folder + "/"));
}

std::vector<std::string> MemoryWorld::list_folder(const std::string& path) {
    const std::string folder = as_folder(path);
    std::vector<std::string> names;
    for (const auto& [file, bytes] : files) {
        if (file.starts_with(folder)) {
            const std::string rest = file.substr(folder.size());
            names.push_back(rest.substr(0, rest.find('/')));
        }
    }
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

std::shared_ptr<const FontFile> MemoryWorld::font_file(const std::string& path) {
    const std::optional<std::string> bytes = fonts_missing ? std::nullopt : read_whole(path);
    if (!bytes) {
        return nullptr;
    }
    const auto kept = std::make_shared<const std::string>(*bytes);
    return std::make_shared<const FontFile>(FontFile{path, *kept, kept});
}

std::optional<std::string_view> MemoryWorld::resource(std::string_view name) {
    if (const auto known = read_resources_.find(name); known != read_resources_.end()) {
        return known->second;
    }
    const std::optional<std::string> bytes = read_whole(repository() + "/" + std::string(name));
    if (!bytes) {
        return std::nullopt;
    }
    return read_resources_.emplace(std::string(name), *bytes).first->second;
}

std::vector<std::string> MemoryWorld::resources(std::string_view folder) {
    std::vector<std::string> names;
    std::error_code missing;
    for (const auto& file : std::filesystem::directory_iterator(repository() + "/" + std::string(folder), missing)) {
        if (file.path().extension() == ".yaml") {
            names.push_back(std::string(folder) + file.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace vitac
