// The project's own files, for checks on the source itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitac::rules {

struct RepositoryFile {
    std::string path;  // from the root of the repository: "src/base/source.h"
    std::string text;
};

// The files below a folder whose names end in one of `endings`, sorted by path. Without endings: all.
std::vector<RepositoryFile> files_below(const std::string& folder, const std::vector<std::string>& endings = {});

RepositoryFile repository_file(const std::string& path);

std::vector<std::string> lines_of(std::string_view text);

// What follows `prefix` in the text, each time, up to one of the characters in `stops`.
std::vector<std::string> words_after(std::string_view text, std::string_view prefix, std::string_view stops);

}  // namespace vitac::rules
