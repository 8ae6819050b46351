// Fuzzes the Markdown reader: whatever the text, every piece of the tree has a place in it, and no tree is deeper than
// promised.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "base/unicode.h"
#include "input/markdown/markdown.h"

namespace {

using namespace vitac;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

void check_place(const Span& span, const Span& whole) {
    require(!span.known() || (span.source == whole.source && span.begin <= span.end && span.end <= whole.end));
}

void check_text(const RichText& text, const Span& whole) {
    for (const Inline& piece : text.inlines) {
        check_place(piece.span, whole);
        require(!piece.link || piece.link->span.end <= whole.end);
        require(unicode::repair_utf8(piece.text).count == 0);
    }
}

// Recursive, since the promise that is checked bounds the depth; blocks nest twice as deep as lists, being items too.
void check_blocks(const std::vector<markdown::Block>& blocks, const Span& whole, int depth) {
    require(depth <= 2 * markdown::deepest_nesting + 2);
    for (const markdown::Block& block : blocks) {
        check_place(block.span, whole);
        check_text(block.text, whole);
        check_blocks(block.children, whole, depth + 1);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Sources sources;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const SourceId id = sources.add("page.md", unicode::repair_utf8(bytes).text);
    Diagnostics diagnostics;
    const markdown::Parts parts = markdown::split_front_matter(sources, id, diagnostics);
    for (const markdown::Markup markup : {markdown::Markup::Markdown, markdown::Markup::Html}) {
        check_blocks(markdown::parse(sources, parts.body, diagnostics, markup).blocks, sources.whole(id), 0);
    }
    check_text(markdown::parse_inline(sources, sources.whole(id), diagnostics), sources.whole(id));
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        check_place(diagnostic.span, sources.whole(id));
    }
    return 0;
}
