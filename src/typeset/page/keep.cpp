// The keep model: what each page break would tear apart.
//
// A break is judged by what stands on its two sides: the leaf blocks above and below, and the innermost block around
// both. Several rules may speak about one break; the strictest wins. There are two kinds of rules. Penalties say what a
// break costs; the paginator weighs them against white space at the foot of the page. A penalty of 400 is worth 15 % of
// a page left white (see cost_of_white in paginate.cpp), so a long entry is kept whole at that price and no higher.
// Violations say what no amount of white space may buy; they happen only where nothing else fits on a page. This is
// stricter than a penalty of 10^4: a short entry is never split even when that would save a page.
#include "typeset/page/keep.h"

#include <algorithm>

namespace vitac {

namespace {

// Entries of up to so many lines are never split. Two lines on each side of a break and a head of two leave no good
// place.
constexpr std::size_t short_entry = 6;
// Blocks at the start of an entry belong to its head while they have at most so many lines each; longer ones are body
// text.
constexpr std::size_t longest_head_block = 2;
constexpr std::size_t longest_head = 6;
// So many lines of the body follow the head on its page, and so many lines of a long entry stand on each side of a
// break.
constexpr std::size_t least_body_lines = 2;
constexpr std::size_t least_entry_lines = 2;
// In a list outside entries one line alone is bad style when the list has at least this many.
constexpr std::size_t lone_item_list = 4;

// Rewards and penalties, weighed against white space.
constexpr int before_heading = -50;
constexpr int between_bullets = 400;
constexpr int between_nested_bullets = 600;  // between the level above and the inside of a paragraph
constexpr int inside_paragraph = 800;
constexpr int lone_item = 800;
constexpr int kept_together = 3000;
constexpr int thin_heading = 3000;
constexpr int before_nested_list = 5000;

BreakPoint soft(BreakReason reason, int penalty) {
    return {reason, penalty, 0, false};
}
BreakPoint broken(BreakReason reason, int violation) {
    return {reason, 0, violation, false};
}

// The weakest opinion there is: any other is stricter.
BreakPoint no_objection() {
    return soft(BreakReason::BetweenBlocks, before_heading);
}

BreakPoint stricter(const BreakPoint& a, const BreakPoint& b) {
    return a.violation != b.violation ? (a.violation > b.violation ? a : b) : (b.penalty > a.penalty ? b : a);
}

class Judge {
public:
    explicit Judge(const Stack& stack) : stack_(stack), glued_until_(stack.blocks.size(), 0) {
        count_text_lines();
        glue_entry_heads();
    }

    BreakPoint judge(std::size_t line) const;

private:
    using Block = std::size_t;

    void count_text_lines();
    void glue_entry_heads();
    std::size_t end_of_head(Block entry) const;
    bool in_list(Block leaf, Block entry) const;

    BreakPoint by_place(std::size_t line, Block above, Block below) const;
    BreakPoint inside_leaf(std::size_t line, Block leaf) const;
    BreakPoint inside_entry(std::size_t line, Block entry, Block around, Block below) const;
    BreakPoint inside_list(std::size_t line, Block list) const;
    BreakPoint below_heading(std::size_t line) const;
    BreakPoint by_request(Block above, Block below, Block around) const;

    Block heading_at(std::size_t line) const;
    std::size_t end_of_headed(Block heading) const;
    bool opens_with_heading(Block around, Block below) const;
    Block common(Block a, Block b) const;
    std::size_t text_lines(std::size_t first, std::size_t end) const { return text_before_[end] - text_before_[first]; }
    const BlockFrame& frame(Block block) const { return stack_.blocks[block].frame(); }
    Role role(Block block) const { return block == no_block ? Role::Text : frame(block).role; }

    const Stack& stack_;
    std::vector<std::size_t> text_before_;  // lines of text (not rules) before each line
    std::vector<std::size_t> glued_until_;  // of entries: no break before lines up to this one
};

// --- Preparation ---------------------------------------------------------------------------------------------------

void Judge::count_text_lines() {
    text_before_.push_back(0);
    for (const ListLine& line : stack_.lines) {
        text_before_.push_back(text_before_.back() + (line.texts.empty() ? 0 : 1));
    }
}

void Judge::glue_entry_heads() {
    for (Block i = 0; i < stack_.blocks.size(); ++i) {
        const LineRange range = stack_.ranges[i];
        if (stack_.blocks[i].entry == i && !range.empty()) {
            glued_until_[i] = std::min(end_of_head(i) + least_body_lines - 1, range.end - 1);
        }
    }
}

// The first line of the entry that is body: in a list or group of its own, or of a paragraph too long for a head.
std::size_t Judge::end_of_head(Block entry) const {
    const LineRange range = stack_.ranges[entry];
    std::size_t line = range.first;
    while (line < range.end) {
        const Block leaf = stack_.lines[line].block;
        const LineRange block = stack_.ranges[leaf];
        const bool too_long =
            !is_heading(*stack_.blocks[leaf].block) && text_lines(block.first, block.end) > longest_head_block;
        if (in_list(leaf, entry) || too_long || stack_.blocks[leaf].entry != entry ||
            text_lines(range.first, block.end) > longest_head) {
            break;
        }
        line = block.end;
    }
    return line;
}

bool Judge::in_list(Block leaf, Block entry) const {
    for (Block block = leaf; block != entry && block != no_block; block = stack_.blocks[block].parent) {
        if (role(block) == Role::List || role(block) == Role::ListItem) {
            return true;
        }
    }
    return false;
}

// --- One break -----------------------------------------------------------------------------------------------------

BreakPoint Judge::judge(std::size_t line) const {
    const Block above = stack_.lines[line - 1].block;
    const Block below = stack_.lines[line].block;
    const Block around = common(above, below);
    for (Block opened = below; opened != around; opened = stack_.blocks[opened].parent) {
        if (frame(opened).page_break == PageBreak::Before) {
            return {BreakReason::Forced, 0, 0, true};
        }
    }
    BreakPoint point = by_place(line, above, below);
    point = stricter(point, below_heading(line));
    return stricter(point, by_request(above, below, around));
}

BreakPoint Judge::by_place(std::size_t line, Block above, Block below) const {
    const Block around = common(above, below);
    BreakPoint point = soft(BreakReason::BetweenBlocks, 0);
    if (around == above) {
        point = inside_leaf(line, above);
    }
    if (around == no_block || stack_.blocks[around].entry == no_block) {
        if (role(around) == Role::List) {
            return stricter(point, inside_list(line, around));
        }
        return around != above && opens_with_heading(around, below) ? soft(BreakReason::BeforeHeading, before_heading)
                                                                    : point;
    }
    return stricter(point, inside_entry(line, stack_.blocks[around].entry, around, below));
}

BreakPoint Judge::inside_leaf(std::size_t line, Block leaf) const {
    const LineRange range = stack_.ranges[leaf];
    const auto* paragraph = std::get_if<Paragraph>(stack_.blocks[leaf].block);
    // The lines of a row belong together across its cells; only a long one, which is no head, may be cut.
    const std::size_t least = paragraph != nullptr ? static_cast<std::size_t>(std::max(paragraph->style.widow_lines, 1))
                              : range.size() <= short_entry ? range.size()
                                                            : least_entry_lines;
    if (line - range.first < least || range.end - line < least) {
        return broken(BreakReason::Widow, 3);
    }
    return soft(BreakReason::InsideParagraph, inside_paragraph);
}

BreakPoint Judge::inside_entry(std::size_t line, Block entry, Block around, Block below) const {
    const LineRange range = stack_.ranges[entry];
    if (line <= glued_until_[entry]) {
        return broken(BreakReason::SplitHead, 6);
    }
    if (text_lines(range.first, range.end) <= short_entry) {
        return broken(BreakReason::SplitShortEntry, 5);
    }
    if (text_lines(range.first, line) < least_entry_lines || text_lines(line, range.end) < least_entry_lines) {
        return broken(BreakReason::LoneLines, 2);
    }
    int items = 0;  // how deep in bullets the break is
    for (Block block = around; block != entry; block = stack_.blocks[block].parent) {
        items += role(block) == Role::ListItem ? 1 : 0;
    }
    if (items == 0) {
        return soft(BreakReason::BetweenBullets, between_bullets);
    }
    Block opened = below;  // the child of `around` that begins here
    while (opened != around && stack_.blocks[opened].parent != around) {
        opened = stack_.blocks[opened].parent;
    }
    return opened != around && role(opened) == Role::List
               ? soft(BreakReason::BeforeNestedList, before_nested_list)
               : soft(BreakReason::BetweenNestedBullets, between_nested_bullets);
}

BreakPoint Judge::inside_list(std::size_t line, Block list) const {
    const LineRange range = stack_.ranges[list];
    const bool lone = text_lines(range.first, line) == 1 || text_lines(line, range.end) == 1;
    return lone && text_lines(range.first, range.end) >= lone_item_list ? soft(BreakReason::LoneItem, lone_item)
                                                                        : soft(BreakReason::BetweenBlocks, 0);
}

// A heading stays with what it heads, if possible with two lines of it.
BreakPoint Judge::below_heading(std::size_t line) const {
    if (line < end_of_headed(heading_at(line - 1))) {
        return broken(BreakReason::StrandedHeading, 8);
    }
    const bool one_line_below = line >= 2 && stack_.lines[line - 2].block != stack_.lines[line - 1].block &&
                                line < end_of_headed(heading_at(line - 2));
    return one_line_below && !opens_with_heading(no_block, stack_.lines[line].block)
               ? soft(BreakReason::ThinHeading, thin_heading)
               : no_objection();
}

// What the document itself asks for: BlockFrame::together, with_next, page_break.
BreakPoint Judge::by_request(Block above, Block below, Block around) const {
    BreakPoint point = no_objection();
    const auto ask = [&point](Keep keep, int price) {
        const BreakPoint wish =
            keep == Keep::Always ? broken(BreakReason::SplitTogether, 5) : soft(BreakReason::KeptTogether, price);
        point = keep == Keep::Free ? point : stricter(point, wish);
    };
    for (Block block = around; block != no_block; block = stack_.blocks[block].parent) {
        ask(frame(block).together, between_bullets);  // as a long entry: the soft ladder
    }
    for (Block closed = above; closed != around; closed = stack_.blocks[closed].parent) {
        // The last block of a group has no next one: the head of an entry without a body does not hold another entry.
        const bool has_next = stack_.blocks[closed].parent == around;
        ask(has_next ? frame(closed).with_next : Keep::Free, kept_together);
    }
    for (Block opened = below; opened != around; opened = stack_.blocks[opened].parent) {
        ask(frame(opened).page_break == PageBreak::Avoid ? Keep::Prefer : Keep::Free, kept_together);
    }
    return point;
}

// --- Questions about the tree --------------------------------------------------------------------------------------

// The heading that ends with this line, if any. The rule below a heading is part of it.
Judge::Block Judge::heading_at(std::size_t line) const {
    while (line > 0 && stack_.lines[line].texts.empty()) {
        --line;
    }
    const Block block = stack_.lines[line].block;
    return is_heading(*stack_.blocks[block].block) && line + 1 == stack_.ranges[block].end ? block : no_block;
}

// Where the entry or section ends that the heading heads; 0 where there is no heading.
std::size_t Judge::end_of_headed(Block heading) const {
    if (heading == no_block) {
        return 0;
    }
    const BlockNode& node = stack_.blocks[heading];
    const Block headed = node.entry != no_block ? node.entry : node.section;
    return headed == no_block ? stack_.lines.size() : stack_.ranges[headed].end;
}

bool Judge::opens_with_heading(Block around, Block below) const {
    if (is_heading(*stack_.blocks[below].block) && role(below) != Role::EntryTitle) {
        return true;
    }
    for (Block opened = below; opened != around && opened != no_block; opened = stack_.blocks[opened].parent) {
        if (role(opened) == Role::Section && stack_.ranges[opened].first == stack_.ranges[below].first) {
            return true;
        }
    }
    return false;
}

// The innermost block around both, or one of them itself.
Judge::Block Judge::common(Block a, Block b) const {
    while (a != b) {
        if (a == no_block || b == no_block) {
            return no_block;
        }
        (stack_.blocks[a].depth >= stack_.blocks[b].depth ? a : b) =
            stack_.blocks[stack_.blocks[a].depth >= stack_.blocks[b].depth ? a : b].parent;
    }
    return a;
}

}  // namespace

std::vector<BreakPoint> judge_breaks(const Stack& stack) {
    const Judge judge(stack);
    std::vector<BreakPoint> points;
    points.reserve(stack.lines.size());
    for (std::size_t line = 0; line < stack.lines.size(); ++line) {
        points.push_back(line == 0 ? BreakPoint{BreakReason::Start, 0, 0, false} : judge.judge(line));
    }
    return points;
}

}  // namespace vitac
