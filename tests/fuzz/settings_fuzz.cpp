// Fuzzes what says how a CV is made: a layout, a vitac.yaml, a list of a batch. Whatever the bytes, what is read can be
// used, and what cannot be read is an error.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "app/batch_list.h"
#include "biography_checks.h"
#include "input/read.h"
#include "select/select.h"
#include "style/style.h"
#include "support/memory_world.h"

namespace {

using namespace vitac;

constexpr std::string_view page =
    "# Ada Quill\n\n## Experience\n\n- **Paper Works**, London\\\\\n  Analyst, Mar. 2019 - May 2021\n  - Wrote {: "
    ".trade} "
    "notes\n\n"
    "## Publications\n\n- **On Quills**\\\\\n  **Ada Quill**, Bo Ink\\\\\n  Journal of Paper, 2020\n";

// With the settings in the place of a layout, of the variants beside the page, and of lists of jobs.
struct Case {
    MemoryWorld world;
    Diagnostics diagnostics;

    explicit Case(const std::string& settings) {
        world.files["page.md"] = page;
        for (const char* path : {"look.yaml", "vitac.yaml", "jobs.yaml", "jobs.csv"}) {
            world.files[path] = settings;
        }
    }
    Biography read() { return read_biography({.path = "page.md", .name = {}}, world, diagnostics); }
};

void try_layout(const std::string& settings) {
    Case one(settings);
    const Biography biography = one.read();
    const std::shared_ptr<const Layout> layout =
        load_layout({.layout = "look.yaml", .paper = {}, .settings = {}}, one.world, one.diagnostics);
    fuzz::require(layout != nullptr || one.diagnostics.has_errors());
    if (layout != nullptr) {
        style_document(biography, *layout, {}, one.world, one.diagnostics);
    }
}

void try_variants(const std::string& settings) {
    Case one(settings);
    const Biography biography = one.read();
    const VariantFile file = read_variant_file("vitac.yaml", one.world, one.diagnostics);
    fuzz::require(file.variants.size() >= 2);
    for (const Variant& variant : file.variants) {
        const Varied varied = apply_variant(biography, file, variant, one.diagnostics);
        make_catalogue(varied.biography, varied.wishes);
    }
}

void try_lists(const std::string& settings) {
    for (const char* path : {"jobs.yaml", "jobs.csv"}) {
        Case one(settings);
        const std::vector<BatchJob> jobs = read_batch_lists({path}, {}, one.world, one.diagnostics);
        fuzz::require(!jobs.empty() || !one.diagnostics.all().empty());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string settings(reinterpret_cast<const char*>(data), size);
    try_layout(settings);
    try_variants(settings);
    try_lists(settings);
    return 0;
}
