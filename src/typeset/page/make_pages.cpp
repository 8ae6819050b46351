// From a document to pages: stack, cut, tag, place.
#include "typeset/page/make_pages.h"

#include <algorithm>
#include <utility>

#include "typeset/page/explain_pages.h"
#include "typeset/page/furniture.h"
#include "typeset/page/place_flow.h"
#include "typeset/page/plan_flows.h"
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

// Colours behind the text: of the paper, then of columns, over the whole height and on every page.
std::vector<PageItem> backgrounds(const Document& document) {
    std::vector<PageItem> boxes;
    if (document.background != white) {
        boxes.emplace_back(FilledBox{{{}, {}, document.paper.width, document.paper.height}, document.background});
    }
    for (const Flow& flow : document.flows) {
        if (flow.background) {
            boxes.emplace_back(FilledBox{{flow.left, {}, flow.width, document.paper.height}, *flow.background});
        }
    }
    return boxes;
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
    page.items = backgrounds(document);
    return std::vector<Page>(count, page);
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
    const std::vector<FlowPlan> plans = plan_flows(document, stacks, area, diagnostics);
    result.explanation = explain_pages(document, stacks, plans);
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
    return result;
}

}  // namespace vitac
