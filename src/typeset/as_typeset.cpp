// A document as it came out on its pages, for backends that break lines themselves.
#include "typeset/font/choose_fonts.h"
#include "typeset/font/font_store.h"
#include "typeset/typeset.h"

namespace vitac {

namespace {

void multiply_leading(Paragraph& paragraph, double leading) {
    paragraph.style.leading = paragraph.style.leading * leading;
}

void multiply_leading(std::vector<Block>& blocks, double leading) {
    for (Block& block : blocks) {
        BlockFrame& frame = frame_of(block);
        frame.before = frame.before * leading;
        frame.after = frame.after * leading;
        if (auto* paragraph = std::get_if<Paragraph>(&block)) {
            multiply_leading(*paragraph, leading);
        } else if (auto* row = std::get_if<Row>(&block)) {
            for (Cell& cell : row->cells) {
                multiply_leading(cell.paragraph, leading);
            }
        } else if (auto* group = std::get_if<Group>(&block)) {
            multiply_leading(group->children, leading);
        }
    }
}

}  // namespace

Document as_typeset(Document document, const Pages& pages, World& world) {
    Diagnostics known;  // the pages have told of them
    const Document unchanged = document;
    FontStore fonts(unchanged, world, known);
    choose_fonts(document, fonts, known);
    if (pages.leading != 1) {
        for (Flow& flow : document.flows) {
            multiply_leading(flow.blocks, pages.leading);
        }
    }
    return document;
}

}  // namespace vitac
