// A Biography in the look of a layout: reads the layout, then makes what each page is made of.
#include "style/style.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "base/unicode_language.h"
#include "style/adjust.h"
#include "style/columns.h"
#include "style/families.h"
#include "style/layout_file.h"
#include "style/layout_schema.h"
#include "style/letter.h"
#include "style/metadata.h"
#include "style/page_parts.h"
#include "style/publications.h"
#include "style/words.h"

namespace vitac {

namespace {

void set_page(const PageFormat& page, Document& document) {
    document.paper = {.name = page.paper_name, .width = page.width, .height = page.height};
    document.margins = page.margins;
    document.background = page.background;
    document.glue_stretch = page.stretch;
    document.glue_shrink = page.shrink;
    document.leading_shrink = page.leading_shrink;
    document.leading_stretch = page.leading_stretch;
    document.balance = page.balance;
}

// Where lines begin at the right, so do columns, and the margin beside the first column.
void turn_round(Document& document) {
    std::swap(document.margins.left, document.margins.right);
    for (Flow& flow : document.flows) {
        flow.left = document.paper.width - flow.left - flow.width;
        if (flow.tint) {
            flow.tint->left = document.paper.width - flow.tint->left - flow.tint->width;
        }
    }
}

// A colour too light for text has two entries: as the layout says, and as text in it is printed.
std::vector<NamedColor> palette_of(const Layout& layout, const RunBuilder& builder) {
    std::vector<NamedColor> palette;
    for (const auto& [name, color] : layout.colors) {
        palette.push_back({name, color});
        if (const Color printed = builder.printed(color); printed != color) {
            palette.push_back({name + "_text", printed});
        }
    }
    return palette;
}

// What a CV and a letter have in common besides their text.
void finish(const Biography& biography, const Layout& layout, RunBuilder builder, Families& families, World& world,
            Diagnostics& diagnostics, Document& document) {
    document.furniture = make_furniture(biography, builder);
    document.layout = layout.name;
    document.palette = palette_of(layout, builder);
    add_fallback(document, world, diagnostics, families);
    document.families = std::move(families.all);
    document.fallback = std::move(families.fallback);
    set_page(layout.page, document);
    if (unicode::direction_of(document.metadata.language) == unicode::Direction::RightToLeft) {
        turn_round(document);
    }
}

}  // namespace

std::shared_ptr<const Layout> load_layout(const LayoutRequest& request, World& world, Diagnostics& diagnostics) {
    const std::optional<LayoutTree> tree = read_layout_tree(request, world, diagnostics);
    return tree ? std::make_shared<const Layout>(read_layout(*tree, diagnostics)) : nullptr;
}

Document style_document(const Biography& biography, const LayoutRequest& request, World& world,
                        Diagnostics& diagnostics) {
    const std::shared_ptr<const Layout> layout = load_layout(request, world, diagnostics);
    return layout == nullptr ? Document{} : style_document(biography, *layout, {}, world, diagnostics);
}

Document style_document(const Biography& as_selected, const Layout& as_read, const Adjustment& adjustment, World& world,
                        Diagnostics& diagnostics) {
    Document document;
    Layout layout = adjusted(as_read, adjustment);
    add_words(layout, as_selected.language, world, diagnostics);
    const Biography biography = with_arranged_publications(with_own_titles_translated(as_selected, layout), layout);
    Families families = read_families(layout, world, diagnostics);
    document.metadata = make_metadata(biography, layout, world);

    const auto builder_for = [&](const Layout& part) {
        return RunBuilder(part, families, document.metadata.language, document.links, diagnostics);
    };
    document.flows = make_flows(biography, layout, builder_for);
    finish(biography, layout, builder_for(layout), families, world, diagnostics, document);
    document.outline = make_outline(biography);
    return document;
}

Document style_letter(const Letter& letter, const Biography& biography, const Layout& as_read,
                      const Adjustment& adjustment, World& world, Diagnostics& diagnostics) {
    Biography sender;
    sender.person = biography.person;
    sender.language = letter.language.empty() ? biography.language : letter.language;
    Document document;
    Layout layout = adjusted(as_read, adjustment);
    add_words(layout, sender.language, world, diagnostics);
    Families families = read_families(layout, world, diagnostics);
    document.metadata = letter_metadata(letter, sender, layout, world);
    const auto builder_for = [&](const Layout& part) {
        return RunBuilder(part, families, document.metadata.language, document.links, diagnostics);
    };
    document.flows = make_flows(sender, layout, builder_for);
    // Where a section would stand that the layout does not name.
    const std::vector<ColumnFormat> columns = columns_of(layout);
    const auto column = static_cast<std::size_t>(&column_for(Section{}, columns) - columns.data());
    Flow& flow = document.flows[column];
    RunBuilder builder = builder_for(layout_in(layout, columns[column].name));
    std::vector<Block> blocks = make_letter(letter, sender.person, {builder, flow.width});
    std::move(blocks.begin(), blocks.end(), std::back_inserter(flow.blocks));
    finish(sender, layout, builder_for(layout), families, world, diagnostics, document);
    return document;
}

std::string word_in_language(const std::string& language, const std::string& key, const Layout& as_read, World& world,
                             Diagnostics& diagnostics) {
    Layout layout = as_read;
    add_words(layout, language, world, diagnostics);
    return word(layout, language, key);
}

// --- What may change -----------------------------------------------------------------------------------------------

namespace {

template <class Value>
Steps<Value> steps_around(std::vector<Value> values, Value own) {
    const auto place = std::lower_bound(values.begin(), values.end(), own);
    const auto at = static_cast<std::size_t>(place - values.begin());
    if (place == values.end() || *place != own) {
        values.insert(place, own);
    }
    return {std::move(values), at};
}

}  // namespace

FitRange fit_range(const Layout& layout) {
    const Margins& margins = layout.page.margins;
    // Unequal margins are meant so: only equal ones are changed.
    const std::vector<Length> none;
    return {.sizes = steps_around(layout.fit.sizes, 1.0),
            .side_margins = steps_around(margins.left == margins.right ? layout.fit.side_margins : none, margins.left),
            .leading = steps_around(layout.fit.leading, 1.0),
            .gaps = steps_around(layout.fit.gaps, 1.0),
            .least_x_height = layout.fit.least_x_height};
}

std::vector<Length> flow_widths(const Layout& layout, const Adjustment& adjustment) {
    return flow_widths(adjusted(layout, {.side_margin = adjustment.side_margin}));
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
