// Short ways to read Markdown in a test.
#include "unit/markdown/reading.h"

#include <algorithm>
#include <string_view>

#include "support/golden.h"

namespace vitac {

Reading read_page(const std::string& text, markdown::Markup markup) {
    Reading reading;
    const SourceId page = reading.sources.add("page.md", text);
    const markdown::Parts parts = markdown::split_front_matter(reading.sources, page, reading.diagnostics);
    reading.page = markdown::parse(reading.sources, parts.body, reading.diagnostics, markup);
    return reading;
}

std::string read(const std::string& text, markdown::Markup markup) {
    const Reading reading = read_page(text, markup);
    return markdown::dump(reading.page) + short_list(reading.diagnostics, reading.sources);
}

std::string inlines(const std::string& text) {
    constexpr std::string_view one_paragraph = "paragraph ";
    const std::string whole = read(text);
    const bool single = whole.starts_with(one_paragraph) && std::count(whole.begin(), whole.end(), '\n') == 1;
    return single ? whole.substr(one_paragraph.size(), whole.size() - one_paragraph.size() - 1) : whole;
}

int count_blocks(const std::vector<markdown::Block>& blocks) {
    int count = 0;
    for (const markdown::Block& block : blocks) {
        count += 1 + count_blocks(block.children);
    }
    return count;
}

int depth_of(const std::vector<markdown::Block>& blocks) {
    int depth = 0;
    for (const markdown::Block& block : blocks) {
        depth = std::max(depth, 1 + depth_of(block.children));
    }
    return depth;
}

}  // namespace vitac
