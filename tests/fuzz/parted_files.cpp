// One input that is several files.
#include "parted_files.h"

#include <algorithm>

namespace vitac::fuzz {

namespace {

constexpr std::string_view opening = "--- ";
constexpr std::string_view closing = " ---";
constexpr std::size_t most_files = 64;
constexpr std::size_t longest_path = 80;

// The path that such a line names; "" for any other line, and for paths that no file in a folder has.
std::string path_in(std::string_view line) {
    if (!line.starts_with(opening) || !line.ends_with(closing) || line.size() <= opening.size() + closing.size()) {
        return {};
    }
    const std::string_view path = line.substr(opening.size(), line.size() - opening.size() - closing.size());
    const bool plain = path.size() <= longest_path && path.find("..") == std::string_view::npos &&
                       path.find_first_of(" \\") == std::string_view::npos && path.front() != '/' && path.back() != '/';
    return plain ? std::string(path) : std::string();
}

}  // namespace

void put_files(std::string_view bytes, const std::string& first, MemoryWorld& world) {
    std::string path = first;
    std::size_t files = 1;
    world.files[path];
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::string_view line = bytes.substr(begin, end - begin);
        if (std::string named = files < most_files ? path_in(line) : std::string(); !named.empty()) {
            path = std::move(named);
            world.files[path];
            ++files;
        } else {
            world.files[path] += std::string(line) + (end < bytes.size() ? "\n" : "");
        }
        begin = end + 1;
    }
}

}  // namespace vitac::fuzz
