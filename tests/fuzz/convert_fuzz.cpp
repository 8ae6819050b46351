// Fuzzes what is written in formats of data, from whatever biography: the texts are UTF-8, and vitac's own form is read
// again without an error, as a biography that is written as the same file.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/unicode.h"
#include "biography_checks.h"
#include "check/check.h"
#include "input/read.h"
#include "parted_files.h"
#include "support/memory_world.h"
#include "write/data/data.h"

namespace {

using namespace vitac;

std::string written(const Biography& biography, DataFormat format) {
    Diagnostics diagnostics;
    std::string file = write_data(biography, format, diagnostics);
    fuzz::require(unicode::repair_utf8(file).count == 0);
    return file;
}

// Written once more it is the same file: nothing is lost or changed on the way, and nothing drifts. Only where nothing
// says whose biography it was may the reader find a name, in the marks of the author lists.
void read_again(const std::string& file, const std::string& name) {
    MemoryWorld world;
    world.files["again.yaml"] = file;
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "again.yaml", .name = {}}, world, diagnostics);
    fuzz::require(!diagnostics.has_errors());
    fuzz::check_biography_value(biography, world.sources(), diagnostics);
    fuzz::require(name.empty() || written(biography, DataFormat::Vitac) == file);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    MemoryWorld world;
    fuzz::put_files(std::string_view(reinterpret_cast<const char*>(data), size), "page.md", world);
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "page.md", .name = {}}, world, diagnostics);
    written(biography, DataFormat::JsonResume);
    written(biography, DataFormat::RenderCv);
    const std::string own = written(biography, DataFormat::Vitac);
    if (!biography.sections.empty()) {
        read_again(own, biography.person.name);
    }
    check_biography(biography, world.sources(), world.today(), diagnostics);
    wanted(diagnostics, {}, world.sources());
    return 0;
}
