// Decides for all flows where each begins and how it is cut into pages.
#include "typeset/page/plan_flows.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "typeset/page/keep.h"

namespace vitac {

namespace {

constexpr Problem<std::string> no_text_area{Severity::Warning, "no-room-on-page",
                                            "the top and bottom margins leave no room for text on {} paper"};
constexpr Problem<> line_too_high{Severity::Warning, "line-higher-than-page",
                                  "a line is higher than the page and sticks out of it"};

// Less than this part of the paper is no text area.
constexpr double least_text_area = 0.1;

// Where the next flow begins: so far down a page, with the space that the flow above asks for below itself.
struct Cursor {
    std::size_t page = 0;
    Length top;
    Length space;
};

std::vector<Slot> slots_of(const Stack& stack) {
    const std::vector<BreakPoint> breaks = judge_breaks(stack);
    std::vector<Slot> slots;
    slots.reserve(stack.lines.size());
    for (std::size_t i = 0; i < stack.lines.size(); ++i) {
        slots.push_back({stack.lines[i].gap, stack.lines[i].height, breaks[i]});
    }
    return slots;
}

PageSpace space_on(Length first, const Document& document, const TextArea& area) {
    return {first, area.height, document.glue_stretch, document.glue_shrink, document.balance};
}

// Below other text there are two ways: to go on there, or to begin a new page.
FlowPlan plan_flow(const Document& document, const Stack& stack, const Cursor& cursor, const TextArea& area) {
    const std::vector<Slot> slots = slots_of(stack);
    FlowPlan on_new_page{cursor.page, Length{}, paginate(slots, space_on(area.height, document, area))};
    if (cursor.top == Length{}) {
        return on_new_page;
    }
    const Length top = cursor.top + std::max(cursor.space, stack.before);
    FlowPlan below{cursor.page, top, paginate(slots, space_on(area.height - top, document, area))};
    ++on_new_page.first_page;
    ++on_new_page.plan.cost.pages;
    return on_new_page.plan.cost < below.plan.cost ? on_new_page : below;
}

Cursor end_of(const FlowPlan& plan, const Stack& stack) {
    if (plan.plan.pages.empty()) {
        return {plan.first_page, plan.top, Length{}};
    }
    const std::size_t last = plan.plan.pages.size() - 1;
    const Length top = last == 0 ? plan.top : Length{};
    return {plan.first_page + last, top + plan.plan.pages.back().height(), stack.after};
}

Cursor lower(const Cursor& a, const Cursor& b) {
    return std::tie(a.page, a.top) < std::tie(b.page, b.top) ? b : a;
}

// Beside what ends last; a page of its own where the column is in use there.
Cursor on_last_page(const Cursor& lowest, const Cursor& column) {
    return {std::max(lowest.page, column.page + 1), {}, {}};
}

void report_high_lines(const Stack& stack, const TextArea& area, Diagnostics& diagnostics) {
    for (const ListLine& line : stack.lines) {
        if (line.height > area.height) {
            diagnostics.add(
                line_too_high.at(stack.blocks[line.block].frame().span).with_hint("use a smaller size or leading"));
        }
    }
}

}  // namespace

TextArea text_area(const Document& document, Diagnostics& diagnostics) {
    const Length height = document.paper.height - document.margins.top - document.margins.bottom;
    if (height >= document.paper.height * least_text_area && height > Length{} && document.margins.top >= Length{}) {
        return {document.margins.top, height};
    }
    diagnostics.add(no_text_area.nowhere(document.paper.name).with_hint("margins are left out; make them smaller"));
    return {Length{}, document.paper.height};
}

std::size_t top_of_column(const Document& document, std::size_t flow) {
    while (document.flows[flow].below) {
        flow = *document.flows[flow].below;
    }
    return flow;
}

std::vector<FlowPlan> plan_flows(const Document& document, const std::vector<Stack>& stacks, const TextArea& area,
                                 Diagnostics& diagnostics) {
    std::vector<FlowPlan> plans;
    Cursor begin;              // of the flows that stand side by side now
    Cursor lowest;             // end of all flows so far
    std::vector<Cursor> ends;  // of each flow
    for (std::size_t i = 0; i < stacks.size(); ++i) {
        const bool spans = document.flows[i].spans;
        const std::optional<std::size_t> above = document.flows[i].below;
        begin = spans ? lowest : begin;
        const Cursor start = document.flows[i].on_last_page ? on_last_page(lowest, ends.at(above.value_or(0)))
                             : above                        ? ends.at(*above)
                                                            : begin;
        plans.push_back(plan_flow(document, stacks[i], start, area));
        ends.push_back(end_of(plans.back(), stacks[i]));
        lowest = lower(lowest, ends.back());
        begin = spans ? lowest : begin;
        report_high_lines(stacks[i], area, diagnostics);
    }
    return plans;
}

}  // namespace vitac
