// Blocks of single lines, and paragraphs, which are what nothing else is.
#include "input/markdown/blocks.h"

#include <algorithm>
#include <string>

#include "input/markdown/block_parser.h"
#include "input/markdown/meant_breaks.h"

namespace vitac::markdown {

namespace {

constexpr Problem<int> nesting_too_deep{
    Severity::Warning, "nesting-too-deep",
    "more than {} levels of lists, quotes or elements; deeper ones are read as one"};

}  // namespace

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
    put_paragraph(in, in.lines.subspan(in.at));
}

void BlockParser::put_paragraph(Container& in, LineSpan lines) {
    if (RichText text = inlines(lines); !text.empty()) {
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
    if (context_.markup == Markup::Html) {
        return paragraph_of_html(in);
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

// --- Single constructs ----------------------------------------------------------------------------------------------

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
        const Line inside = without_indent(text_, line, indent);
        std::string raw(text_.substr(inside.begin, inside.end - inside.begin));
        std::erase(raw, '\x01');
        append_line(block.text, rich_text(raw, place(inside.begin, inside.end)));
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

// --- Paragraphs -----------------------------------------------------------------------------------------------------

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
    const auto kind = in.setting == Setting::Item ? Paragraph::OfListItem : Paragraph::OfPage;
    const std::size_t broken =
        in.setting == Setting::Element ? 0 : meant_breaks(text_, lines, context_.long_lines, kind);
    RichText text = parse_inlines(lines, context_, diagnostics_, broken);
    if (!text.empty()) {
        put(in, {.kind = BlockKind::Paragraph,
                 .soft = broken > 0,
                 .element = {},
                 .attributes = {},
                 .text = std::move(text),
                 .children = {},
                 .span = place(in.lines.subspan(begin, in.at - begin))});
    }
}

// Text up to the next tag of a block, whatever blank lines are in it.
void BlockParser::paragraph_of_html(Container& in) {
    std::vector<Line> lines;
    for (; !in.done() && in.line().tag == no_tag; ++in.at) {
        if (!is_blank(text_, in.line())) {
            lines.push_back(in.line());
        }
    }
    put_paragraph(in, lines);
}

std::vector<Block> parse_blocks(const Lines& lines, InlineContext& context, Diagnostics& diagnostics) {
    return BlockParser(lines, context, diagnostics).parse(lines.lines, 0, Setting::Page);
}

}  // namespace vitac::markdown
