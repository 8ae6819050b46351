// Short words for building documents in tests. Text is 10 pt with a leading of 10 pt, so each character is 5 pt wide
// and a line 10 pt high.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/document.h"

namespace vitac::blocks {

inline Run run(std::string text, Role role = Role::Text) {
    Run result;
    result.text = std::move(text);
    result.role = role;
    return result;
}

inline Run link(std::string text, std::uint32_t target) {
    Run result = run(std::move(text));
    result.link = LinkId{target};
    return result;
}

inline Paragraph paragraph(std::vector<Run> runs, Role role = Role::Paragraph) {
    Paragraph result;
    result.frame.role = role;
    result.style.leading = 10_pt;
    result.runs = std::move(runs);
    return result;
}

inline Paragraph text(std::string words, Role role = Role::Paragraph) {
    return paragraph({run(std::move(words))}, role);
}

// A paragraph of so many lines.
inline Paragraph lines(int count, Role role = Role::Paragraph) {
    std::string words = "line";
    for (int i = 1; i < count; ++i) {
        words += "\nline";
    }
    return text(words, role);
}

inline Paragraph heading(std::string words, Role role = Role::Heading) {
    return text(std::move(words), role);
}

inline Label label(std::string words = "•") {
    return {{run(std::move(words))}, 10_pt, Role::ListLabel};
}

inline Paragraph bullet(std::string words) {
    Paragraph result = text(std::move(words), Role::ListBody);
    result.label = label();
    result.style.indent_left = 10_pt;
    return result;
}

inline Group group(Role role, std::vector<Block> children, std::string id = {}) {
    Group result;
    result.frame.role = role;
    result.frame.id = std::move(id);
    result.children = std::move(children);
    return result;
}

inline Group item(std::vector<Block> children) {
    return group(Role::ListItem, std::move(children));
}

// A list of so many bullets of one line.
inline Group bullets(int count) {
    std::vector<Block> items;
    for (int i = 0; i < count; ++i) {
        items.emplace_back(item({bullet("bullet")}));
    }
    return group(Role::List, std::move(items));
}

// Its head and so many bullets: 1 + count lines.
inline Group entry(int count, std::string id = "entry") {
    std::vector<Block> children{text("head", Role::EntryTitle)};
    if (count > 0) {
        children.emplace_back(bullets(count));
    }
    return group(Role::Entry, std::move(children), std::move(id));
}

inline Cell cell(Paragraph content, CellWidth sizing = CellWidth::Rest, Length width = {}) {
    return {std::move(content), sizing, width};
}

inline Row row(std::vector<Cell> cells, Length gap = 10_pt) {
    Row result;
    result.cells = std::move(cells);
    result.gap = gap;
    return result;
}

template <class AnyBlock>
AnyBlock spaced(AnyBlock block, Length before, Length after = {}) {
    block.frame.before = before;
    block.frame.after = after;
    return block;
}

inline Flow flow(std::vector<Block> content, Length width = 200_pt) {
    Flow result;
    result.left = 20_pt;
    result.width = width;
    result.blocks = std::move(content);
    return result;
}

// Paper of 240 pt by so many lines of 10 pt, with margins of 20 pt on all sides; spaces neither grow nor shrink.
inline Document document(std::vector<Flow> flows, int page_lines = 10) {
    Document result;
    result.metadata.title = "Ines Brandt";
    result.metadata.language = "en";
    result.paper = {"test", 240_pt, 40_pt + 10_pt * page_lines};
    result.margins = {20_pt, 20_pt, 20_pt, 20_pt};
    result.flows = std::move(flows);
    result.glue_stretch = 1.0;
    result.glue_shrink = 1.0;
    return result;
}

inline Document document(std::vector<Block> content, int page_lines = 10) {
    return document(std::vector<Flow>{flow(std::move(content))}, page_lines);
}

}  // namespace vitac::blocks
