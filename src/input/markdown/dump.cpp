// The tree of a page as text, one line a block.
#include <string>
#include <vector>

#include "input/markdown/markdown.h"
#include "model/dump_words.h"

namespace vitac::markdown {

namespace {

const char* name_of(BlockKind kind) {
    switch (kind) {
        case BlockKind::Heading:
            return "heading";
        case BlockKind::Paragraph:
            return "paragraph";
        case BlockKind::List:
            return "list";
        case BlockKind::ListItem:
            return "item";
        case BlockKind::DefinitionList:
            return "definitions";
        case BlockKind::DefinitionTerm:
            return "term";
        case BlockKind::DefinitionBody:
            return "body";
        case BlockKind::Quote:
            return "quote";
        case BlockKind::Code:
            return "code";
        case BlockKind::Rule:
            return "rule";
        case BlockKind::Table:
            return "table";
        case BlockKind::TableRow:
            return "row";
        case BlockKind::TableCell:
            return "cell";
        case BlockKind::Element:
            return "element";
    }
    return "";
}

std::string text_line(const RichText& text) {
    std::string line;
    for (const Inline& piece : merged(text).inlines) {
        if (piece.kind == Inline::Kind::LineBreak) {
            line += " /";
            continue;
        }
        const std::string style = dump::look_of(piece);
        line += " \"" + piece.text + "\"" + (style.empty() ? "" : "{" + style + "}");
    }
    return line;
}

std::string attributes_line(const Attributes& attributes) {
    std::string line = attributes.id.empty() ? "" : " #" + attributes.id;
    for (const std::string& name : attributes.classes) {
        line += " ." + name;
    }
    return line;
}

// The depth of blocks is bounded by deepest_nesting.
void dump_blocks(const std::vector<Block>& blocks, int depth, std::string& out) {
    for (const Block& block : blocks) {
        out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + name_of(block.kind);
        if (block.kind == BlockKind::Heading || (block.kind == BlockKind::List && block.ordered)) {
            out += " " + std::to_string(block.level);
        }
        out += block.element.empty() ? "" : " <" + block.element + ">";
        out += attributes_line(block.attributes) + text_line(block.text) + "\n";
        dump_blocks(block.children, depth + 1, out);
    }
}

}  // namespace

std::string dump(const Page& page) {
    std::string out;
    for (const LiquidTag& tag : page.liquid) {
        out += "liquid " + tag.text + "\n";
    }
    dump_blocks(page.blocks, 0, out);
    return out;
}

}  // namespace vitac::markdown
