// The project's own files, for checks on the source itself.
#include "rules/repository_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "support/memory_world.h"

namespace vitac::rules {

namespace {

std::string read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        throw std::runtime_error("cannot read " + path.string());
    }
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

}  // namespace

std::vector<RepositoryFile> files_below(const std::string& folder, const std::vector<std::string>& endings) {
    const std::filesystem::path root = repository();
    std::vector<RepositoryFile> files;
    if (!std::filesystem::exists(root / folder)) {
        return files;
    }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        const std::string path = entry.path().lexically_relative(root).generic_string();
        const bool wanted =
            endings.empty() || std::any_of(endings.begin(), endings.end(),
                                           [&](const std::string& ending) { return path.ends_with(ending); });
        if (entry.is_regular_file() && wanted) {
            files.push_back({path, read_whole(entry.path())});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const RepositoryFile& a, const RepositoryFile& b) { return a.path < b.path; });
    return files;
}

RepositoryFile repository_file(const std::string& path) {
    return {path, read_whole(std::filesystem::path(repository()) / path)};
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> words_after(std::string_view text, std::string_view prefix, std::string_view stops) {
    std::vector<std::string> words;
    for (std::size_t at = text.find(prefix); at != std::string_view::npos; at = text.find(prefix, at)) {
        at += prefix.size();
        const std::size_t end = std::min(text.find_first_of(stops, at), text.size());
        words.emplace_back(text.substr(at, end - at));
    }
    return words;
}

}  // namespace vitac::rules
