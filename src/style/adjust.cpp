// Changes the values of a layout so that a text fills its pages.
#include "style/adjust.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace vitac {

namespace {

// Text of a style without a size, and a size in em that is on top: both are measured in the body's, which is scaled.
void scale_styles(std::map<std::string, StyleChange>& styles, double size) {
    for (auto& [name, style] : styles) {
        for (std::optional<Measure>* measure : {&style.size, &style.tracking, &style.rise}) {
            if (*measure) {
                (*measure)->fixed = (*measure)->fixed * size;
            }
        }
    }
    if (std::optional<Measure>& body = styles["body"].size) {
        body->em *= size;
    }
}

// `size` for what is fixed; lengths in em follow the text by themselves.
void scale(Measure& measure, double size, double factor) {
    measure.fixed = measure.fixed * (size * factor);
    measure.em *= factor;
}

void scale_block(BlockFormat& block, const Adjustment& by) {
    scale(block.leading, by.size, by.leading);
    for (Measure* space : {&block.before, &block.after, &block.rule.gap}) {
        scale(*space, by.size, by.gaps);
    }
    for (Measure* indent : {&block.indent_left, &block.indent_right, &block.first_line}) {
        scale(*indent, by.size, 1);
    }
}

}  // namespace

Layout adjusted(Layout layout, const Adjustment& by) {
    for (Layout& in_column : layout.in_columns) {
        in_column = adjusted(std::move(in_column), by);
    }
    if (by.side_margin) {
        layout.page.margins.left = *by.side_margin;
        layout.page.margins.right = *by.side_margin;
    }
    if (by.size == 1 && by.leading == 1 && by.gaps == 1) {
        return layout;
    }
    scale_styles(layout.styles, by.size);
    for (auto& [name, block] : layout.blocks) {
        scale_block(block, by);
    }
    for (BulletFormat& bullet : layout.bullets) {
        scale(bullet.indent, by.size, 1);
    }
    for (auto& [name, entry] : layout.entries) {
        scale(entry.before, by.size, by.gaps);
        scale(entry.after, by.size, by.gaps);
        scale(entry.indent, by.size, 1);
    }
    scale(layout.cell_gap, by.size, 1);
    return layout;
}

}  // namespace vitac
