// A document whose parts can be measured at any width: shaped once, broken into lines as often as asked for.
#include "typeset/page/galley.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "typeset/page/block_tree.h"

namespace vitac {

namespace {

constexpr Length least_leading = 1_pt;  // as in pages

// The nearest block at or above this one that has an id.
std::optional<std::size_t> holder_of(const std::vector<BlockNode>& nodes, std::size_t index) {
    for (std::size_t i = index; i != no_block; i = nodes[i].parent) {
        if (!nodes[i].frame().id.empty()) {
            return i;
        }
    }
    return std::nullopt;
}

bool has_line_break(const Paragraph& paragraph) {
    return std::any_of(paragraph.runs.begin(), paragraph.runs.end(),
                       [](const Run& run) { return run.text.find('\n') != std::string::npos; });
}

Length leading_of(const Paragraph& paragraph) {
    return std::max(paragraph.style.leading, least_leading);
}

Length indents_of(const ParagraphStyle& style) {
    return style.indent_left + style.indent_right + std::max(style.first_line_indent, Length{});
}

// Whether it certainly is one line: most are, and need not be broken to know it.
bool fits_one_line(const Paragraph& paragraph, const SettableText& text, Length width) {
    return text.natural_width() <= width - indents_of(paragraph.style) && !has_line_break(paragraph);
}

Length height_of(const Paragraph& paragraph, const SettableText& text, Length width) {
    if (fits_one_line(paragraph, text, width)) {
        return text.natural_width() > Length{} ? leading_of(paragraph) : Length{};
    }
    return leading_of(paragraph) * static_cast<int>(text.lines(paragraph.style, width).size());
}

}  // namespace

PartMeasurer::PartMeasurer(const Document& document, TextSetter& setter) : document_(document), setter_(setter) {
    for (std::size_t i = 0; i < document.flows.size(); ++i) {
        add_flow(document.flows[i], i);
    }
}

void PartMeasurer::add_flow(const Flow& flow, std::size_t index) {
    const std::vector<BlockNode> nodes = flatten(flow.blocks);
    std::vector<std::optional<std::size_t>> parts(nodes.size());  // by the block that holds the part
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (!nodes[i].is_leaf()) {
            continue;
        }
        const std::size_t holder = holder_of(nodes, i).value_or(i);
        Leaf leaf{.block = nodes[i].block, .flow = index, .first = !parts[holder]};
        if (leaf.first) {
            parts[holder] = parts_.size();
            const BlockFrame& frame = nodes[holder].frame();
            parts_.push_back({.id = frame.id, .name = frame.name, .flow = index});
        }
        leaf.part = *parts[holder];
        // Of the groups around it inside its part, those that begin or end here.
        for (std::size_t node = i; node != no_block; node = node == holder ? no_block : nodes[node].parent) {
            const bool begins = node == i || std::none_of(nodes.begin() + static_cast<std::ptrdiff_t>(node) + 1,
                                                          nodes.begin() + static_cast<std::ptrdiff_t>(i),
                                                          [](const BlockNode& other) { return other.is_leaf(); });
            leaf.before = begins ? std::max(leaf.before, nodes[node].frame().before) : leaf.before;
            leaf.after = nodes[node].end == i + 1 ? std::max(leaf.after, nodes[node].frame().after) : leaf.after;
        }
        if (const auto* paragraph = std::get_if<Paragraph>(leaf.block)) {
            leaf.texts.push_back(setter_.prepare(paragraph->runs, paragraph->style));
        } else if (const auto* row = std::get_if<Row>(leaf.block)) {
            leaf.texts = prepare_cells(*row, setter_);
        }
        leaves_.push_back(std::move(leaf));
    }
}

std::vector<PartHeight> PartMeasurer::heights(const std::vector<Length>& widths) const {
    std::vector<PartHeight> parts = parts_;
    for (const Leaf& leaf : leaves_) {
        PartHeight& part = parts[leaf.part];
        const Length height = height_of(leaf, widths.at(leaf.flow));
        if (height == Length{}) {
            continue;  // blocks without lines ask for no space
        }
        if (part.lines == Length{}) {
            part.before = leaf.before;
        } else {
            part.gaps += std::max(part.after, leaf.before);
        }
        part.lines += height;
        part.after = leaf.after;
    }
    return parts;
}

Length PartMeasurer::height_of(const Leaf& leaf, Length width) const {
    if (const auto* paragraph = std::get_if<Paragraph>(leaf.block)) {
        return vitac::height_of(*paragraph, *leaf.texts.front(), width);
    }
    if (const auto* row = std::get_if<Row>(leaf.block)) {
        return height_of(*row, leaf.texts, document_.flows[leaf.flow].width, width);
    }
    return std::get<Rule>(*leaf.block).thickness;
}

// The widest that a cell may be is a share of the width that the row was made for.
Length PartMeasurer::height_of(const Row& row, const PreparedCells& texts, Length own_width, Length width) const {
    Length needed = row.gap * static_cast<int>(row.cells.size());
    Length leading;
    bool simple = true;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Paragraph& paragraph = row.cells[i].paragraph;
        const Length natural = texts[i]->natural_width() + indents_of(paragraph.style);
        const Length most = row.cells[i].width * (width / own_width);
        simple = simple && row.cells[i].sizing != CellWidth::Fixed && !has_line_break(paragraph) &&
                 (most == Length{} || natural <= most);
        needed += natural;
        leading = std::max(leading, leading_of(paragraph));
    }
    if (simple && needed <= width) {
        return leading;
    }
    Row scaled = row;
    for (Cell& cell : scaled.cells) {
        cell.width = cell.width * (cell.sizing == CellWidth::Natural ? width / own_width : 1.0);
    }
    Length height;
    for (const ListLine& line : set_row(scaled, texts, width, setter_)) {
        height += line.gap + line.height;
    }
    return height;
}

}  // namespace vitac
