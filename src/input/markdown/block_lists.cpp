// Lists, their items and definitions; tables and their cells.
#include <algorithm>
#include <iterator>

#include "input/markdown/block_parser.h"

namespace vitac::markdown {

namespace {

bool is_table_separator(std::string_view content) {
    return content.find('-') != std::string_view::npos && content.find('|') != std::string_view::npos &&
           content.find_first_not_of("|:-+ \t") == std::string_view::npos;
}

}  // namespace

// --- Lists ----------------------------------------------------------------------------------------------------------

// Whether a paragraph above would end here.
bool BlockParser::begins_block(LineSpan lines, std::size_t at) const {
    const Line& line = lines[at];
    if (line.tag != no_tag) {
        return true;
    }
    const std::string_view here = content(line);
    const std::optional<ListMarker> marker = list_marker(text_, line);
    return (marker && marker->content_begin < line.end) || atx_level(here) > 0 || fence_length(here) > 0 ||
           here.starts_with('>') || is_rule(here) || is_attribute_line(here);
}

// A line with an underline below it, or the underline itself.
bool BlockParser::is_heading_ahead(LineSpan lines, std::size_t at) const {
    return at + 1 < lines.size() && lines[at + 1].tag == no_tag && is_setext_underline(content(lines[at + 1])) &&
           indent_of(text_, lines[at + 1]) == 0;
}

// The lines of one item, the marker's indent taken away. A line belongs to the item when it is indented below the
// marker, when it goes on with the item's paragraph ("lazily"), or when it begins a list of the other kind: people do
// not indent the bullets below "1.".
std::vector<Line> BlockParser::gather_item(Container& in, const ListMarker& marker) {
    constexpr int least_indent = 2;
    std::vector<Line> item = {{marker.content_begin, in.line().end, 0, no_tag, false}};
    bool after_blank = item.front().begin == item.front().end;
    int indent_of_item = marker.content;
    std::size_t kept = 1;
    for (++in.at; !in.done(); ++in.at) {
        const Line& line = in.line();
        if (is_blank(text_, line)) {
            item.push_back(line);
            after_blank = true;
            continue;
        }
        const int indent = indent_of(text_, line);
        const bool inside = line.continues || is_vanished(text_, line) || indent >= marker.indent + least_indent ||
                            indent >= marker.content;
        const std::optional<ListMarker> other = list_marker(text_, line);
        const bool other_list = !after_blank && other && other->ordered != marker.ordered && !is_rule(content(line));
        const bool lazy = !after_blank && !other && !begins_block(in.lines, in.at) &&
                          !is_heading_ahead(in.lines, in.at) && !definition_marker(text_, line);
        if (!inside && !lazy && !other_list) {
            break;
        }
        // A list indented less than the item's text stays in step with its own sublists.
        if (other) {
            indent_of_item = std::min(indent_of_item, indent);
        }
        item.push_back(without_indent(text_, line, indent_of_item));
        kept = item.size();
        after_blank = false;
    }
    item.resize(kept);
    return item;
}

bool BlockParser::list(Container& in) {
    const std::optional<ListMarker> first = list_marker(text_, in.line());
    if (!first || in.depth > deepest_nesting) {
        return false;
    }
    const std::size_t begin = in.at;
    Block block;
    block.kind = BlockKind::List;
    block.ordered = first->ordered;
    block.level = first->number;
    while (!in.done()) {
        if (is_blank(text_, in.line()) || is_vanished(text_, in.line())) {
            ++in.at;
            continue;
        }
        const std::optional<ListMarker> marker = list_marker(text_, in.line());
        const bool sibling = marker && marker->ordered == first->ordered && !is_rule(content(in.line()));
        if (!sibling) {
            break;
        }
        Block item;
        item.kind = BlockKind::ListItem;
        const std::size_t item_begin = in.at;
        std::vector<Line> lines = gather_item(in, *marker);
        // {: .class} at the item's start is the item's.
        const std::string_view start = content(lines.front());
        if (start.starts_with("{:")) {
            if (const std::size_t close = start.find('}'); close != std::string_view::npos) {
                item.attributes = parse_attributes(start.substr(0, close + 1));
                lines.front().begin =
                    static_cast<std::uint32_t>(start.data() - text_.data() + static_cast<std::ptrdiff_t>(close)) + 1;
            }
        }
        item.children = parse(lines, in.depth + 1, Setting::Item);
        item.span = place(in.lines.subspan(item_begin, in.at - item_begin));
        add_child(block, std::move(item));
    }
    block.span = place(in.lines.subspan(begin, in.at - begin));
    put(in, std::move(block));
    return true;
}

// --- Definition lists -----------------------------------------------------------------------------------------------

// Terms are the lines of the paragraph; a definition begins with ": ", perhaps after a blank line.
bool BlockParser::definitions(Container& in, LineSpan terms) {
    std::size_t next = in.at;
    while (next < in.lines.size() && next < in.at + 2 && is_blank(text_, in.lines[next])) {
        ++next;
    }
    if (next >= in.lines.size() || !definition_marker(text_, in.lines[next]) || in.depth > deepest_nesting) {
        return false;
    }
    Block block;
    block.kind = BlockKind::DefinitionList;
    for (const Line& term : terms) {
        Block item;
        item.kind = BlockKind::DefinitionTerm;
        item.text = inlines(LineSpan(&term, 1));
        item.span = place(term.begin, term.end);
        add_child(block, std::move(item));
    }
    const std::size_t begin = in.at;
    in.at = next;
    while (!in.done()) {
        if (is_blank(text_, in.line())) {
            ++in.at;
            continue;
        }
        const std::optional<ListMarker> marker = definition_marker(text_, in.line());
        if (!marker) {
            break;
        }
        Block body;
        body.kind = BlockKind::DefinitionBody;
        const std::size_t body_begin = in.at;
        body.children = parse(gather_item(in, *marker), in.depth + 1, Setting::Item);
        body.span = place(in.lines.subspan(body_begin, in.at - body_begin));
        add_child(block, std::move(body));
    }
    block.span = join(place(terms), place(in.lines.subspan(begin, in.at - begin)));
    // Entry after entry of one list, as people write them with blank lines between.
    if (!in.blocks.empty() && in.blocks.back().kind == BlockKind::DefinitionList && !in.attributes) {
        Block& list = in.blocks.back();
        std::move(block.children.begin(), block.children.end(), std::back_inserter(list.children));
        list.span = join(list.span, block.span);
    } else {
        put(in, std::move(block));
    }
    return true;
}

// --- Tables ---------------------------------------------------------------------------------------------------------

Block BlockParser::split_table_row(const Line& line) {
    Block row;
    row.kind = BlockKind::TableRow;
    row.span = place(line.begin, line.end);
    const std::string_view here = content(line);
    const auto base = static_cast<std::uint32_t>(here.data() - text_.data());
    const auto cell = [&](std::size_t begin, std::size_t end) {
        const Line part{base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end), 0, no_tag,
                        false};
        Block block;
        block.kind = BlockKind::TableCell;
        block.text = inlines(LineSpan(&part, 1));
        block.span = place(part.begin, part.end);
        add_child(row, std::move(block));
    };
    std::size_t begin = here.starts_with('|') ? 1 : 0;
    for (std::size_t i = begin; i < here.size(); ++i) {
        if (here[i] == '\\') {
            ++i;
        } else if (here[i] == '|' && context_.blocks_left > 0) {
            cell(begin, i);
            begin = i + 1;
        }
    }
    if (begin < here.size()) {
        cell(begin, here.size());
    }
    return row;
}

// kramdown takes any line with a bar for a table, which tears link rows apart ("[a](u) | [b](u)"); we ask for a bar at
// the start of the line or a separator below.
bool BlockParser::table(Container& in, std::string_view here) {
    const bool separator_below = in.at + 1 < in.lines.size() && here.find('|') != std::string_view::npos &&
                                 is_table_separator(content(in.lines[in.at + 1]));
    const bool framed = here.size() > 2 && here.starts_with('|') && here.ends_with('|');
    if (!separator_below && !framed) {
        return false;
    }
    const std::size_t begin = in.at;
    Block block;
    block.kind = BlockKind::Table;
    for (; !in.done() && in.line().tag == no_tag; ++in.at) {
        const std::string_view line = content(in.line());
        if (line.find('|') == std::string_view::npos) {
            break;
        }
        if (!is_table_separator(line)) {
            add_child(block, split_table_row(in.line()));
        }
    }
    if (separator_below && !block.children.empty()) {
        for (Block& cell : block.children.front().children) {
            cell.element = "th";
        }
    }
    block.span = place(in.lines.subspan(begin, in.at - begin));
    put(in, std::move(block));
    return true;
}

}  // namespace vitac::markdown
