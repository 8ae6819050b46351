// A Biography in the look of a layout: reads the layout, then makes what each page is made of.
#include "style/style.h"

#include "style/families.h"
#include "style/layout_file.h"
#include "style/layout_schema.h"
#include "style/metadata.h"
#include "style/page_parts.h"

namespace vitac {

namespace {

void set_page(const PageFormat& page, Document& document) {
    document.paper = {.name = page.paper_name, .width = page.width, .height = page.height};
    document.margins = page.margins;
    document.background = page.background;
    document.glue_stretch = page.stretch;
    document.glue_shrink = page.shrink;
    document.balance = page.balance;
}

}  // namespace

Document style_document(const Biography& biography, const LayoutRequest& request, World& world,
                        Diagnostics& diagnostics) {
    Document document;
    const std::optional<LayoutTree> tree = read_layout_tree(request, world, diagnostics);
    if (!tree) {
        return document;
    }
    const Layout layout = read_layout(*tree, diagnostics);
    Families families = read_families(layout, world, diagnostics);
    document.metadata = make_metadata(biography, layout, world);

    const auto builder_for = [&](const Layout& part) {
        return RunBuilder(part, families, document.metadata.language, document.links, diagnostics);
    };
    document.flows = make_flows(biography, layout, builder_for);
    RunBuilder builder = builder_for(layout);
    document.furniture = make_furniture(biography, builder);

    document.outline = make_outline(biography);
    add_fallback(document, world, diagnostics, families);
    document.families = std::move(families.all);
    document.fallback = std::move(families.fallback);
    set_page(layout.page, document);
    return document;
}

std::vector<LayoutSummary> list_layouts(World& world) {
    Diagnostics ignored;  // `build` reports what is wrong in them
    std::vector<LayoutSummary> layouts;
    for (const std::string& name : built_in_layouts(world)) {
        const std::optional<LayoutTree> tree =
            read_layout_tree({.layout = name, .paper = {}, .settings = {}}, world, ignored);
        const yaml::Node* description = tree ? tree->root.find("description") : nullptr;
        layouts.push_back({name, description != nullptr ? description->text : ""});
    }
    return layouts;
}

}  // namespace vitac
