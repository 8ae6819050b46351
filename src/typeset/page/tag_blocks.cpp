// The logical structure: a tree of tags from the roles of blocks and runs.
//
// The tree is legal PDF/UA whatever the blocks are: a list holds only items, an item only a label and a body, and a
// heading is never more than one level below the heading before it. Where blocks say less than that, the missing tags
// are put in: an item outside a list gets a list, other content of a list an item. Works of one paragraph each, which
// no heading leads to, are a list, too.
#include "typeset/page/tag_blocks.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vitac {

namespace {

using Kind = Tag::Kind;

// Turns the heading roles into levels 1, 2, 3 ... without a gap: a heading stands one level below the nearest one
// before it of a higher rank.
class HeadingLevels {
public:
    int level_of(Role role) {
        const int rank = rank_of(role);
        while (!open_.empty() && open_.back() >= rank) {
            open_.pop_back();
        }
        open_.push_back(rank);
        return static_cast<int>(open_.size());
    }

private:
    static int rank_of(Role role) {
        switch (role) {
            case Role::Name:
                return 1;
            case Role::Heading:
                return 2;
            case Role::Subheading:
                return 3;
            default:
                return 4;  // EntryTitle
        }
    }

    std::vector<int> open_;  // ranks, rising
};

bool begins_with_label(const Block& block) {
    if (const auto* row = std::get_if<Row>(&block)) {
        return !row->cells.empty() && row->cells.front().paragraph.label;
    }
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && paragraph->label;
}

class TagBuilder {
public:
    explicit TagBuilder(const Document& document) : language_(document.metadata.language) { tags_.emplace_back(); }

    BlockTags tag_flow(const Stack& stack);
    std::vector<Tag> take() { return std::move(tags_); }

private:
    using Block = std::size_t;

    // A run's tags inside its paragraph, outermost first.
    struct Inner {
        Kind kind = Kind::Span;
        std::optional<LinkId> link;
        std::string language;
        bool operator==(const Inner&) const = default;
    };

    void tag_group(const Stack& stack, Block block);
    static bool is_reference(const Stack& stack, Block block);
    void tag_paragraph(const Stack& stack, Block block);
    void tag_row(const Stack& stack, Block block);
    static std::vector<bool> shown_cells(const Stack& stack, Block block, std::size_t count);
    TagId place_row(const Row& row, TagId container);
    TextTags tag_text(const Paragraph& paragraph, Role role, TagId parent);
    std::vector<TagId> tag_runs(const std::vector<Run>& runs, TagId parent, const std::string& language);
    std::vector<Inner> inner_tags(const Run& run, const std::string& language) const;

    TagId parent_for(const Stack& stack, Block block);
    TagId place_in(TagId container);
    TagId list_in(TagId container);
    TagId item_body(TagId list, TagId& label, bool has_label);
    void name_section(const Stack& stack, Block block, Role role, const std::vector<Run>& runs);

    TagId add(Kind kind, TagId parent);
    Tag& at(TagId id) { return tags_[static_cast<std::size_t>(id)]; }
    const std::string& language_of(const Run& run) const {
        return run.style.language.empty() ? language_ : run.style.language;
    }

    std::string language_;
    std::vector<Tag> tags_;
    HeadingLevels levels_;
    BlockTags result_;
    std::vector<TagId> inside_;                // by block: the tag its children go to
    std::vector<std::optional<TagId>> label_;  // by block: made when the item around it was
    std::vector<bool> made_list_;              // by tag: not from a block, so the next item may join it
};

// --- The walk over the blocks of a flow ----------------------------------------------------------------------------

BlockTags TagBuilder::tag_flow(const Stack& stack) {
    result_.assign(stack.blocks.size(), {});
    inside_.assign(stack.blocks.size(), TagId{});
    label_.assign(stack.blocks.size(), std::nullopt);
    for (Block block = 0; block < stack.blocks.size(); ++block) {
        if (stack.ranges[block].empty() || stack.blocks[block].artifact) {
            continue;
        }
        if (std::holds_alternative<Group>(*stack.blocks[block].block)) {
            tag_group(stack, block);
        } else if (std::holds_alternative<Paragraph>(*stack.blocks[block].block)) {
            tag_paragraph(stack, block);
        } else if (std::holds_alternative<Row>(*stack.blocks[block].block)) {
            tag_row(stack, block);
        }
    }
    return std::move(result_);
}

void TagBuilder::tag_group(const Stack& stack, Block block) {
    const BlockFrame& frame = stack.blocks[block].frame();
    const TagId container = parent_for(stack, block);
    if (is_reference(stack, block)) {
        // No heading leads to it: a list, which says how many there are, does.
        TagId none{};
        inside_[block] = item_body(list_in(container), none, false);
        at(at(inside_[block]).parent).id = frame.id;
        return;
    }
    switch (frame.role) {
        case Role::Section:
        case Role::Entry:
            inside_[block] = add(frame.role == Role::Section ? Kind::Section : Kind::Entry, place_in(container));
            at(inside_[block]).id = frame.id;
            return;
        case Role::List:
            inside_[block] = add(Kind::List, place_in(container));
            return;
        case Role::ListItem: {
            // The label belongs to the first paragraph but is read, and tagged, before the whole body.
            const Block first = stack.lines[stack.ranges[block].first].block;
            const bool has_label = begins_with_label(*stack.blocks[first].block) && !stack.blocks[first].artifact;
            TagId label{};
            inside_[block] = item_body(list_in(container), label, has_label);
            if (has_label) {
                label_[first] = label;
            }
            return;
        }
        default:
            inside_[block] = container;
            return;  // a group without meaning of its own
    }
}

// An entry that is one paragraph, as in a bibliography.
bool TagBuilder::is_reference(const Stack& stack, Block block) {
    return stack.blocks[block].frame().role == Role::Entry && stack.blocks[block].end == block + 2 &&
           stack.blocks[block + 1].frame().role == Role::BibEntry;
}

void TagBuilder::tag_paragraph(const Stack& stack, Block block) {
    const auto& paragraph = std::get<Paragraph>(*stack.blocks[block].block);
    const Role role = paragraph.frame.role;
    TagId parent = parent_for(stack, block);
    TagId label = label_[block].value_or(TagId{});
    const bool has_label = paragraph.label.has_value();
    if (role == Role::ListItem || (has_label && !label_[block])) {
        parent = item_body(list_in(parent), label, has_label);
    } else {
        parent = place_in(parent);
    }
    if (role == Role::Section || role == Role::Entry) {
        parent = add(role == Role::Section ? Kind::Section : Kind::Entry, parent);
        at(parent).id = paragraph.frame.id;
    }
    name_section(stack, block, role, paragraph.runs);
    result_[block].push_back(tag_text(paragraph, role, parent));
    if (has_label) {
        result_[block].back().label = label;
    }
}

void TagBuilder::tag_row(const Stack& stack, Block block) {
    const auto& row = std::get<Row>(*stack.blocks[block].block);
    const std::vector<bool> shown = shown_cells(stack, block, row.cells.size());
    const TagId parent = place_row(row, parent_for(stack, block));
    // A row that is a heading as a whole means its first cell.
    const bool cells_know = std::any_of(row.cells.begin(), row.cells.end(),
                                        [](const Cell& cell) { return is_heading(cell.paragraph.frame.role); });
    bool heading_wanted = is_heading(row.frame.role) && !cells_know;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const Paragraph& paragraph = row.cells[i].paragraph;
        result_[block].emplace_back();
        if (!shown[i] || paragraph.frame.role == Role::Artifact) {
            continue;
        }
        const Role role = heading_wanted ? row.frame.role : paragraph.frame.role;
        heading_wanted = false;
        name_section(stack, block, role, paragraph.runs);
        result_[block].back() = tag_text(paragraph, role, parent);
        if (i == 0 && label_[block]) {
            result_[block].back().label = *label_[block];
        }
    }
}

std::vector<bool> TagBuilder::shown_cells(const Stack& stack, Block block, std::size_t count) {
    std::vector<bool> shown(count, false);
    for (std::size_t line = stack.ranges[block].first; line < stack.ranges[block].end; ++line) {
        for (const SetLine& text : stack.lines[line].texts) {
            shown[text.cell] = true;
        }
    }
    return shown;
}

TagId TagBuilder::place_row(const Row& row, TagId container) {
    TagId none{};
    const TagId parent =
        row.frame.role == Role::ListItem ? item_body(list_in(container), none, false) : place_in(container);
    if (row.frame.role != Role::Entry) {
        return parent;
    }
    const TagId entry = add(Kind::Entry, parent);
    at(entry).id = row.frame.id;
    return entry;
}

// --- Containers ----------------------------------------------------------------------------------------------------

TagId TagBuilder::parent_for(const Stack& stack, Block block) {
    const Block parent = stack.blocks[block].parent;
    return parent == no_block ? TagId{} : inside_[parent];
}

// Where content other than an item may go: a list takes only items.
TagId TagBuilder::place_in(TagId container) {
    TagId none{};
    return at(container).kind == Kind::List ? item_body(container, none, false) : container;
}

// Where an item may go: the list itself, or one made for it and for the items right after it.
TagId TagBuilder::list_in(TagId container) {
    if (at(container).kind == Kind::List) {
        return container;
    }
    const std::vector<TagId>& kids = at(container).kids;
    if (!kids.empty() && made_list_[static_cast<std::size_t>(kids.back())]) {
        return kids.back();
    }
    const TagId list = add(Kind::List, container);
    made_list_[static_cast<std::size_t>(list)] = true;
    return list;
}

TagId TagBuilder::item_body(TagId list, TagId& label, bool has_label) {
    const TagId item = add(Kind::ListItem, list);
    if (has_label) {
        label = add(Kind::ListLabel, item);
        at(list).bulleted = true;
    }
    return add(Kind::ListBody, item);
}

// The first heading in a section is its title.
void TagBuilder::name_section(const Stack& stack, Block block, Role role, const std::vector<Run>& runs) {
    const Block section = stack.blocks[block].section;
    if (!is_heading(role) || section == no_block || section == block) {
        return;
    }
    Tag& tag = at(inside_[section]);
    if (tag.kind != Kind::Section || !tag.title.empty()) {
        return;
    }
    for (const Run& run : runs) {
        tag.title += run.text;
    }
}

// --- Text ----------------------------------------------------------------------------------------------------------

TextTags TagBuilder::tag_text(const Paragraph& paragraph, Role role, TagId parent) {
    const TagId block = add(is_heading(role) ? Kind::Heading : Kind::Paragraph, parent);
    if (is_heading(role)) {
        at(block).heading_level = levels_.level_of(role);
    }
    // A paragraph all in one other language says so itself; else its runs do.
    const std::vector<Run>& runs = paragraph.runs;
    const bool uniform = !runs.empty() && std::all_of(runs.begin(), runs.end(), [&](const Run& run) {
        return language_of(run) == language_of(runs.front());
    });
    const std::string language = uniform ? language_of(runs.front()) : language_;
    at(block).language = language == language_ ? "" : language;
    // A BibEntry is part of a line, as a link is: it may neither hold a heading nor stand in an entry by itself.
    const TagId inside = role == Role::BibEntry ? add(Kind::BibEntry, block) : block;
    return {tag_runs(runs, inside, language), block};
}

std::vector<TagId> TagBuilder::tag_runs(const std::vector<Run>& runs, TagId parent, const std::string& language) {
    std::vector<TagId> result;
    std::vector<Inner> open;       // of the run before
    std::vector<TagId> open_tags;  // as many
    for (const Run& run : runs) {
        const std::vector<Inner> wanted = inner_tags(run, language);
        const auto same = std::mismatch(open.begin(), open.end(), wanted.begin(), wanted.end()).first;
        open_tags.resize(static_cast<std::size_t>(same - open.begin()));
        for (std::size_t i = open_tags.size(); i < wanted.size(); ++i) {
            open_tags.push_back(add(wanted[i].kind, open_tags.empty() ? parent : open_tags.back()));
            at(open_tags.back()).link = wanted[i].link;
            at(open_tags.back()).language = wanted[i].language;
        }
        open = wanted;
        result.push_back(open_tags.empty() ? parent : open_tags.back());
    }
    return result;
}

std::vector<TagBuilder::Inner> TagBuilder::inner_tags(const Run& run, const std::string& language) const {
    std::vector<Inner> result;
    if (run.link) {
        result.push_back({Kind::Link, run.link, {}});
    }
    const std::string other = language_of(run) == language ? "" : language_of(run);
    if (run.role == Role::Strong || run.role == Role::Emphasis) {
        result.push_back({run.role == Role::Strong ? Kind::Strong : Kind::Emphasis, std::nullopt, other});
    } else if (!other.empty()) {
        result.push_back({Kind::Span, std::nullopt, other});
    }
    return result;
}

TagId TagBuilder::add(Kind kind, TagId parent) {
    const TagId id{static_cast<std::uint32_t>(tags_.size())};
    Tag tag;
    tag.kind = kind;
    tag.parent = parent;
    tags_.push_back(std::move(tag));
    made_list_.resize(tags_.size(), false);
    at(parent).kids.push_back(id);
    return id;
}

}  // namespace

TagTree tag_blocks(const Document& document, const std::vector<Stack>& stacks) {
    TagBuilder builder(document);
    TagTree tree;
    for (const Stack& stack : stacks) {
        tree.flows.push_back(builder.tag_flow(stack));
    }
    tree.tags = builder.take();
    return tree;
}

}  // namespace vitac
