// Puts the lines of a flow on its pages.
#include "typeset/page/place_flow.h"

#include <algorithm>
#include <utility>

#include "typeset/page/place_line.h"

namespace vitac {

namespace {

class FlowPlacer {
public:
    FlowPlacer(const Flow& flow, Stack& stack, const BlockTags& block_tags, const std::vector<Tag>& tags,
               Length area_top)
        : flow_(flow),
          stack_(stack),
          block_tags_(block_tags),
          tags_(tags),
          area_top_(area_top),
          tops_(stack.lines.size()) {}

    void place_page(const PlannedPage& planned, Length top, Page& page);

    // For each line: where its top stands.
    Length top_of(std::size_t line) const { return tops_.at(line); }

private:
    void find_tops(const PlannedPage& planned, Length top);
    void place_block(std::size_t first, std::size_t end, Page& page);
    void place_rule(std::size_t line, Page& page) const;
    void place_cell(std::size_t first, std::size_t end, std::size_t cell, Page& page);
    LineContext context_for(std::size_t block, const SetLine& text) const;
    std::string id_of(std::size_t block) const { return block == no_block ? "" : stack_.blocks[block].frame().id; }

    const Flow& flow_;
    Stack& stack_;
    const BlockTags& block_tags_;
    const std::vector<Tag>& tags_;
    Length area_top_;
    std::vector<Length> tops_;  // by line
};

void FlowPlacer::place_page(const PlannedPage& planned, Length top, Page& page) {
    find_tops(planned, top);
    for (std::size_t first = planned.first; first < planned.end;) {
        const std::size_t block_end = stack_.ranges[stack_.lines[first].block].end;
        const std::size_t end = std::min(block_end, planned.end);
        place_block(first, end, page);
        first = end;
    }
}

// The spaces share what the page adds or takes away in proportion; the sums are rounded, so the last line stands
// exactly.
void FlowPlacer::find_tops(const PlannedPage& planned, Length top) {
    Length y = top;
    Length space;
    for (std::size_t i = planned.first; i < planned.end; ++i) {
        const ListLine& line = stack_.lines[i];
        const Length gap = i == planned.first ? Length{} : line.gap;
        space += std::max(gap, Length{});
        y += gap;
        const Length shift = planned.spaces > Length{} ? planned.adjustment * (space / planned.spaces) : Length{};
        tops_[i] = y + shift;
        y += line.height;
    }
}

// The lines of one block on one page: a row is read cell by cell.
void FlowPlacer::place_block(std::size_t first, std::size_t end, Page& page) {
    if (stack_.lines[first].texts.empty()) {
        place_rule(first, page);
        return;
    }
    const auto* row = std::get_if<Row>(stack_.blocks[stack_.lines[first].block].block);
    const std::size_t cells = row != nullptr ? row->cells.size() : 1;
    for (std::size_t cell = 0; cell < cells; ++cell) {
        place_cell(first, end, cell, page);
    }
}

void FlowPlacer::place_rule(std::size_t line, Page& page) const {
    const auto& rule = std::get<Rule>(*stack_.blocks[stack_.lines[line].block].block);
    const Length width = flow_.width - rule.indent_left - rule.indent_right;
    if (width > Length{} && rule.thickness > Length{}) {
        page.items.emplace_back(
            FilledBox{{flow_.left + rule.indent_left, tops_.at(line), width, rule.thickness}, rule.color});
    }
}

void FlowPlacer::place_cell(std::size_t first, std::size_t end, std::size_t cell, Page& page) {
    std::size_t label_start = page.items.size();
    bool label_before = false;
    for (std::size_t i = first; i < end; ++i) {
        ListLine& line = stack_.lines[i];
        const Length baseline = tops_.at(i) + line.baseline;
        for (SetLine& text : line.texts) {
            if (text.cell != cell) {
                continue;
            }
            const bool label = text.label;
            const LineContext context = context_for(line.block, text);
            label_start = label ? page.items.size() : label_start;
            page.used_height = std::max(page.used_height, baseline + text.line.descent - area_top_);
            const Point origin{flow_.left + text.left, baseline};
            place_line(page, std::move(text), origin, context, tags_);
            if (!label && label_before) {
                page.lines.back().first_item = label_start;
            }
            label_before = label;
        }
    }
}

LineContext FlowPlacer::context_for(std::size_t block, const SetLine& text) const {
    static const std::vector<TagId> no_tags;
    const BlockNode& node = stack_.blocks[block];
    const auto* row = std::get_if<Row>(node.block);
    const Paragraph& paragraph = row != nullptr ? row->cells[text.cell].paragraph : std::get<Paragraph>(*node.block);
    LineContext context;
    context.runs = text.label ? &paragraph.label->runs : &paragraph.runs;
    context.role = paragraph.frame.role;
    context.section = id_of(node.section);
    context.entry = id_of(node.entry);
    const std::vector<TextTags>& cells = block_tags_[block];
    const bool tagged = text.cell < cells.size() && !cells[text.cell].runs.empty();
    if (tagged) {
        context.tags = text.label ? &no_tags : &cells[text.cell].runs;
        context.label_tag = cells[text.cell].label;
    }
    return context;
}

void note_places(const Stack& stack, const FlowPlacer& placer, const FlowPlan& plan, Places& places) {
    for (std::size_t i = 0; i < stack.blocks.size(); ++i) {
        const std::string& id = stack.blocks[i].frame().id;
        if (id.empty() || stack.ranges[i].empty()) {
            continue;
        }
        const std::size_t line = stack.ranges[i].first;
        const auto& pages = plan.plan.pages;
        const auto page = std::partition_point(pages.begin(), pages.end(),
                                               [line](const PlannedPage& planned) { return planned.end <= line; });
        const auto number = static_cast<std::size_t>(page - pages.begin());
        places.try_emplace(id, Place{plan.first_page + number, placer.top_of(line)});
    }
}

}  // namespace

void place_flow(const Flow& flow, Stack stack, const FlowPlan& plan, const BlockTags& block_tags, const TextArea& area,
                const std::vector<Tag>& tags, std::vector<Page>& pages, Places& places) {
    FlowPlacer placer(flow, stack, block_tags, tags, area.top);
    for (std::size_t i = 0; i < plan.plan.pages.size(); ++i) {
        const std::size_t number = plan.first_page + i;
        pages.resize(std::max(pages.size(), number + 1));
        placer.place_page(plan.plan.pages[i], area.top + (i == 0 ? plan.top : Length{}), pages[number]);
    }
    note_places(stack, placer, plan, places);
}

}  // namespace vitac
