// Paths as the user writes them.
#include "base/path.h"

namespace vitac {

std::string folder_of(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash == 0 ? 1 : slash);
}

std::string in_folder(const std::string& folder, const std::string& name) {
    return folder.empty() || name.starts_with('/') ? name : folder.ends_with('/') ? folder + name : folder + "/" + name;
}

}  // namespace vitac
