// Elements of HTML that hold blocks: lists, tables, headings, cards.
#include <algorithm>
#include <iterator>

#include "input/markdown/block_parser.h"

namespace vitac::markdown {

namespace {

Attributes attributes_of(const HtmlTag& tag) {
    Attributes attributes;
    for (const auto& [name, value] : tag.attributes) {
        if (name == "id") {
            attributes.id = value;
        } else if (name == "class") {
            for (std::size_t at = 0; at < value.size();) {
                const std::size_t begin = std::min(value.find_first_not_of(" \t\n", at), value.size());
                at = std::min(value.find_first_of(" \t\n", begin), value.size());
                if (at > begin) {
                    attributes.classes.push_back(value.substr(begin, at - begin));
                }
            }
        } else {
            attributes.others.emplace(name, value);
        }
    }
    return attributes;
}

// Items of <ul> and <ol>; what stands between them belongs to the item before.
std::vector<Block> as_items(std::vector<Block> blocks) {
    std::vector<Block> items;
    for (Block& block : blocks) {
        if (block.kind == BlockKind::ListItem) {
            items.push_back(std::move(block));
            continue;
        }
        if (items.empty()) {
            Block item;
            item.kind = BlockKind::ListItem;
            item.span = block.span;
            items.push_back(std::move(item));
        }
        items.back().children.push_back(std::move(block));
    }
    return items;
}

// The link around a card is that of its first line. Whether there was one. The depth of blocks is bounded by
// deepest_nesting.
bool link_first_line(std::vector<Block>& blocks, const Link& link) {
    for (Block& block : blocks) {
        bool linked = false;
        for (Inline& piece : block.text.inlines) {
            if (piece.kind == Inline::Kind::LineBreak) {
                break;
            }
            piece.link = piece.link ? piece.link : link;
            linked = true;
        }
        if (linked || link_first_line(block.children, link)) {
            return true;
        }
    }
    return false;
}

bool is_row_group(std::string_view name) {
    return name == "tbody" || name == "thead" || name == "tfoot" || name == "body" || name == "html";
}

}  // namespace

void BlockParser::element(Container& in) {
    const BlockTag& tag = page_.tags[static_cast<std::size_t>(in.line().tag)];
    const bool opens = tag.tag.kind == HtmlTag::Kind::Open && !is_void_element(tag.tag.name);
    // A <p> without </p> only parts paragraphs; an end tag without a beginning means nothing.
    const bool only_parts = tag.tag.name == "p" && tag.close_end == tag.close_begin;
    in.after_blank = true;
    if (tag.tag.name == "hr") {
        put(in, {.kind = BlockKind::Rule,
                 .element = "hr",
                 .attributes = {},
                 .text = {},
                 .children = {},
                 .span = place(tag.begin, tag.end)});
    }
    if (!opens || only_parts || in.depth > deepest_nesting) {
        ++in.at;
        return;
    }
    const std::size_t begin = ++in.at;
    const auto end =
        std::lower_bound(in.lines.begin() + static_cast<std::ptrdiff_t>(begin), in.lines.end(), tag.close_begin,
                         [](const Line& line, std::uint32_t offset) { return line.begin < offset; });
    const auto stop = static_cast<std::size_t>(end - in.lines.begin());
    for (Block& block : element_blocks(tag, in.lines.subspan(begin, stop - begin), in.depth)) {
        put(in, std::move(block));
    }
    const bool end_tag_here =
        stop < in.lines.size() && in.lines[stop].begin == tag.close_begin && tag.close_end > tag.close_begin;
    in.at = stop + (end_tag_here ? 1 : 0);
}

std::vector<Block> BlockParser::element_blocks(const BlockTag& tag, LineSpan content_lines, int depth) {
    const std::string& name = tag.tag.name;
    Block block;
    block.element = name;
    block.attributes = attributes_of(tag.tag);
    block.span = place(
        tag.begin,
        std::max(tag.end, content_lines.empty() ? tag.close_end : std::min(tag.close_end, content_lines.back().end)));

    constexpr int level_of_sections = 2;
    const bool level_said = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    const bool heading = level_said || name == "heading";
    if (heading || name == "dt" || name == "summary") {
        std::vector<Line> text_lines;
        std::copy_if(content_lines.begin(), content_lines.end(), std::back_inserter(text_lines),
                     [](const Line& line) { return line.tag == no_tag; });
        block.kind = heading ? BlockKind::Heading : name == "dt" ? BlockKind::DefinitionTerm : BlockKind::Paragraph;
        block.level = level_said ? name[1] - '0' : heading ? level_of_sections : 0;
        block.text = inlines(text_lines);
        return block.text.empty() ? std::vector<Block>{} : std::vector<Block>{std::move(block)};
    }
    if (name == "pre") {
        Block code = raw_code(content_lines, 0);
        code.element = name;
        return {std::move(code)};
    }

    block.children = parse(content_lines, depth + 1, Setting::Element);
    if (name == "a") {
        const std::string target = link_target(tag.tag);
        link_first_line(block.children, {target, block.span});
    }
    if (is_row_group(name) || name == "a") {
        return std::move(block.children);
    }
    if (block.children.empty() && name != "td" && name != "th") {
        return {};
    }
    if (name == "ul" || name == "ol") {
        block.kind = BlockKind::List;
        block.ordered = name == "ol";
        block.level = block.ordered ? 1 : 0;
        block.children = as_items(std::move(block.children));
    } else if (name == "li") {
        block.kind = BlockKind::ListItem;
    } else if (name == "dl") {
        block.kind = BlockKind::DefinitionList;
    } else if (name == "dd") {
        block.kind = BlockKind::DefinitionBody;
    } else if (name == "blockquote") {
        block.kind = BlockKind::Quote;
    } else if (name == "table") {
        block.kind = BlockKind::Table;
    } else if (name == "tr") {
        block.kind = BlockKind::TableRow;
    } else if (name == "td" || name == "th") {
        block.kind = BlockKind::TableCell;
    } else if (name == "p" && block.children.size() == 1 && block.children[0].kind == BlockKind::Paragraph) {
        block.kind = BlockKind::Paragraph;
        block.text = std::move(block.children[0].text);
        block.children.clear();
    } else {
        block.kind = BlockKind::Element;
    }
    std::vector<Block> blocks;
    blocks.push_back(std::move(block));
    return blocks;
}

}  // namespace vitac::markdown
