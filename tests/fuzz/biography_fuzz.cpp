// Fuzzes the readers of single files in memory: pages with a _config.yml beside them, files of data, bibliographies.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "biography_checks.h"
#include "input/read.h"
#include "parted_files.h"
#include "support/memory_world.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vitac;
    MemoryWorld world;
    fuzz::put_files(std::string_view(reinterpret_cast<const char*>(data), size), "page.md", world);
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "page.md", .name = {}}, world, diagnostics);
    fuzz::check_biography_value(biography, world.sources(), diagnostics);
    return 0;
}
