// Paragraphs, rows and lists in the formats of the layout.
#include "style/blocks.h"

#include <algorithm>

#include "base/unicode.h"

namespace vitac {

namespace {

// Lists in lists beyond this stand on its level: no page has room for more indents.
constexpr int deepest_bullet = 6;

// Of a line's width, what indents may take: text must have room at any depth.
constexpr double widest_indent = 0.5;

// Text narrower than this is rare: with it a paragraph is estimated at its fewest lines. Linux Libertine needs .41 of
// its size for a letter of English text on average.
constexpr double narrow_letter = 0.38;

Look look_in(const std::string& block, const BlockContext& context) {
    return context.builder.look(block_format(context.builder.layout(), block).style, context.builder.body());
}

const BulletFormat& bullet_format(const Layout& layout, int level) {
    static const BulletFormat plain{.character = "•", .indent = {.fixed = {}, .em = 1}};
    if (layout.bullets.empty()) {
        return plain;
    }
    return layout.bullets[std::min(static_cast<std::size_t>(level), layout.bullets.size() - 1)];
}

class BulletBuilder {
public:
    explicit BulletBuilder(const BlockContext& context) : context_(context) {}

    Group list(const std::vector<Bullet>& bullets, int level, Length indent) {
        const BulletFormat& format = bullet_format(context_.builder.layout(), level);
        const Length own = format.indent.at(size_in(format.block, context_));
        const Length inner = std::min(indent + own, context_.width * widest_indent);
        Group group;
        group.frame.role = Role::List;
        group.frame.name = "list";
        add_items(bullets, level, inner, inner - indent, group);
        return group;
    }

private:
    void add_items(const std::vector<Bullet>& bullets, int level, Length indent, Length own, Group& group) {
        for (const Bullet& bullet : bullets) {
            Group item;
            item.frame.role = Role::ListItem;
            item.frame.name = "item";
            item.frame.id = bullet.id;
            item.frame.span = span_of(bullet.text);
            item.children.emplace_back(bullet_paragraph(bullet, level, indent, own));
            const bool nested = level + 1 < deepest_bullet;
            if (!bullet.children.empty() && nested) {
                frame_of(item.children.front()).with_next = Keep::Always;
                item.children.emplace_back(list(bullet.children, level + 1, indent));
            }
            group.children.emplace_back(std::move(item));
            if (!nested) {
                add_flattened(bullet.children, level, indent, own, group);
            }
        }
    }

    // All bullets below, on one level: with a stack of our own, since readers may nest without a bound.
    void add_flattened(const std::vector<Bullet>& bullets, int level, Length indent, Length own, Group& group) {
        std::vector<const Bullet*> waiting;
        const auto push = [&waiting](const std::vector<Bullet>& more) {
            for (auto bullet = more.rbegin(); bullet != more.rend(); ++bullet) {
                waiting.push_back(&*bullet);
            }
        };
        push(bullets);
        while (!waiting.empty()) {
            const Bullet& bullet = *waiting.back();
            waiting.pop_back();
            Group item;
            item.frame.role = Role::ListItem;
            item.frame.name = "item";
            item.frame.id = bullet.id;
            item.frame.span = span_of(bullet.text);
            item.children.emplace_back(bullet_paragraph(bullet, level, indent, own));
            group.children.emplace_back(std::move(item));
            push(bullet.children);
        }
    }

    Paragraph bullet_paragraph(const Bullet& bullet, int level, Length indent, Length own) {
        const BulletFormat& format = bullet_format(context_.builder.layout(), level);
        const Look look = look_in(format.block, context_);
        Paragraph paragraph =
            make_paragraph(context_.builder.text(bullet.text, look), format.block, Role::ListBody, context_);
        paragraph.style.indent_left += indent;
        if (!format.character.empty()) {
            const Look mark = context_.builder.look("bullet_mark", look);
            paragraph.label = Label{.runs = {context_.builder.plain(format.character, mark)}, .width = own};
        }
        return paragraph;
    }

    const BlockContext& context_;
};

// --- Estimates -----------------------------------------------------------------------------------------------------

int lines_of(const Paragraph& paragraph, Length width) {
    Length needed;
    int lines = 1;
    const Length room = std::max(width - paragraph.style.indent_left - paragraph.style.indent_right, 20_pt);
    const auto finish_line = [&] {
        lines += static_cast<int>(needed / room);
        needed = {};
    };
    for (const Run& run : paragraph.runs) {
        needed += run.style.size * (narrow_letter * static_cast<double>(unicode::character_count(run.text)));
        for (const char byte : run.text) {
            if (byte == '\n') {
                finish_line();
                ++lines;
            }
        }
    }
    finish_line();
    return lines;
}

struct LineCounter {
    Length width;
    int operator()(const Paragraph& paragraph) const { return lines_of(paragraph, width); }
    int operator()(const Row& row) const {
        int most = 0;
        for (const Cell& cell : row.cells) {
            most = std::max(most, lines_of(cell.paragraph, width));
        }
        return most;
    }
    int operator()(const Rule&) const { return 0; }
    int operator()(const Group& group) const { return estimated_lines(group.children, width); }
};

}  // namespace

Length size_in(const std::string& block, const BlockContext& context) {
    return look_in(block, context).style.size;
}

Paragraph make_paragraph(Runs runs, const std::string& block, Role role, const BlockContext& context) {
    const BlockFormat& format = block_format(context.builder.layout(), block);
    const Length size = size_in(block, context);
    Paragraph paragraph;
    paragraph.frame.role = role;
    paragraph.frame.name = block;
    paragraph.frame.before = format.before.at(size);
    paragraph.frame.after = format.after.at(size);
    paragraph.frame.with_next = format.with_next;
    paragraph.style = {.alignment = format.alignment,
                       .leading = format.leading.at(size),
                       .indent_left = format.indent_left.at(size),
                       .indent_right = format.indent_right.at(size),
                       .first_line_indent = format.first_line.at(size),
                       .hyphenate = format.hyphenate,
                       .widow_lines = format.widow_lines};
    paragraph.runs = std::move(runs);
    for (const Run& run : paragraph.runs) {
        paragraph.frame.span = join(paragraph.frame.span, run.span);
    }
    return paragraph;
}

std::vector<Block> with_rule(Paragraph paragraph, const BlockContext& context) {
    const std::string name = paragraph.frame.name;
    const RuleFormat& format = block_format(context.builder.layout(), name).rule;
    std::vector<Block> blocks;
    if (format.thickness == Length{}) {
        blocks.emplace_back(std::move(paragraph));
        return blocks;
    }
    Rule rule;
    rule.frame.role = Role::Artifact;
    rule.frame.name = "rule";
    rule.frame.before = format.gap.at(size_in(name, context));
    rule.frame.after = paragraph.frame.after;
    rule.frame.with_next = paragraph.frame.with_next;
    rule.thickness = format.thickness;
    rule.color = format.color;
    paragraph.frame.after = {};
    paragraph.frame.with_next = Keep::Always;
    blocks.emplace_back(std::move(paragraph));
    blocks.emplace_back(rule);
    return blocks;
}

Block make_line(FilledLine line, Role role, const BlockContext& context) {
    Paragraph left = make_paragraph(std::move(line.left), line.block, role, context);
    if (line.right.empty()) {
        return left;
    }
    const Layout& layout = context.builder.layout();
    Paragraph right = make_paragraph(std::move(line.right), line.block, Role::Paragraph, context);
    right.style.alignment = Alignment::Right;
    right.style.indent_left = {};
    right.style.first_line_indent = {};
    Row row;
    row.frame = left.frame;
    row.frame.role = Role::Paragraph;
    row.frame.span = join(left.frame.span, right.frame.span);
    row.gap = layout.cell_gap.at(size_in(line.block, context));
    row.cells.push_back({.paragraph = std::move(left), .sizing = CellWidth::Rest, .width = {}});
    row.cells.push_back({.paragraph = std::move(right),
                         .sizing = CellWidth::Natural,
                         .width = context.width * layout.widest_right_cell});
    return row;
}

std::vector<Block> make_bullets(const std::vector<Bullet>& bullets, const BlockContext& context) {
    std::vector<Block> blocks;
    if (!bullets.empty()) {
        blocks.emplace_back(BulletBuilder(context).list(bullets, 0, {}));
    }
    return blocks;
}

int estimated_lines(const std::vector<Block>& blocks, Length width) {
    int lines = 0;
    for (const Block& block : blocks) {
        lines += std::visit(LineCounter{width}, block);
    }
    return lines;
}

}  // namespace vitac
