// Lines become blocks, container by container: a list item or an element is the same problem with fewer lines.
#include "input/markdown/blocks.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "input/markdown/line_kinds.h"

namespace vitac::markdown {

namespace {

using LineSpan = std::span<const Line>;

constexpr int code_indent = 4;  // columns

constexpr Problem<int> nesting_too_deep{
    Severity::Warning, "nesting-too-deep",
    "more than {} levels of lists, quotes or elements; deeper ones are read as one"};

// Finds the ends of fenced code in the lines of one container.
class FenceFinder {
public:
    // The line that closes the fence of `length` in lines[at], or lines.size().
    std::size_t end_of(std::string_view text, LineSpan lines, std::size_t at, std::size_t length) {
        const char mark = content_of(text, lines[at]).front();
        std::size_t& unclosed = mark == '~' ? unclosed_tildes_ : unclosed_backticks_;
        if (length >= unclosed) {
            return lines.size();
        }
        const auto closes = [&](const Line& line) {
            const std::string_view end = content_of(text, line);
            return fence_length(end) >= length && end.front() == mark;
        };
        const auto end = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(), closes);
        unclosed = end == lines.end() ? length : unclosed;
        return static_cast<std::size_t>(end - lines.begin());
    }

private:
    // No fence as long as this or longer has its end: known after one search, so that there is no second.
    std::size_t unclosed_backticks_ = static_cast<std::size_t>(-1);
    std::size_t unclosed_tildes_ = static_cast<std::size_t>(-1);
};

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
    void add_child(Block& parent, Block child);

    bool attribute_line(Container& in, std::string_view content);
    bool fenced_code(Container& in, std::string_view content);
    bool indented_code(Container& in);
    bool atx_heading(Container& in, std::string_view content);
    bool quote(Container& in, std::string_view content);
    bool list(Container& in);
    bool table(Container& in, std::string_view content);
    void paragraph(Container& in);
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

std::vector<Block> BlockParser::parse(LineSpan lines, int depth, Setting setting) {
    if (depth > deepest_nesting && !reported_depth_) {
        reported_depth_ = true;
        diagnostics_.add(
            nesting_too_deep.at(place(lines.first(std::min<std::size_t>(lines.size(), 1))), deepest_nesting));
    }
    Container in;
    in.lines = lines;
    in.depth = depth;
    in.setting = setting;
    while (!in.done() && context_.blocks_left > 0) {
        step(in);
    }
    everything_left(in);
    return std::move(in.blocks);
}

// Too many blocks: what is left is one.
void BlockParser::everything_left(Container& in) {
    const LineSpan lines = in.lines.subspan(in.at);
    RichText text = inlines(lines);
    if (!text.empty()) {
        put(in, {.kind = BlockKind::Paragraph,
                 .element = {},
                 .attributes = {},
                 .text = std::move(text),
                 .children = {},
                 .span = place(lines)});
    }
}

void BlockParser::step(Container& in) {
    const Line& line = in.line();
    if (line.tag != no_tag) {
        element(in);
        return;
    }
    if (is_vanished(text_, line)) {
        ++in.at;
        return;
    }
    if (is_blank(text_, line)) {
        in.after_blank = true;
        ++in.at;
        return;
    }
    const std::string_view here = content(line);
    const bool known = attribute_line(in, here) || fenced_code(in, here) || indented_code(in) ||
                       atx_heading(in, here) || quote(in, here);
    if (known) {
        in.after_blank = false;
        return;
    }
    if (is_rule(here) || (is_setext_underline(here) && here.size() > 2)) {
        put(in, {.kind = BlockKind::Rule,
                 .element = {},
                 .attributes = {},
                 .text = {},
                 .children = {},
                 .span = place(line.begin, line.end)});
        ++in.at;
    } else if (!list(in) && !table(in, here)) {
        paragraph(in);
    }
    in.after_blank = false;
}

void BlockParser::put(Container& in, Block block) {
    if (in.attributes) {
        add_attributes(block.attributes, *in.attributes);
        in.attributes.reset();
    }
    in.blocks.push_back(std::move(block));
    count_block();
}

void BlockParser::add_child(Block& parent, Block child) {
    parent.children.push_back(std::move(child));
    count_block();
}

// --- Single constructs
// -------------------------------------------------------------------------------------------------

// {: .class} belongs to the block above it when it touches that, else to the one below.
bool BlockParser::attribute_line(Container& in, std::string_view here) {
    if (!is_attribute_line(here)) {
        return false;
    }
    const Attributes attributes = parse_attributes(here);
    // A list marked {:toc} is where Jekyll puts a table of contents.
    if (is_table_of_contents(here) && !in.blocks.empty() && in.blocks.back().kind == BlockKind::List) {
        in.blocks.pop_back();
    } else if (!in.after_blank && !in.blocks.empty()) {
        add_attributes(in.blocks.back().attributes, attributes);
    } else {
        in.attributes = attributes;
    }
    ++in.at;
    return true;
}

// Lines as they are, but for `indent` columns of white space.
Block BlockParser::raw_code(LineSpan lines, int indent) {
    Block block;
    block.kind = BlockKind::Code;
    block.span = place(lines);
    for (const Line& line : lines) {
        if (!block.text.empty()) {
            block.text.inlines.push_back({.kind = Inline::Kind::LineBreak,
                                          .text = "\n",
                                          .marks = {},
                                          .color = {},
                                          .link = {},
                                          .language = {},
                                          .css_class = {},
                                          .span = {}});
        }
        const Line inside = without_indent(text_, line, indent);
        std::string raw(text_.substr(inside.begin, inside.end - inside.begin));
        std::erase(raw, '\x01');
        append(block.text, rich_text(raw, place(inside.begin, inside.end)));
    }
    return block;
}

bool BlockParser::fenced_code(Container& in, std::string_view here) {
    const std::size_t length = fence_length(here);
    if (length == 0) {
        return false;
    }
    const std::size_t end = in.fences.end_of(text_, in.lines, in.at, length);
    if (end == in.lines.size()) {
        return false;
    }
    const std::size_t begin = in.at + 1;
    in.at = end;
    put(in, raw_code(in.lines.subspan(begin, in.at - begin), 0));
    ++in.at;
    return true;
}

bool BlockParser::indented_code(Container& in) {
    if (in.setting != Setting::Page || !in.after_blank || indent_of(text_, in.line()) < code_indent) {
        return false;
    }
    const std::size_t begin = in.at;
    std::size_t end = begin;
    for (; !in.done() && in.line().tag == no_tag; ++in.at) {
        if (is_blank(text_, in.line())) {
            continue;
        }
        if (indent_of(text_, in.line()) < code_indent) {
            break;
        }
        end = in.at + 1;
    }
    in.at = end;
    put(in, raw_code(in.lines.subspan(begin, in.at - begin), code_indent));
    return true;
}

Block BlockParser::make_heading(LineSpan lines, int level) {
    std::vector<Line> trimmed_lines(lines.begin(), lines.end());
    Attributes attributes;
    Line& last = trimmed_lines.back();
    // A trailing {#id} names the heading.
    const std::string_view text = content(last);
    if (const std::size_t brace = text.rfind("{"); text.ends_with('}') && brace != std::string_view::npos &&
                                                   brace + 1 < text.size() &&
                                                   (text[brace + 1] == '#' || text[brace + 1] == ':')) {
        const std::string_view inside = text.substr(brace);
        attributes = parse_attributes(inside[1] == ':' ? std::string(inside) : "{:" + std::string(inside.substr(1)));
        last.end = static_cast<std::uint32_t>(inside.data() - text_.data());
    }
    Block block;
    block.kind = BlockKind::Heading;
    block.level = level;
    block.attributes = std::move(attributes);
    block.text = inlines(trimmed_lines);
    block.span = place(lines);
    return block;
}

bool BlockParser::atx_heading(Container& in, std::string_view here) {
    const int level = atx_level(here);
    if (level == 0) {
        return false;
    }
    // Closing #s belong to the mark-up, but not those of "C#".
    std::size_t end = here.size();
    while (end > 0 && here[end - 1] == '#') {
        --end;
    }
    if (end == 0 || (here[end - 1] != ' ' && here[end - 1] != '\t')) {
        end = here.size();
    }
    const auto begin = static_cast<std::uint32_t>(here.data() - text_.data());
    const Line line{begin + static_cast<std::uint32_t>(std::min<std::size_t>(static_cast<std::size_t>(level), end)),
                    begin + static_cast<std::uint32_t>(end), 0, no_tag, false};
    Block heading = make_heading(LineSpan(&line, 1), level);
    // "#" alone names nothing.
    if (!heading.text.empty()) {
        put(in, std::move(heading));
    }
    ++in.at;
    return true;
}

bool BlockParser::quote(Container& in, std::string_view here) {
    if (!here.starts_with('>') || in.depth > deepest_nesting) {
        return false;
    }
    std::vector<Line> inside;
    const std::size_t begin = in.at;
    for (; !in.done() && in.line().tag == no_tag && !is_blank(text_, in.line()); ++in.at) {
        Line line = in.line();
        const std::string_view text = content(line);
        if (text.starts_with('>')) {
            line.begin = static_cast<std::uint32_t>(text.data() - text_.data()) + 1;
            line.pad = 0;
            line.begin += line.begin < line.end && text_[line.begin] == ' ' ? 1 : 0;
        }
        inside.push_back(line);
    }
    Block block;
    block.kind = BlockKind::Quote;
    block.children = parse(inside, in.depth + 1, Setting::Item);
    block.span = place(in.lines.subspan(begin, in.at - begin));
    put(in, std::move(block));
    return true;
}

// --- Lists
// -------------------------------------------------------------------------------------------------------------

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

// --- Tables
// ------------------------------------------------------------------------------------------------------------

bool is_table_separator(std::string_view content) {
    return content.find('-') != std::string_view::npos && content.find('|') != std::string_view::npos &&
           content.find_first_not_of("|:-+ \t") == std::string_view::npos;
}

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
    block.span = place(in.lines.subspan(begin, in.at - begin));
    put(in, std::move(block));
    return true;
}

// --- Paragraphs
// --------------------------------------------------------------------------------------------------------

void BlockParser::paragraph(Container& in) {
    const std::size_t begin = in.at;
    std::vector<Line> lines = {in.line()};
    if (in.depth > deepest_nesting) {
        // Too deep for lists and quotes: their marks are dropped, the text stays.
        if (const std::optional<ListMarker> marker = list_marker(text_, lines[0])) {
            lines[0].begin = marker->content_begin;
        }
    }
    for (++in.at; !in.done(); ++in.at) {
        const Line& line = in.line();
        if (is_vanished(text_, line)) {
            continue;
        }
        const std::string_view here = line.tag == no_tag ? content(line) : std::string_view();
        // A lone "-" in an item is far more often an empty item.
        const bool underline =
            is_setext_underline(here) &&
            (here != "-" || (in.setting == Setting::Page && text_.substr(line.begin, line.end - line.begin) == "-"));
        if (underline && indent_of(text_, line) < code_indent) {
            // Only the line above is the heading: people forget the blank line before it.
            if (lines.size() > 1) {
                Block above{.kind = BlockKind::Paragraph,
                            .element = {},
                            .attributes = {},
                            .text = inlines(LineSpan(lines).first(lines.size() - 1)),
                            .children = {},
                            .span = place(LineSpan(lines).first(lines.size() - 1))};
                put(in, std::move(above));
            }
            put(in, make_heading(LineSpan(lines).last(1), setext_level(here)));
            ++in.at;
            return;
        }
        if (is_blank(text_, line) || definition_marker(text_, line) || begins_block(in.lines, in.at)) {
            break;
        }
        lines.push_back(line);
    }
    if (definitions(in, lines)) {
        return;
    }
    RichText text = inlines(lines);
    if (!text.empty()) {
        put(in, {.kind = BlockKind::Paragraph,
                 .element = {},
                 .attributes = {},
                 .text = std::move(text),
                 .children = {},
                 .span = place(in.lines.subspan(begin, in.at - begin))});
    }
}

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

// --- HTML elements
// -----------------------------------------------------------------------------------------------------

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

bool is_row_group(std::string_view name) {
    return name == "tbody" || name == "thead" || name == "tfoot" || name == "body" || name == "html";
}

std::vector<Block> BlockParser::element_blocks(const BlockTag& tag, LineSpan content_lines, int depth) {
    const std::string& name = tag.tag.name;
    Block block;
    block.element = name;
    block.attributes = attributes_of(tag.tag);
    block.span = place(
        tag.begin,
        std::max(tag.end, content_lines.empty() ? tag.close_end : std::min(tag.close_end, content_lines.back().end)));

    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    if (heading || name == "dt" || name == "summary") {
        std::vector<Line> text_lines;
        std::copy_if(content_lines.begin(), content_lines.end(), std::back_inserter(text_lines),
                     [](const Line& line) { return line.tag == no_tag; });
        block.kind = heading ? BlockKind::Heading : name == "dt" ? BlockKind::DefinitionTerm : BlockKind::Paragraph;
        block.level = heading ? name[1] - '0' : 0;
        block.text = inlines(text_lines);
        return block.text.empty() ? std::vector<Block>{} : std::vector<Block>{std::move(block)};
    }
    if (name == "pre") {
        Block code = raw_code(content_lines, 0);
        code.element = name;
        return {std::move(code)};
    }

    block.children = parse(content_lines, depth + 1, Setting::Element);
    if (is_row_group(name)) {
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

// --- Definitions of references
// -----------------------------------------------------------------------------------------

// [label]: url "title", [^1]: footnote, *[HTML]: abbreviation, [//]: # (comment)
// Footnotes may go on in the indented lines below `line`, which are added by the caller.
bool take_definition(const Line& line, InlineContext& context, std::vector<Line>*& note) {
    const std::string_view here = content_of(context.text, line);
    const bool abbreviation = here.starts_with("*[");
    const std::size_t open = abbreviation ? 1 : 0;
    const std::size_t close = here.starts_with('[') || abbreviation ? here.find("]:") : std::string_view::npos;
    if (close == std::string_view::npos || close == open + 1 ||
        here.substr(open, close - open).find_first_of("[]", 1) != std::string_view::npos) {
        return false;
    }
    const std::string_view label = here.substr(open + 1, close - open - 1);
    const std::size_t value = std::min(here.find_first_not_of(" \t", close + 2), here.size());
    if (abbreviation) {
        return true;
    }
    if (label.starts_with('^')) {
        const auto base = static_cast<std::uint32_t>(here.data() - context.text.data());
        const Line text{base + static_cast<std::uint32_t>(value), base + static_cast<std::uint32_t>(here.size()), 0,
                        no_tag, false};
        note = &context.footnotes.emplace(reference_key(label.substr(1)), Footnote{{text}}).first->second.lines;
        return true;
    }
    std::string_view url = here.substr(value, std::min(here.find_first_of(" \t", value), here.size()) - value);
    if (url.starts_with('<') && url.ends_with('>')) {
        url = url.substr(1, url.size() - 2);
    }
    if (value == here.size()) {
        return false;
    }
    context.references.emplace(reference_key(label), Reference{decode_entities(url)});
    return true;
}

}  // namespace

void take_definitions(std::vector<Line>& lines, InlineContext& context) {
    std::vector<Line> rest;
    FenceFinder fences;
    std::vector<Line>* note = nullptr;  // the footnote that the next line may belong to
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Line& line = lines[i];
        const bool indented = indent_of(context.text, line) >= code_indent;
        if (line.tag == no_tag && note != nullptr && indented && !is_blank(context.text, line)) {
            note->push_back(line);
            continue;
        }
        note = nullptr;
        if (line.tag == no_tag && !line.continues && !indented && take_definition(line, context, note)) {
            continue;
        }
        // What looks like a definition in code is code.
        const std::size_t fence = line.tag == no_tag ? fence_length(content_of(context.text, line)) : 0;
        const std::size_t end = fence > 0 ? fences.end_of(context.text, lines, i, fence) : lines.size();
        const std::size_t last = end < lines.size() ? end : i;
        rest.insert(rest.end(), lines.begin() + static_cast<std::ptrdiff_t>(i),
                    lines.begin() + static_cast<std::ptrdiff_t>(last) + 1);
        i = last;
    }
    lines = std::move(rest);
}

std::vector<Block> parse_blocks(const Lines& lines, InlineContext& context, Diagnostics& diagnostics) {
    return BlockParser(lines, context, diagnostics).parse(lines.lines, 0, Setting::Page);
}

}  // namespace vitac::markdown
