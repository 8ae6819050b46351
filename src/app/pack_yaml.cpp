// Reads YAML files while vitac is built, so that the program need not: pack_yaml FROM NAME... TO
//
// Of each FROM/NAME the bytes of yaml::pack() are put into TO/NAME. A file with a mistake stops the build.
#include <fmt/core.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/yaml_packed.h"

namespace vitac {

namespace {

bool pack_file(const std::string& from, const std::string& name, const std::string& to) {
    std::ostringstream text;
    text << std::ifstream(from + "/" + name, std::ios::binary).rdbuf();
    Sources sources;
    Diagnostics diagnostics;
    const SourceId source = sources.add(name, text.str());
    const yaml::Node root = yaml::parse(sources, sources.whole(source), diagnostics);
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        const int line = sources.get(source).position(diagnostic.span.begin).line;
        fmt::print(stderr, "{}/{}:{}: {}\n", from, name, line, diagnostic.message);
    }
    const std::filesystem::path path = to + "/" + name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << yaml::pack(root);
    file.close();
    return diagnostics.all().empty() && file.good();
}

}  // namespace

}  // namespace vitac

int main(int count, char** arguments) {
    const std::vector<std::string> words(arguments + 1, arguments + count);
    if (words.size() < 2) {
        fmt::print(stderr, "usage: pack_yaml FROM NAME... TO\n");
        return 2;
    }
    bool good = true;
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        good = vitac::pack_file(words.front(), words[i], words.back()) && good;
    }
    return good ? 0 : 1;
}
