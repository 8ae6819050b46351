// From a document to pages: stack, cut, tag, place.
#include "typeset/page/make_pages.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "typeset/page/explain_lines.h"
#include "typeset/page/explain_pages.h"
#include "typeset/page/fit_leading.h"
#include "typeset/page/furniture.h"
#include "typeset/page/place_flow.h"
#include "typeset/page/stack.h"
#include "typeset/page/tag_blocks.h"

namespace vitac {

namespace {

std::vector<Stack> stack_flows(const Document& document, TextSetter& setter) {
    std::vector<Stack> stacks;
    for (const Flow& flow : document.flows) {
        stacks.push_back(stack_flow(flow, setter));
    }
    return stacks;
}

// For each flow, whether it is the top of a column that has text on the page.
std::vector<bool> columns_on(const Document& document, const std::vector<FlowPlan>& plans, std::size_t page) {
    std::vector<bool> present(plans.size(), false);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const std::size_t end = plans[i].first_page + plans[i].plan.pages.size();
        if (plans[i].first_page <= page && page < end) {
            present[top_of_column(document, i)] = true;
        }
    }
    return present;
}

// Colours behind the text: of the paper, then of columns.
void add_backgrounds(const Document& document, const std::vector<bool>& columns, Page& page) {
    const Length height = document.paper.height;
    if (document.background != white) {
        page.items.emplace_back(FilledBox{{{}, {}, document.paper.width, height}, document.background});
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (const std::optional<Tint>& tint = document.flows[i].tint; tint && columns[i]) {
            page.items.emplace_back(FilledBox{{tint->left, {}, tint->width, height}, tint->color});
        }
    }
}

std::vector<Page> empty_pages(const Document& document, const std::vector<FlowPlan>& plans, const TextArea& area) {
    std::size_t count = 1;
    for (const FlowPlan& plan : plans) {
        count = std::max(count, plan.first_page + plan.plan.pages.size());
    }
    Page page;
    page.width = document.paper.width;
    page.height = document.paper.height;
    page.usable_height = area.height;
    std::vector<Page> pages(count, page);
    for (std::size_t i = 0; i < count; ++i) {
        add_backgrounds(document, columns_on(document, plans, i), pages[i]);
    }
    return pages;
}

std::vector<OutlineItem> find_outline(const Document& document, const Places& places) {
    std::vector<OutlineItem> outline;
    for (const OutlineEntry& entry : document.outline) {
        if (const auto place = places.find(entry.id); place != places.end()) {
            outline.push_back({entry.title, entry.level, place->second.page, place->second.y, entry.id});
        }
    }
    return outline;
}

}  // namespace

Pages make_pages(const Document& document, TextSetter& setter, Diagnostics& diagnostics) {
    Pages result;
    result.metadata = document.metadata;
    result.links = document.links;

    const TextArea area = text_area(document, diagnostics);
    std::vector<Stack> stacks = stack_flows(document, setter);
    const FittedFlows fitted = fit_leading(document, stacks, area, diagnostics);
    const std::vector<FlowPlan>& plans = fitted.plans;
    result.leading = fitted.leading;
    result.explanation = explain_pages(document, stacks, fitted);
    TagTree tree = tag_blocks(document, stacks);

    result.pages = empty_pages(document, plans, area);
    add_furniture(document, PageEdge::Top, setter, result.pages);
    Places places;
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        place_flow(document.flows[i], std::move(stacks[i]), plans[i], tree.flows[i], area, tree.tags, result.pages,
                   places);
    }
    add_furniture(document, PageEdge::Bottom, setter, result.pages);
    result.outline = find_outline(document, places);
    result.tags = std::move(tree.tags);
    result.explanation += explain_lines(result.pages);
    return result;
}

}  // namespace vitac
