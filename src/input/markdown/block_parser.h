// Lines become blocks, container by container: a list item or an element is the same problem with fewer lines. Each
// kind of block is a member function: blocks.cpp has those of single lines and paragraphs, block_lists.cpp lists and
// tables, block_elements.cpp HTML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "input/markdown/fences.h"
#include "input/markdown/inlines.h"
#include "input/markdown/line_kinds.h"
#include "input/markdown/lines.h"
#include "input/markdown/markdown.h"

namespace vitac::markdown {

using LineSpan = std::span<const Line>;

// Where blocks stand. Indented code is known only on the page itself: inside items and elements people indent as they
// like.
enum class Setting { Page, Item, Element };

class BlockParser {
public:
    BlockParser(const Lines& page, InlineContext& context, Diagnostics& diagnostics)
        : page_(page), context_(context), text_(context.text), diagnostics_(diagnostics) {}

    std::vector<Block> parse(LineSpan lines, int depth, Setting setting);

private:
    // One container being read: its lines, what was made of them, and where we are.
    struct Container {
        LineSpan lines;
        int depth = 0;
        Setting setting = Setting::Page;
        std::size_t at = 0;
        bool after_blank = true;
        std::vector<Block> blocks;
        std::optional<Attributes> attributes;  // of the block that comes next
        FenceFinder fences;

        const Line& line() const { return lines[at]; }
        bool done() const { return at >= lines.size(); }
    };

    void step(Container& in);
    void everything_left(Container& in);
    void put(Container& in, Block block);
    void put_paragraph(Container& in, LineSpan lines);  // nothing where the lines have no text
    void add_child(Block& parent, Block child);

    bool attribute_line(Container& in, std::string_view content);
    bool fenced_code(Container& in, std::string_view content);
    bool indented_code(Container& in);
    bool atx_heading(Container& in, std::string_view content);
    bool quote(Container& in, std::string_view content);
    bool list(Container& in);
    bool table(Container& in, std::string_view content);
    void paragraph(Container& in);
    void paragraph_of_html(Container& in);
    bool definitions(Container& in, LineSpan terms);
    void element(Container& in);

    std::vector<Line> gather_item(Container& in, const ListMarker& marker);
    bool begins_block(LineSpan lines, std::size_t at) const;
    bool is_heading_ahead(LineSpan lines, std::size_t at) const;
    std::vector<Block> element_blocks(const BlockTag& tag, LineSpan content, int depth);
    Block make_heading(LineSpan lines, int level);
    Block raw_code(LineSpan lines, int indent);
    Block split_table_row(const Line& line);

    void count_block() { context_.blocks_left -= context_.blocks_left > 0 ? 1 : 0; }
    std::string_view content(const Line& line) const { return content_of(text_, line); }
    Span place(std::uint32_t begin, std::uint32_t end) const {
        return {context_.base.source, context_.base.begin + begin, context_.base.begin + end};
    }
    Span place(LineSpan lines) const { return lines.empty() ? Span{} : place(lines.front().begin, lines.back().end); }
    RichText inlines(LineSpan lines) { return parse_inlines(lines, context_, diagnostics_); }

    const Lines& page_;
    InlineContext& context_;
    std::string_view text_;
    Diagnostics& diagnostics_;
    bool reported_depth_ = false;
};

}  // namespace vitac::markdown
