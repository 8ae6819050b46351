// Fuzzes the reader of whole sites: pages, collections, data and bibliographies beside each other in one folder.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "biography_checks.h"
#include "input/read.h"
#include "parted_files.h"
#include "support/memory_world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vitac;
    MemoryWorld parted;
    fuzz::put_files(std::string_view(reinterpret_cast<const char*>(data), size), "_config.yml", parted);
    MemoryWorld world;
    for (const auto& [path, bytes] : parted.files) {
        world.files["site/" + path] = bytes;
    }
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "site", .name = {}}, world, diagnostics);
    fuzz::check_biography_value(biography, world.sources(), diagnostics);
    return 0;
}
