// What a page defines away from where it is used is taken out of its lines before they become blocks.
#include "input/markdown/definitions.h"

#include <algorithm>

#include "input/markdown/fences.h"
#include "input/markdown/line_kinds.h"

namespace vitac::markdown {

namespace {

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

}  // namespace vitac::markdown
