// Layouts and font families that are built into the program.
#include "style/built_in_file.h"

#include <string_view>

#include "base/yaml_packed.h"

namespace vitac {

std::optional<yaml::Node> read_built_in_file(const std::string& name, World& world, Diagnostics& diagnostics) {
    const std::optional<std::string_view> text = world.resource(name);
    if (!text) {
        return std::nullopt;
    }
    const SourceId source = world.sources().add(name, std::string(*text));
    // The program has them as they were read when it was built; a test's World, which has the files, has not.
    if (const std::optional<std::string_view> packed = world.resource("packed/" + name)) {
        return yaml::unpack(*packed, source);
    }
    return yaml::parse(world.sources(), world.sources().whole(source), diagnostics);
}

}  // namespace vitac
