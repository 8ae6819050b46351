// Tables that only place things on the screen.
#include "input/academicpages/layout_tables.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "input/meaning/section_words.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

bool is_html_table(const Block& block) {
    return block.kind == BlockKind::Table && block.element == "table";
}

// The depth of blocks is bounded by markdown::deepest_nesting, here and below.
template <class Predicate>
bool holds(const Block& block, Predicate predicate) {
    return std::any_of(block.children.begin(), block.children.end(),
                       [&](const Block& child) { return predicate(child) || holds(child, predicate); });
}

bool is_section_heading(const Block& block) {
    const std::string title = plain_text(block.text);
    return block.kind == BlockKind::Heading &&
           (meaning_of_title(title).kind || is_about_title(title) || is_contact_title(title) || is_widget_title(title));
}

bool is_empty(const Block& block) {
    return block.text.empty() && std::all_of(block.children.begin(), block.children.end(), is_empty);
}

// Nothing but a heading, whatever is around it.
bool is_only_heading(const Block& block) {
    if (block.kind == BlockKind::Heading) {
        return true;
    }
    const auto filled = std::count_if(block.children.begin(), block.children.end(),
                                      [](const Block& child) { return !is_empty(child); });
    return block.text.empty() && filled == 1 &&
           std::all_of(block.children.begin(), block.children.end(),
                       [](const Block& child) { return is_empty(child) || is_only_heading(child); });
}

// More than an entry has: another table, the heading of a section. Beside other rows a heading may be the title of a
// work.
bool holds_parts_of_page(const Block& row, bool alone) {
    return is_only_heading(row) || holds(row, [&](const Block& block) {
               return is_html_table(block) || is_section_heading(block) || (alone && block.kind == BlockKind::Heading);
           });
}

// What a cell holds, as blocks; in a box where it has a name ("layout-menu").
void move_content(Block& cell, std::vector<Block>& blocks) {
    if (!cell.attributes.id.empty() || !cell.attributes.classes.empty()) {
        cell.kind = BlockKind::Element;
        cell.element = "div";
        blocks.push_back(std::move(cell));
        return;
    }
    if (!cell.text.empty()) {
        Block paragraph;
        paragraph.text = std::move(cell.text);
        paragraph.span = cell.span;
        blocks.push_back(std::move(paragraph));
    }
    std::move(cell.children.begin(), cell.children.end(), std::back_inserter(blocks));
}

// A row alone is a box: its cells stand beside each other only on the screen.
Block as_box(Block row) {
    Block box;
    box.kind = BlockKind::Element;
    box.element = "div";
    box.attributes = std::move(row.attributes);
    box.span = row.span;
    for (Block& cell : row.children) {
        move_content(cell, box.children);
    }
    return box;
}

// The rows so far are a table of their own.
void put_rows(const Block& table, std::vector<Block>& rows, std::vector<Block>& out) {
    if (rows.empty()) {
        return;
    }
    Block part;
    part.kind = BlockKind::Table;
    part.element = table.element;
    part.attributes = table.attributes;
    part.span = join(rows.front().span, rows.back().span);
    part.children = std::exchange(rows, {});
    out.push_back(std::move(part));
}

void unfold(Block table, std::vector<Block>& out) {
    std::vector<Block> all = std::exchange(table.children, {});
    std::erase_if(all, is_empty);
    const bool alone = all.size() == 1;
    std::vector<Block> rows;
    for (Block& row : all) {
        if (!holds_parts_of_page(row, alone)) {
            rows.push_back(std::move(row));
            continue;
        }
        put_rows(table, rows, out);
        Block box = as_box(std::move(row));
        unfold_layout_tables(box.children);  // the depth of blocks is bounded
        std::move(box.children.begin(), box.children.end(), std::back_inserter(out));
    }
    if (alone && !rows.empty()) {
        out.push_back(as_box(std::move(rows.front())));
    } else {
        put_rows(table, rows, out);
    }
}

}  // namespace

void unfold_layout_tables(std::vector<Block>& blocks) {
    std::vector<Block> unfolded;
    for (Block& block : blocks) {
        if (is_html_table(block)) {
            unfold(std::move(block), unfolded);
        } else {
            unfold_layout_tables(block.children);
            unfolded.push_back(std::move(block));
        }
    }
    blocks = std::move(unfolded);
}

}  // namespace vitac::academicpages
