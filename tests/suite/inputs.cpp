// All inputs that tests have.
#include "suite/inputs.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/path.h"
#include "rules/repository_files.h"

namespace vitac::suite {

namespace {

std::string read_whole(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

void add_samples(MemoryWorld& world, std::vector<Input>& inputs) {
    for (const rules::RepositoryFile& file : rules::files_below("samples", {".md"})) {
        world.files[file.path] = file.text;
        inputs.push_back({file.path, file.path});
    }
}

void add_pages(MemoryWorld& world, std::vector<Input>& inputs) {
    for (const rules::RepositoryFile& file : rules::files_below("tests/pages")) {
        world.files[file.path] = file.text;
        if (file.path.ends_with("/page.md") || file.path.ends_with("/page.html")) {
            inputs.push_back({folder_of(file.path).substr(std::string("tests/").size()), file.path});
        }
    }
}

// The file that expect.yaml names; one with a pattern in its name is the folder itself.
std::string input_named_in(const std::string& expectation) {
    const std::string key = "\ninput: ";
    const std::size_t begin = expectation.find(key);
    const std::size_t end = expectation.find('\n', begin + key.size());
    const std::string name =
        begin == std::string::npos ? std::string() : expectation.substr(begin + key.size(), end - begin - key.size());
    return name.find('*') == std::string::npos ? name : std::string();
}

void add_others(MemoryWorld& world, std::vector<Input>& inputs) {
    const std::filesystem::path corpus = std::filesystem::path(repository()) / ".." / "shared" / "corpus";
    if (!std::filesystem::exists(corpus)) {
        return;
    }
    for (const auto& file : std::filesystem::recursive_directory_iterator(corpus)) {
        if (!file.is_regular_file()) {
            continue;
        }
        const std::string path = "corpus/" + std::filesystem::relative(file.path(), corpus).string();
        world.files[path] = read_whole(file.path());
        if (path.ends_with("/expect.yaml")) {
            const std::string folder = folder_of(path);
            const std::string name = input_named_in(world.files[path]);
            inputs.push_back({folder, name.empty() ? folder : in_folder(folder, name)});
        }
    }
}

}  // namespace

std::vector<Input> all_inputs(MemoryWorld& world) {
    std::vector<Input> inputs;
    add_samples(world, inputs);
    add_pages(world, inputs);
    add_others(world, inputs);
    std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.name < b.name; });
    return inputs;
}

}  // namespace vitac::suite
