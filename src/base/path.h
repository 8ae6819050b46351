// Paths as the user writes them: "/" parts folders, and no folder means the current one.
#pragma once

#include <string>

namespace vitac {

// "a/b" of "a/b/c.md", "/" of "/c.md", "" of "c.md".
std::string folder_of(const std::string& path);

// A name as it is meant in a folder; an absolute name stays what it is.
std::string in_folder(const std::string& folder, const std::string& name);

}  // namespace vitac
