// Layouts and font families that are built into the program.
#include "style/built_in_file.h"

#include <map>
#include <string_view>
#include <utility>

namespace vitac {

namespace {

struct ReadFile {
    std::string text;
    yaml::Node root;
};

void move_to_source(yaml::Node& node, SourceId source) {
    node.span.source = source;
    for (yaml::Node& item : node.items) {
        move_to_source(item, source);
    }
    for (yaml::Member& member : node.members) {
        member.key_span.source = source;
        move_to_source(member.value, source);
    }
}

}  // namespace

std::optional<yaml::Node> read_built_in_file(const std::string& name, World& world, Diagnostics& diagnostics) {
    const std::optional<std::string_view> text = world.resource(name);
    if (!text) {
        return std::nullopt;
    }
    // Reading the layout is an eighth of the work for a short CV, and a batch builds thousands with the same one. Kept
    // by thread, so that none waits for another; there are as many as the program has files.
    static thread_local std::map<std::string, ReadFile> files;
    const SourceId source = world.sources().add(name, std::string(*text));
    const auto known = files.find(name);
    if (known != files.end() && known->second.text == *text) {
        yaml::Node root = known->second.root;
        move_to_source(root, source);
        return root;
    }
    const std::size_t reported = diagnostics.all().size();
    yaml::Node root = yaml::parse(world.sources(), world.sources().whole(source), diagnostics);
    if (diagnostics.all().size() == reported) {  // else it is to be reported again
        files.insert_or_assign(name, ReadFile{std::string(*text), root});
    }
    return root;
}

}  // namespace vitac
