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

bool has_fields(const Cell& cell) {
    return std::any_of(cell.paragraph.runs.begin(), cell.paragraph.runs.end(),
                       [](const Run& run) { return run.field != RunField::None; });
}

Length first_baseline(const Furniture& furniture, const Paper& paper) {
    return furniture.baseline < Length{} ? -furniture.baseline : paper.height - furniture.baseline;
}

void place_row(const Row& row, const PreparedCells& texts, const Document& document, Length baseline,
               TextSetter& setter, Page& page) {
    const Length width = document.paper.width - document.margins.left - document.margins.right;
    std::vector<ListLine> lines = set_row(row, texts, width, setter);
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

// Shapes only once what is the same on all pages.
void add_to_pages(const Furniture& furniture, const Document& document, TextSetter& setter, std::vector<Page>& pages) {
    PreparedCells texts = prepare_cells(furniture.row, setter);
    const std::size_t first = static_cast<std::size_t>(std::max(furniture.first_page, 1)) - 1;
    for (std::size_t page = first; page < pages.size(); ++page) {
        Row row = furniture.row;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (has_fields(row.cells[i])) {
                Paragraph& paragraph = row.cells[i].paragraph;
                fill_fields(paragraph.runs, page + 1, pages.size());
                texts[i] = setter.prepare(paragraph.runs, paragraph.style);
            }
        }
        place_row(row, texts, document, first_baseline(furniture, document.paper), setter, pages[page]);
    }
}

}  // namespace

void add_furniture(const Document& document, PageEdge edge, TextSetter& setter, std::vector<Page>& pages) {
    for (const Furniture& furniture : document.furniture) {
        if ((furniture.baseline < Length{}) == (edge == PageEdge::Top)) {
            add_to_pages(furniture, document, setter, pages);
        }
    }
}

}  // namespace vitac
