// A page in memory, read.
#include "unit/input/page.h"

#include <regex>

#include "input/read.h"
#include "model/dump.h"
#include "support/golden.h"

namespace vitac {

PageRead read_page(const std::string& text, const PageOptions& options) {
    MemoryWorld world;
    world.files["page.md"] = text;
    if (!options.configuration.empty()) {
        world.files["_config.yml"] = options.configuration;
    }
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "page.md", .name = options.name}, world, diagnostics);
    PageRead page;
    page.dump = std::regex_replace(dump_biography(biography, world.sources()),
                                   std::regex("( #[^ \n]*)?( [0-9]+%)?( [0-9]+:[0-9]+)?\n"), "\n");
    page.json = dump_biography_json(biography, world.sources());
    page.diagnostics = short_list(diagnostics, world.sources());
    return page;
}

std::string sections_of(const std::string& text, const std::string& name) {
    const std::string dump = read_page(text, {name, {}}).dump;
    const std::size_t at = dump.find("section ");
    return at == std::string::npos ? std::string() : dump.substr(at);
}

}  // namespace vitac
