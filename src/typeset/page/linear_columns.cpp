// Makes columns that stand side by side fit for reading one after the other.
#include "typeset/page/linear_columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "typeset/page/plan_flows.h"
#include "typeset/page/stack.h"

namespace vitac {

namespace {

// --- The cut ---------------------------------------------------------------------------------------------------------

// Whether another column that stands beside this flow is read after it.
bool is_read_before_another(const Document& document, std::size_t flow) {
    for (std::size_t i = flow + 1; i < document.flows.size() && !document.flows[i].spans; ++i) {
        if (top_of_column(document, i) != top_of_column(document, flow)) {
            return true;
        }
    }
    return false;
}

// The flow at whose end this one begins: the one above in its column, else the last that spans all.
std::optional<std::size_t> flow_above(const Document& document, std::size_t flow) {
    if (document.flows[flow].below) {
        return document.flows[flow].below;
    }
    while (flow > 0) {
        if (document.flows[--flow].spans) {
            return flow;
        }
    }
    return std::nullopt;
}

// How far down its last page a flow reaches, with the space that the one below it takes.
Length end_of(const FlowPlan& plan, const Stack& stack, const Stack& below) {
    const Length top = plan.plan.pages.size() <= 1 ? plan.top : Length{};
    const Length height = plan.plan.pages.empty() ? Length{} : plan.plan.pages.back().height();
    return top + height + std::max(stack.after, below.before);
}

// How many of the outermost blocks have room, one below the other.
std::size_t blocks_in(const Stack& stack, Length room) {
    std::size_t count = 0;
    Length height;
    std::size_t line = 0;
    for (std::size_t block = 0; block < stack.blocks.size(); ++block) {
        if (stack.blocks[block].parent != no_block) {
            continue;
        }
        for (; line < stack.ranges[block].end; ++line) {
            height += stack.lines[line].height + (line == 0 ? Length{} : stack.lines[line].gap);
        }
        if (height > room) {
            break;
        }
        ++count;
    }
    return count;
}

// The flow from its block `first` on, as one that is read last.
Flow rest_of(Flow& flow, std::size_t index, std::size_t first) {
    Flow rest;
    rest.name = flow.name;
    rest.left = flow.left;
    rest.width = flow.width;
    rest.below = index;
    rest.on_last_page = true;
    const auto begin = flow.blocks.begin() + static_cast<std::ptrdiff_t>(first);
    std::move(begin, flow.blocks.end(), std::back_inserter(rest.blocks));
    flow.blocks.erase(begin, flow.blocks.end());
    return rest;
}

// --- Borders ---------------------------------------------------------------------------------------------------------

// The runs that are read last in the blocks; null when there are none.
std::vector<Run>* last_runs(std::vector<Block>& blocks) {
    std::vector<Block>* level = &blocks;
    while (!level->empty()) {
        Block& last = level->back();
        if (auto* group = std::get_if<Group>(&last)) {
            level = &group->children;
            continue;
        }
        if (auto* row = std::get_if<Row>(&last)) {
            return row->cells.empty() ? nullptr : &row->cells.back().paragraph.runs;
        }
        auto* paragraph = std::get_if<Paragraph>(&last);
        return paragraph == nullptr ? nullptr : &paragraph->runs;
    }
    return nullptr;
}

// A blank behind the words: the lines beside them may stand at the same height, and who reads only the words must not
// join the two.
void part_from_next(Flow& flow) {
    std::vector<Run>* runs = last_runs(flow.blocks);
    if (runs != nullptr && !runs->empty()) {
        Run blank = runs->back();
        blank.text = " ";
        blank.span = {};
        runs->push_back(std::move(blank));
    }
}

}  // namespace

std::optional<Document> with_linear_columns(const Document& document, TextSetter& setter) {
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < document.flows.size(); ++i) {
        if (is_read_before_another(document, i)) {
            candidates.push_back(i);
        }
    }
    if (candidates.empty()) {
        return std::nullopt;
    }
    std::vector<Stack> stacks;
    for (const Flow& flow : document.flows) {
        stacks.push_back(stack_flow(flow, setter));
    }
    Diagnostics ignored;  // reported when the pages are made
    const TextArea area = text_area(document, ignored);
    const std::vector<FlowPlan> plans = plan_flows(document, stacks, area, ignored);
    Document linear = document;
    for (const std::size_t flow : candidates) {
        const std::optional<std::size_t> above = flow_above(document, flow);
        const Length top = above ? end_of(plans[*above], stacks[*above], stacks[flow]) : Length{};
        const std::size_t kept = blocks_in(stacks[flow], area.height - top);
        if (kept < document.flows[flow].blocks.size()) {
            linear.flows.push_back(rest_of(linear.flows[flow], flow, kept));
        }
        part_from_next(linear.flows[flow]);
    }
    return linear;
}

}  // namespace vitac
