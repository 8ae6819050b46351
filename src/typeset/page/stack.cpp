// A flow as one long vertical list of lines, before it is cut into pages.
#include "typeset/page/stack.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "typeset/page/set_block.h"

namespace vitac {

namespace {

ListLine rule_line(const Rule& rule) {
    ListLine line;
    line.height = std::max(rule.thickness, Length{});
    return line;
}

std::vector<ListLine> set_leaf(const Block& block, Length width, TextSetter& setter) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
        return set_paragraph(*paragraph, width, setter);
    }
    if (const auto* row = std::get_if<Row>(&block)) {
        return set_row(*row, width, setter);
    }
    if (const auto* rule = std::get_if<Rule>(&block)) {
        return {rule_line(*rule)};
    }
    return {};  // a group is its children
}

void set_lines(Stack& stack, Length width, TextSetter& setter) {
    for (std::size_t i = 0; i < stack.blocks.size(); ++i) {
        stack.ranges[i].first = stack.lines.size();
        std::vector<ListLine> lines = set_leaf(*stack.blocks[i].block, width, setter);
        for (ListLine& line : lines) {
            line.block = i;
        }
        std::move(lines.begin(), lines.end(), std::back_inserter(stack.lines));
    }
    for (std::size_t i = 0; i < stack.blocks.size(); ++i) {
        const std::size_t next = stack.blocks[i].end;
        stack.ranges[i].end = next < stack.ranges.size() ? stack.ranges[next].first : stack.lines.size();
    }
}

void set_gaps(Stack& stack) {
    for (std::size_t i = 0; i < stack.blocks.size(); ++i) {
        const LineRange range = stack.ranges[i];
        if (range.empty()) {
            continue;
        }
        const BlockFrame& frame = stack.blocks[i].frame();
        Length& above = stack.lines[range.first].gap;
        above = std::max(above, frame.before);
        Length& below = range.end < stack.lines.size() ? stack.lines[range.end].gap : stack.after;
        below = std::max(below, frame.after);
    }
    if (!stack.lines.empty()) {
        stack.before = std::exchange(stack.lines.front().gap, Length{});
    }
}

}  // namespace

Stack stack_flow(const Flow& flow, TextSetter& setter) {
    Stack stack;
    stack.blocks = flatten(flow.blocks);
    stack.ranges.resize(stack.blocks.size());
    set_lines(stack, flow.width, setter);
    set_gaps(stack);
    return stack;
}

}  // namespace vitac
