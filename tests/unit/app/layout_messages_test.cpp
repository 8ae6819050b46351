// What is said of layouts that are wrong, as it stands on the terminal.
#include <catch2/catch.hpp>

#include <string>

#include "app/render_diagnostic.h"
#include "style/style.h"
#include "support/golden.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

struct BrokenLayout {
    const char* what;
    const char* text;
};

// What goes wrong for people who write a layout for the first time.
constexpr BrokenLayout layouts[] = {
    {"a key misspelt", "extends: modern\ncolours:\n  accent: \"#7A1F3D\"\n"},
    {"a colour without quotes, which is a comment", "colors:\n  accent: #7A1F3D\n  link: blu\n"},
    {"a length without a unit", "blocks:\n  heading:\n    before: 18\n"},
    {"a font that is not there", "fonts: {body: Garamond}\n"},
    {"a field that is not there", "entries:\n  position:\n    rows:\n      - \"{company}, {role}\"\n"},
    {"a bracket that is not closed", "entries:\n  item:\n    rows:\n      - \"{title}[, {organisation}\"\n"},
    {"a layout that stands on itself", "description: mine\nextends: my.yaml\n"},
    {"text of no size, and of an enormous one", "styles:\n  body: {size: 1pt}\n  name: {size: 500pt}\n"},
    {"spaces below nothing, and margins that meet",
     "blocks: {bullet: {before: -4pt}}\npage: {margins: {left: 110mm, right: 110mm}}\n"},
    {"a list where a map belongs, and YAML that ends too soon", "styles: [name, title]\nentries: {item: {rows: [\n"},
};

Biography ada() {
    Biography biography;
    biography.person.name = "Ada Quill";
    biography.language = "en";
    return biography;
}

}  // namespace

TEST_CASE("ten broken layouts, ten messages that point", "[layouts][golden]") {
    std::string said;
    for (const BrokenLayout& layout : layouts) {
        MemoryWorld world;
        world.files["my.yaml"] = layout.text;
        Diagnostics diagnostics;
        const Document document =
            style_document(ada(), {.layout = "my.yaml", .paper = {}, .settings = {}}, world, diagnostics);
        INFO(layout.what);
        CHECK_FALSE(document.flows.empty());  // whatever is wrong, there is a page
        CHECK_FALSE(diagnostics.all().empty());
        said += std::string("=== ") + layout.what + " ===\n" + layout.text + "---\n" +
                render_diagnostics(diagnostics, world.sources(), Colored::No) + "\n";
    }
    CHECK(compare_with_golden("layouts/broken.txt", said) == "");
}

}  // namespace vitac
