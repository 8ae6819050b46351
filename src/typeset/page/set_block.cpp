// Sets one paragraph or row as lines of the vertical list.
#include "typeset/page/set_block.h"

#include <algorithm>
#include <map>
#include <utility>

#include "typeset/page/join_texts.h"

namespace vitac {

namespace {

// Text of no leading would make pages of endlessly many lines.
constexpr Length least_leading = 1_pt;

// The part of the leading above the baseline.
constexpr double above_baseline = 0.7;

// Cells as wide as their text may together take so much of a row that has a Rest cell; a longer one is broken into
// lines.
constexpr double most_natural_share = 0.6;

// A label too wide for its place moves to the left, this far from the text (in parts of the leading).
constexpr double label_distance = 0.25;

struct Extent {
    Length above;
    Length below;
};

Length leading_of(const ParagraphStyle& style) {
    return std::max(style.leading, least_leading);
}

Extent extent_of(const ParagraphStyle& style) {
    const Length leading = leading_of(style);
    const Length above = leading * above_baseline;
    return {above, leading - above};
}

// --- Rows of lines that share baselines ----------------------------------------------------------------------------

// Everything that stands on one baseline, so far below the first one.
struct SharedBaseline {
    std::vector<SetLine> texts;
    Extent extent;
};
using Baselines = std::map<Length, SharedBaseline>;

void add_lines(Baselines& baselines, std::vector<Line> lines, const ParagraphStyle& style, Length left,
               std::size_t cell, bool label, Length offset) {
    const Extent extent = extent_of(style);
    for (Line& line : lines) {
        SharedBaseline& shared = baselines[offset];
        shared.texts.push_back({std::move(line), left, cell, label});
        shared.extent.above = std::max(shared.extent.above, extent.above);
        shared.extent.below = std::max(shared.extent.below, extent.below);
        offset += extent.above + extent.below;
    }
}

// The baselines on which the text of a cell begins and ends.
struct CellExtent {
    Length first;
    Length last;
};

std::map<std::size_t, CellExtent> cell_extents(const Baselines& baselines) {
    std::map<std::size_t, CellExtent> extents;
    for (const auto& [offset, shared] : baselines) {
        for (const SetLine& text : shared.texts) {
            extents.try_emplace(text.cell, CellExtent{offset, offset}).first->second.last = offset;
        }
    }
    return extents;
}

// Where a text goes on below, its words are read before what stands beside them.
void join_on_baselines(Baselines& baselines) {
    const std::map<std::size_t, CellExtent> extents = cell_extents(baselines);
    for (auto& [offset, shared] : baselines) {
        for (std::size_t i = 0; i + 1 < shared.texts.size(); ++i) {
            SetLine& left = shared.texts[i];
            const SetLine& right = shared.texts[i + 1];
            const bool neighbours = extents.at(left.cell).last == offset && extents.at(right.cell).first == offset;
            if (left.label || neighbours) {
                join_texts(left, right);
            }
        }
    }
}

// Everything stands at the other side, in a document whose lines begin at the right: bullets, dates, short lines.
void turn_round(SetLine& text, Length width) {
    const LineReport& report = text.line.report;
    text.left = width - text.left - report.x * 2 - report.set_width;
}

// Makes lines of the vertical list. Cells of different leading overlap: then the space above a line is negative, and
// vanishes like any other when a page begins with it.
std::vector<ListLine> to_list_lines(Baselines baselines, Length width, unicode::Direction direction) {
    if (direction == unicode::Direction::LeftToRight) {
        join_on_baselines(baselines);
    }
    std::vector<ListLine> lines;
    Length bottom;  // of the line before, below the first baseline
    Length lowest;  // of all lines so far
    for (auto& [offset, shared] : baselines) {
        const Length top = offset - shared.extent.above;
        ListLine line;
        line.gap = lines.empty() ? Length{} : top - bottom;
        line.height = shared.extent.above + shared.extent.below;
        line.baseline = shared.extent.above;
        line.texts = std::move(shared.texts);
        if (direction == unicode::Direction::RightToLeft) {
            std::for_each(line.texts.begin(), line.texts.end(), [&](SetLine& text) { turn_round(text, width); });
        }
        lines.push_back(std::move(line));
        bottom = top + lines.back().height;
        lowest = std::max(lowest, bottom);
    }
    if (!lines.empty()) {
        lines.back().height += lowest - bottom;
    }
    return lines;
}

// --- One paragraph -------------------------------------------------------------------------------------------------

void add_label(Baselines& baselines, const Label& label, const ParagraphStyle& style, Length left, std::size_t cell,
               Length offset, TextSetter& setter) {
    ParagraphStyle plain;
    plain.leading = style.leading;
    const std::unique_ptr<SettableText> text = setter.prepare(label.runs, plain);
    const Length natural = text->natural_width();
    const Length distance = extent_of(style).above * label_distance;
    const Length hang = natural > label.width ? natural + distance : label.width;
    std::vector<Line> lines = text->lines(plain, natural);
    lines.resize(std::min<std::size_t>(lines.size(), 1));  // a label is one line
    add_lines(baselines, std::move(lines), style, left + style.indent_left - hang, cell, true, offset);
}

// Lines whose first baseline is `offset` below that of the block.
void add_paragraph(Baselines& baselines, const Paragraph& paragraph, std::vector<Line> lines, Length left,
                   std::size_t cell, Length offset, TextSetter& setter) {
    if (lines.empty()) {
        return;
    }
    if (paragraph.label && !paragraph.label->runs.empty()) {
        add_label(baselines, *paragraph.label, paragraph.style, left, cell, offset, setter);
    }
    add_lines(baselines, std::move(lines), paragraph.style, left, cell, false, offset);
}

// --- Widths of cells -----------------------------------------------------------------------------------------------

Length width_of(const std::vector<CellWish>& wishes, CellWidth sizing) {
    Length sum;
    for (const CellWish& wish : wishes) {
        sum += wish.sizing == sizing ? wish.width : Length{};
    }
    return sum;
}

// Takes from all in proportion, until they fit.
void cut_down(std::vector<CellWish>& wishes, CellWidth sizing, Length most) {
    const Length sum = width_of(wishes, sizing);
    if (sum <= most || sum <= Length{}) {
        return;
    }
    const double share = std::max(most, Length{}) / sum;
    for (CellWish& wish : wishes) {
        wish.width = wish.sizing == sizing ? wish.width * share : wish.width;
    }
}

bool has_text(const std::vector<Run>& runs) {
    return std::any_of(runs.begin(), runs.end(), [](const Run& run) { return !run.text.empty(); });
}

// A blank behind the text, as at the end of a line: who reads only the words must not join those of two cells.
std::vector<Run> with_blank(std::vector<Run> runs) {
    if (has_text(runs)) {
        Run blank = runs.back();
        blank.text = " ";
        blank.span = {};
        runs.push_back(std::move(blank));
    }
    return runs;
}

bool takes_room(const CellWish& wish) {
    return !(wish.empty && wish.sizing == CellWidth::Natural);
}

CellWish wish_of(const Cell& cell, const SettableText& text) {
    CellWish wish{cell.sizing, cell.width, text.natural_width() <= Length{}};
    if (cell.sizing == CellWidth::Natural) {
        const ParagraphStyle& style = cell.paragraph.style;
        const Length natural =
            text.natural_width() + style.indent_left + style.indent_right + std::max(style.first_line_indent, Length{});
        wish.width = cell.width > Length{} ? std::min(natural, cell.width) : natural;
    }
    return wish;
}

}  // namespace

std::vector<ListLine> set_paragraph(const Paragraph& paragraph, Length width, TextSetter& setter) {
    Baselines baselines;
    const std::unique_ptr<SettableText> text = setter.prepare(paragraph.runs, paragraph.style);
    add_paragraph(baselines, paragraph, text->lines(paragraph.style, width), Length{}, 0, Length{}, setter);
    return to_list_lines(std::move(baselines), width, setter.direction());
}

std::vector<ListLine> set_row(const Row& row, Length width, TextSetter& setter) {
    return set_row(row, prepare_cells(row, setter), width, setter);
}

PreparedCells prepare_cells(const Row& row, TextSetter& setter) {
    PreparedCells texts;
    const auto last = std::find_if(row.cells.rbegin(), row.cells.rend(),
                                   [](const Cell& cell) { return has_text(cell.paragraph.runs); });
    for (const Cell& cell : row.cells) {
        const std::vector<Run>& runs = cell.paragraph.runs;
        const bool others_follow = last != row.cells.rend() && &cell < &*last;
        texts.push_back(setter.prepare(others_follow ? with_blank(runs) : runs, cell.paragraph.style));
    }
    return texts;
}

std::vector<ListLine> set_row(const Row& row, const PreparedCells& texts, Length width, TextSetter& setter) {
    std::vector<CellWish> wishes;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        wishes.push_back(wish_of(row.cells[i], *texts[i]));
    }
    const std::vector<CellPlace> places = place_cells(wishes, row.gap, width);
    Baselines baselines;
    Length last_baseline;  // of the cell before
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (wishes[i].empty) {
            continue;
        }
        const Paragraph& paragraph = row.cells[i].paragraph;
        std::vector<Line> lines = texts[i]->lines(paragraph.style, places[i].width);
        const auto line_count = static_cast<int>(lines.size());
        const Length offset = line_count == 1 ? last_baseline : Length{};
        add_paragraph(baselines, paragraph, std::move(lines), places[i].left, i, offset, setter);
        last_baseline = offset + leading_of(paragraph.style) * std::max(line_count - 1, 0);
    }
    return to_list_lines(std::move(baselines), width, setter.direction());
}

std::vector<CellPlace> place_cells(const std::vector<CellWish>& given, Length gap, Length width) {
    std::vector<CellWish> wishes = given;
    const auto shown = std::count_if(wishes.begin(), wishes.end(), takes_room);
    const auto rest_cells = std::count_if(wishes.begin(), wishes.end(),
                                          [](const CellWish& wish) { return wish.sizing == CellWidth::Rest; });
    const Length gaps = std::min(gap * static_cast<int>(std::max<std::ptrdiff_t>(shown - 1, 0)), width / 2);
    const Length room = width - gaps;
    cut_down(wishes, CellWidth::Fixed, room);
    const Length after_fixed = room - width_of(wishes, CellWidth::Fixed);
    cut_down(wishes, CellWidth::Natural, rest_cells > 0 ? after_fixed * most_natural_share : after_fixed);
    const Length rest = after_fixed - width_of(wishes, CellWidth::Natural);

    std::vector<CellPlace> places;
    Length left;
    for (const CellWish& wish : wishes) {
        const bool is_rest = wish.sizing == CellWidth::Rest;
        const Length own = is_rest ? rest / static_cast<int>(rest_cells) : takes_room(wish) ? wish.width : Length{};
        places.push_back({left, own});
        left += takes_room(wish) ? own + gaps / static_cast<int>(std::max<std::ptrdiff_t>(shown - 1, 1)) : Length{};
    }
    return places;
}

}  // namespace vitac
