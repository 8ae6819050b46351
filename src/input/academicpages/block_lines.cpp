// The lines and bullets of a block: an entry before anyone asks what it is.
#include "input/academicpages/block_lines.h"

#include <string>
#include <utility>

#include "input/academicpages/hints.h"
#include "input/meaning/emoji.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

void collect_lines(const Block& block, Hint outer, std::vector<RawLine>& lines) {
    const Hint hint = hint_of(block, outer);
    add_lines(block.text, hint, lines);
    for (const Block& child : block.children) {
        collect_lines(child, hint, lines);
    }
}

// What the author wrote as {: .tag}; classes of HTML are for the site's looks.
std::vector<std::string> tags_of(const Block& item) {
    return item.element.empty() ? item.attributes.classes : std::vector<std::string>{};
}

}  // namespace

std::vector<RawLine> lines_of(const Block& block) {
    std::vector<RawLine> lines;
    collect_lines(block, Hint::None, lines);
    return lines;
}

std::vector<Bullet> bullets_of(const Block& list) {
    std::vector<Bullet> bullets;
    for (const Block& item : list.children) {
        std::vector<RawLine> lines;
        Bullet bullet;
        split_item(item, Hint::None, lines, bullet.children);
        bullet.text = with_breaks(lines);
        bullet.tags = tags_of(item);
        if (bullet.text.empty()) {
            // An item that holds only a list: its items stand in its place.
            bullets.insert(bullets.end(), bullet.children.begin(), bullet.children.end());
        } else {
            bullets.push_back(std::move(bullet));
        }
    }
    return bullets;
}

RawEntry entry_of(const Block& block, Shape shape) {
    RawEntry entry;
    entry.shape = shape;
    entry.span = block.span;
    entry.tags = tags_of(block);
    split_item(block, Hint::None, entry.lines, entry.bullets);
    return entry;
}

// Depth is bounded by markdown::deepest_nesting, here and above.
void split_item(const Block& item, Hint outer, std::vector<RawLine>& lines, std::vector<Bullet>& bullets) {
    const Hint hint = hint_of(item, outer);
    add_lines(item.text, hint, lines);
    for (const Block& child : item.children) {
        if (child.kind == BlockKind::List) {
            const std::vector<Bullet> nested = bullets_of(child);
            bullets.insert(bullets.end(), nested.begin(), nested.end());
        } else {
            split_item(child, hint, lines, bullets);
        }
    }
}

void add_lines(const RichText& text, Hint hint, std::vector<RawLine>& lines) {
    bool first = true;
    for (const RichText& line : split_lines(text)) {
        RichText words = without_emoji_around(line);
        if (!words.empty()) {
            lines.push_back({std::move(words), hint_of(line, hint), first && !lines.empty()});
            first = false;
        }
    }
}

RichText with_breaks(const std::vector<RawLine>& lines) {
    RichText text;
    for (const RawLine& line : lines) {
        append_line(text, line.text);
    }
    return text;
}

}  // namespace vitac::academicpages
