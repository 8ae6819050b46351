// Lines in the margins: name and page number.
#include "typeset/page/furniture.h"

#include <algorithm>
#include <string>
#include <utility>

#include "typeset/page/place_line.h"
#include "typeset/page/set_block.h"

namespace vitac {

namespace {

void fill_fields(std::vector<Run>& runs, std::size_t number, std::size_t count) {
    for (Run& run : runs) {
        if (run.field != RunField::None) {
            run.text = std::to_string(run.field == RunField::PageNumber ? number : count);
        }
    }
}

Row filled(const Row& row, std::size_t number, std::size_t count) {
    Row result = row;
    for (Cell& cell : result.cells) {
        fill_fields(cell.paragraph.runs, number, count);
        if (cell.paragraph.label) {
            fill_fields(cell.paragraph.label->runs, number, count);
        }
    }
    return result;
}

Length first_baseline(const Furniture& furniture, const Paper& paper) {
    return furniture.baseline < Length{} ? -furniture.baseline : paper.height - furniture.baseline;
}

void place_row(const Row& row, const Document& document, Length baseline, TextSetter& setter, Page& page) {
    const Length width = document.paper.width - document.margins.left - document.margins.right;
    std::vector<ListLine> lines = set_row(row, width, setter);
    Length top = lines.empty() ? baseline : baseline - lines.front().baseline;
    for (ListLine& line : lines) {
        for (SetLine& text : line.texts) {
            const Paragraph& paragraph = row.cells[text.cell].paragraph;
            LineContext context;
            context.runs = text.label ? &paragraph.label->runs : &paragraph.runs;
            const Point origin{document.margins.left + text.left, top + line.baseline};
            place_line(page, std::move(text), origin, context, {});
        }
        top += line.height;
    }
}

}  // namespace

void add_furniture(const Document& document, PageEdge edge, TextSetter& setter, std::vector<Page>& pages) {
    for (const Furniture& furniture : document.furniture) {
        if ((furniture.baseline < Length{}) != (edge == PageEdge::Top)) {
            continue;
        }
        const std::size_t first = static_cast<std::size_t>(std::max(furniture.first_page, 1)) - 1;
        for (std::size_t i = first; i < pages.size(); ++i) {
            const Row row = filled(furniture.row, i + 1, pages.size());
            place_row(row, document, first_baseline(furniture, document.paper), setter, pages[i]);
        }
    }
}

}  // namespace vitac
