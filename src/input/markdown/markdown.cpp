// From the page to its blocks: the steps in their order.
#include "input/markdown/markdown.h"

#include "input/markdown/blocks.h"
#include "input/markdown/definitions.h"
#include "input/markdown/inlines.h"
#include "input/markdown/lines.h"
#include "input/markdown/masked_text.h"
#include "input/markdown/meant_breaks.h"

namespace vitac::markdown {

namespace {

constexpr Problem<std::uint32_t> page_too_large{Severity::Error, "page-too-large",
                                                "a page may have {} bytes; the rest is not read"};

Span bounded(const Sources& sources, Span range, Diagnostics& diagnostics) {
    if (range.size() <= largest_page) {
        return range;
    }
    const std::string_view text = sources.text(range).substr(0, largest_page);
    const std::size_t last_line = text.rfind('\n');
    range.end = range.begin + static_cast<std::uint32_t>(last_line == std::string_view::npos ? 0 : last_line);
    diagnostics.add(page_too_large.at({range.source, range.end, range.end}, largest_page));
    return range;
}

}  // namespace

Page parse(const Sources& sources, Span range, Diagnostics& diagnostics, Markup markup) {
    range = bounded(sources, range, diagnostics);
    MaskedText masked = mask(sources, range, markup, diagnostics);
    InlineContext context;
    context.text = masked.text;
    context.base = range;
    context.markup = markup;
    Lines lines = split_into_lines(masked.text, range, markup, diagnostics);
    if (markup == Markup::Markdown) {
        take_definitions(lines.lines, context);
        context.long_lines = has_long_lines(masked.text, lines.lines);
    }
    return {parse_blocks(lines, context, diagnostics), std::move(masked.liquid)};
}

RichText parse_inline(const Sources& sources, Span range, Diagnostics& diagnostics) {
    range = bounded(sources, range, diagnostics);
    const MaskedText masked = mask(sources, range, Markup::Markdown, diagnostics);
    InlineContext context;
    context.text = masked.text;
    context.base = range;
    std::vector<Line> lines;
    for (std::size_t at = 0; at < masked.text.size();) {
        const std::size_t end = std::min(masked.text.find('\n', at), masked.text.size());
        lines.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), 0, no_tag, false});
        at = end + 1;
    }
    return parse_inlines(lines, context, diagnostics);
}

}  // namespace vitac::markdown
