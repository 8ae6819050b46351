// Values of a data file as rich text. The value of a quoted or folded scalar is parsed as a source of its own; then
// every place in it is led back to the file.
#include "input/data/text.h"

#include <algorithm>
#include <optional>

#include "input/data/alignment.h"
#include "input/markdown/markdown.h"
#include "input/people/text.h"

namespace vitac::data {

namespace {

using markdown::Block;
using markdown::BlockKind;

// --- Places ----------------------------------------------------------------------------------------------------------

// Leads places in a value back to the file.
class WayBack {
public:
    WayBack(const std::string& value, const yaml::Node& node, const Reading& reading)
        : alignment_(value, reading.sources.text(node.span), node.span) {}

    void lead(Span& span) const {
        if (span.known()) {
            span = alignment_.place(span.begin, span.end);
        }
    }
    void lead(RichText& text) const {
        for (Inline& piece : text.inlines) {
            lead(piece.span);
            if (piece.link) {
                lead(piece.link->span);
            }
        }
    }
    // The depth of blocks is bounded by markdown::deepest_nesting.
    void lead(std::vector<Block>& blocks) const {
        for (Block& block : blocks) {
            lead(block.span);
            lead(block.text);
            lead(block.children);
        }
    }
    void report(const Diagnostics& found, Diagnostics& diagnostics) const {
        for (Diagnostic diagnostic : found.all()) {
            lead(diagnostic.span);
            for (RelatedPlace& related : diagnostic.related) {
                lead(related.span);
            }
            diagnostics.add(std::move(diagnostic));
        }
    }

private:
    Alignment alignment_;
};

// Where the value stands as it is in the file, which is so for most.
std::optional<Span> literal_place(const yaml::Node& node, const Reading& reading) {
    const std::string_view raw = reading.sources.text(node.span);
    if (raw == node.text) {
        return node.span;
    }
    if (raw.size() == node.text.size() + 2 && raw.substr(1, node.text.size()) == node.text) {
        return Span{node.span.source, node.span.begin + 1, node.span.end - 1};
    }
    return std::nullopt;
}

std::vector<Block> blocks_of(const std::string& value, const yaml::Node& node, Reading& reading) {
    Sources sources;
    Diagnostics diagnostics;
    const Span whole = sources.whole(sources.add({}, value));
    markdown::Page page = markdown::parse(sources, whole, diagnostics);
    const WayBack back(value, node, reading);
    back.lead(page.blocks);
    back.report(diagnostics, reading.diagnostics);
    return std::move(page.blocks);
}

// Text whose target leads nowhere is text.
RichText without_dead_links(RichText text) {
    for (Inline& piece : text.inlines) {
        if (piece.link && (piece.link->url.empty() || piece.link->url.starts_with('#'))) {
            piece.link.reset();
        }
    }
    return text;
}

// --- Blocks ----------------------------------------------------------------------------------------------------------

Bullet bullet_of_block(const Block& item);

void add_blocks(const std::vector<Block>& blocks, Prose& prose) {
    for (const Block& block : blocks) {
        if (block.kind == BlockKind::List) {
            for (const Block& item : block.children) {
                prose.bullets.push_back(bullet_of_block(item));
            }
            continue;
        }
        if (!block.text.empty()) {
            prose.paragraphs.push_back(without_dead_links(trimmed(block.text)));
        }
        add_blocks(block.children, prose);
    }
}

// An item's first paragraph is its text; what else it has stands below it.
Bullet bullet_of_block(const Block& item) {
    Prose prose;
    add_blocks(item.children, prose);
    Bullet bullet;
    bullet.text = without_dead_links(trimmed(item.text));
    std::size_t next = 0;
    if (bullet.text.empty() && !prose.paragraphs.empty()) {
        bullet.text = prose.paragraphs[next++];
    }
    for (; next < prose.paragraphs.size(); ++next) {
        bullet.children.push_back({prose.paragraphs[next], {}, {}});
    }
    std::move(prose.bullets.begin(), prose.bullets.end(), std::back_inserter(bullet.children));
    return bullet;
}

// --- Lines -----------------------------------------------------------------------------------------------------------

bool begins_item(std::string_view line) {
    const std::string_view begin = trimmed(line);
    return begin.starts_with("- ") || begin.starts_with("* ") || begin.starts_with("• ");
}

// The lines of a plain scalar as the file has them, where one of those below the first begins a list.
std::optional<std::string> unfolded(const yaml::Node& node, const Reading& reading) {
    const std::string_view raw = reading.sources.text(node.span);
    if (node.quoting != yaml::Quoting::Plain || raw.find('\n') == std::string_view::npos) {
        return std::nullopt;
    }
    std::string value;
    bool list = false;
    for (std::string_view rest = raw; !rest.empty();) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        const bool item = !value.empty() && begins_item(line);
        list = list || item;
        // A list needs an empty line above it to be one in Markdown; between its items none.
        value += value.empty() ? "" : item ? "\n\n" : "\n";
        value += trimmed(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return list ? std::optional(value) : std::nullopt;
}

// In JSON a line end in a text is one that is meant; in YAML most come from the width of the author's window.
std::string with_line_ends(const yaml::Node& node, const Reading& reading) {
    return reading.notation == Notation::Json ? replace_all(node.text, "\n", "  \n") : node.text;
}

bool has_blocks(const std::string& text) {
    return text.find('\n') != std::string::npos || begins_item(text);
}

}  // namespace

RichText rich_text_of(const yaml::Node& node, Reading& reading) {
    if (!node.is_scalar()) {
        return {};
    }
    if (const std::optional<Span> place = literal_place(node, reading)) {
        return without_dead_links(trimmed(markdown::parse_inline(reading.sources, *place, reading.diagnostics)));
    }
    Sources sources;
    Diagnostics diagnostics;
    const Span whole = sources.whole(sources.add({}, with_line_ends(node, reading)));
    RichText text = without_dead_links(trimmed(markdown::parse_inline(sources, whole, diagnostics)));
    const WayBack back(std::string(sources.text(whole)), node, reading);
    back.lead(text);
    back.report(diagnostics, reading.diagnostics);
    return text;
}

Prose prose_of(const yaml::Node& node, Reading& reading) {
    Prose prose;
    if (!node.is_scalar()) {
        return prose;
    }
    const std::optional<std::string> list = unfolded(node, reading);
    if (!list && !has_blocks(node.text)) {
        if (RichText text = rich_text_of(node, reading); !text.empty()) {
            prose.paragraphs.push_back(std::move(text));
        }
        return prose;
    }
    add_blocks(blocks_of(list ? *list : with_line_ends(node, reading), node, reading), prose);
    return prose;
}

Bullet bullet_of(const yaml::Node& node, Reading& reading) {
    const std::optional<std::string> list = unfolded(node, reading);
    if (!list && !has_blocks(node.text)) {
        return {rich_text_of(node, reading), {}, {}};
    }
    Block item;
    item.children = blocks_of(list ? *list : with_line_ends(node, reading), node, reading);
    return bullet_of_block(item);
}

namespace {

// The depth of bullets is bounded by markdown::deepest_nesting.
void add_paragraphs(std::vector<Bullet> bullets, std::vector<RichText>& paragraphs) {
    for (Bullet& bullet : bullets) {
        paragraphs.push_back(std::move(bullet.text));
        add_paragraphs(std::move(bullet.children), paragraphs);
    }
}

}  // namespace

std::vector<RichText> paragraphs_of(Prose prose) {
    std::vector<RichText> paragraphs = std::move(prose.paragraphs);
    add_paragraphs(std::move(prose.bullets), paragraphs);
    return paragraphs;
}

}  // namespace vitac::data
