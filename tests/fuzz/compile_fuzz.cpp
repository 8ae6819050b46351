// Fuzzes the whole compiler in memory: whatever the bytes, there is a PDF, or an error that says why not.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "input/read.h"
#include "style/style.h"
#include "support/memory_world.h"
#include "typeset/typeset.h"
#include "write/pdf/pdf.h"

namespace {

// The first of these lines parts the page from a _config.yml, so that one input reaches both readers.
constexpr const char* file_mark = "\n--- _config.yml ---\n";

void put_files(vitac::MemoryWorld& world, const std::string& bytes) {
    const std::size_t mark = bytes.find(file_mark);
    world.files["page.md"] = bytes.substr(0, mark);
    if (mark != std::string::npos) {
        world.files["_config.yml"] = bytes.substr(mark + std::string(file_mark).size());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vitac;
    MemoryWorld world;
    put_files(world, std::string(reinterpret_cast<const char*>(data), size));
    Diagnostics diagnostics;
    const Biography biography = read_biography({.path = "page.md", .name = {}}, world, diagnostics);
    const Document document = style_document(biography, {}, world, diagnostics);
    const Pages pages = typeset(document, world, diagnostics);
    const std::string pdf = write_pdf(pages, {}, diagnostics);
    if (pdf.empty() && !diagnostics.has_errors()) {
        std::abort();
    }
    return 0;
}
