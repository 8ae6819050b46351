// Sections and their entries as blocks.
#include "style/sections.h"

#include <algorithm>

#include "style/entry_fields.h"

namespace vitac {

namespace {

// Lines of an entry's head: what comes before its bullets and stays with them. An entry may have any number of notes,
// which are not all its head.
constexpr std::size_t most_head_lines = 4;

const EntryFormat& entry_format(const Layout& layout, SectionKind section, EntryKind entry) {
    static const EntryFormat plain;
    for (const std::string& name :
         {std::string(name_of(section)) + "." + name_of(entry), std::string(name_of(entry))}) {
        if (const auto found = layout.entries.find(name); found != layout.entries.end()) {
            return found->second;
        }
    }
    return plain;
}

const std::vector<RowFormat>& rows_of(const EntryFormat& format, Form form) {
    const std::vector<RowFormat>& own = form == Form::Compact ? format.compact_rows : format.one_line_rows;
    return form == Form::Full || own.empty() ? format.rows : own;
}

// Jobs and works are read as a heading and what stands below it; the rest is text.
bool has_heading(EntryKind kind) {
    return kind == EntryKind::Position || kind == EntryKind::Publication;
}

// A paragraph that says more of a work than what it is called: whose it is, or where it appeared.
bool is_reference(const Block& block) {
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph != nullptr && std::any_of(paragraph->runs.begin(), paragraph->runs.end(), [](const Run& run) {
               return run.field_name == "authors" || run.field_name.starts_with("venue");
           });
}

class SectionBuilder {
public:
    SectionBuilder(const Section& section, const Biography& biography, const BlockContext& context)
        : section_(section),
          biography_(biography),
          context_(context),
          legend_entry_(first_with_equal_contribution(biography)) {}

    std::vector<Block> build() {
        Group group;
        group.frame.role = Role::Section;
        group.frame.name = "section";
        group.frame.id = section_.id;
        group.frame.span = section_.span;
        group.frame.page_break = page_break_of(section_.tags, {});
        add_heading(group.children);
        const std::size_t first_entry = group.children.size();
        add_entries(group.children);
        move_page_break(group.children, group.frame, first_entry);
        std::vector<Block> blocks;
        if (!group.children.empty()) {
            blocks.emplace_back(std::move(group));
        }
        return blocks;
    }

private:
    void add_heading(std::vector<Block>& blocks) {
        const Runs runs = heading_runs(section_.title, "heading");
        if (!runs.empty()) {
            add(blocks, with_rule(make_paragraph(runs, "heading", Role::Heading, context_), context_));
        }
    }

    void add_entries(std::vector<Block>& blocks) {
        std::string group;
        for (const Entry& entry : section_.entries) {
            const std::size_t heading = blocks.size();
            if (entry.group != group) {
                group = entry.group;
                add_group_heading(group, blocks);
            }
            const std::size_t first = blocks.size();
            add_entry(entry, blocks);
            if (first > heading) {
                move_page_break(blocks, frame_of(blocks[heading]), first);
            }
        }
    }

    void add_group_heading(const std::string& group, std::vector<Block>& blocks) {
        const Runs runs = heading_runs(rich_text(group), "subheading");
        if (!runs.empty()) {
            Paragraph heading = make_paragraph(runs, "subheading", Role::Subheading, context_);
            heading.frame.id = group_id(section_, group);
            add(blocks, with_rule(std::move(heading), context_));
        }
    }

    Runs heading_runs(const RichText& text, const std::string& block) {
        const Look look =
            context_.builder.look(block_format(context_.builder.layout(), block).style, context_.builder.body());
        Runs runs =
            context_.builder.text(trimmed(text), look, {.role = Role::Text, .marks = MarkUse::Settled, .about = {}});
        return plain_text(runs).empty() ? Runs{} : runs;
    }

    void add_entry(const Entry& entry, std::vector<Block>& blocks) {
        Group group = entry_group(entry);
        if (group.children.empty()) {
            return;
        }
        if (entry.kind == EntryKind::Paragraph && group.children.size() == 1) {
            BlockFrame& frame = frame_of(group.children.front());
            frame.id = entry.id;
            frame.before = std::max(frame.before, group.frame.before);
            frame.page_break = group.frame.page_break;
            add(blocks, std::move(group.children));
            return;
        }
        const bool listed = group.frame.role == Role::ListItem;
        if (listed && continues_list_) {
            std::get<Group>(blocks.back()).children.emplace_back(std::move(group));
            return;
        }
        continues_list_ = listed;
        if (listed) {
            Group list;
            list.frame.role = Role::List;
            list.frame.name = "list";
            list.children.emplace_back(std::move(group));
            blocks.emplace_back(std::move(list));
        } else {
            blocks.emplace_back(std::move(group));
        }
    }

    void add(std::vector<Block>& blocks, std::vector<Block> more) {
        continues_list_ = false;
        std::move(more.begin(), more.end(), std::back_inserter(blocks));
    }

    // --- One entry -------------------------------------------------------------------------------------------------

    Group entry_group(const Entry& entry) {
        const Layout& layout = context_.builder.layout();
        const EntryFormat& format = entry_format(layout, section_.kind, entry.kind);
        const Length size = size_in("body", context_);
        Group group;
        group.frame.role = format.marker.empty() ? Role::Entry : Role::ListItem;
        group.frame.name = name_of(entry.kind);
        group.frame.id = entry.id;
        group.frame.span = entry.span;
        group.frame.before = format.before.at(size);
        group.frame.after = format.after.at(size);
        group.frame.page_break = page_break_of(entry.tags, entry.extra);
        add_lines(entry, format, group.children);
        add_marker(format, group.children);
        std::vector<Block> bullets = make_bullets(entry.bullets, context_);
        keep_head_together(group.children, !bullets.empty());
        std::move(bullets.begin(), bullets.end(), std::back_inserter(group.children));
        group.frame.together = keep_of(group.children);
        return group;
    }

    void add_lines(const Entry& entry, const EntryFormat& format, std::vector<Block>& blocks) {
        const LegendField legend = &entry == legend_entry_ ? LegendField::Shown : LegendField::Hidden;
        const FieldLookup fields = [&](const TemplatePart& field, const Look& around) {
            return entry_field(entry, field, around, biography_, legend, context_.builder);
        };
        for (FilledLine& line : fill_rows(rows_of(format, entry.form), fields, context_.builder)) {
            const bool is_heading = blocks.empty() && has_heading(entry.kind) && !line.left.empty();
            const Role text = format.marker.empty() ? Role::Paragraph : Role::ListBody;
            blocks.push_back(make_line(std::move(line), is_heading ? Role::EntryTitle : text, context_));
        }
        // As in a bibliography: all of it would be no heading.
        const bool is_work = entry.kind == EntryKind::Publication && entry.bullets.empty();
        if (is_work && blocks.size() == 1 && is_reference(blocks.front())) {
            frame_of(blocks.front()).role = Role::BibEntry;
        }
    }

    // All lines stand to the right of the marker, which hangs before the first.
    void add_marker(const EntryFormat& format, std::vector<Block>& blocks) {
        if (format.marker.empty() || blocks.empty()) {
            return;
        }
        const Length indent = format.indent.at(size_in("body", context_));
        for (Block& block : blocks) {
            first_paragraph(block).style.indent_left += indent;
        }
        const Look mark = context_.builder.look("bullet_mark", context_.builder.body());
        first_paragraph(blocks.front()).label =
            Label{.runs = {context_.builder.plain(format.marker, mark)}, .width = indent};
    }

    static Paragraph& first_paragraph(Block& line) {
        auto* row = std::get_if<Row>(&line);
        return row != nullptr ? row->cells.front().paragraph : std::get<Paragraph>(line);
    }

    static void keep_head_together(std::vector<Block>& lines, bool has_bullets) {
        const std::size_t kept = has_bullets ? lines.size() : std::max<std::size_t>(lines.size(), 1) - 1;
        for (std::size_t i = 0; i < std::min(kept, most_head_lines); ++i) {
            frame_of(lines[i]).with_next = Keep::Always;
        }
    }

    // A short entry is never broken over pages, one up to twice as long only where the page would be left too empty.
    Keep keep_of(const std::vector<Block>& blocks) const {
        const int lines = estimated_lines(blocks, context_.width);
        const int keep_lines = context_.builder.layout().page.keep_lines;
        return lines <= keep_lines ? Keep::Always : lines <= 2 * keep_lines ? Keep::Prefer : Keep::Free;
    }

    // In data a field says it, in Markdown a class: `{: .page-break-before}`.
    static PageBreak page_break_of(const std::vector<std::string>& tags,
                                   const std::vector<std::pair<std::string, std::string>>& fields) {
        const auto asks_for = [&](const std::string& value) {
            const auto is_field = [&](const auto& field) {
                return field.first == "page_break" && field.second == value;
            };
            return std::any_of(fields.begin(), fields.end(), is_field) ||
                   std::find(tags.begin(), tags.end(), "page-break-" + value) != tags.end();
        };
        return asks_for("before") ? PageBreak::Before : asks_for("avoid") ? PageBreak::Avoid : PageBreak::Auto;
    }

    // A page break before the first entry of a section or group is one before its heading.
    static void move_page_break(std::vector<Block>& blocks, BlockFrame& to, std::size_t first) {
        if (first < blocks.size() && frame_of(first_of_list(blocks[first])).page_break == PageBreak::Before) {
            frame_of(first_of_list(blocks[first])).page_break = PageBreak::Auto;
            to.page_break = PageBreak::Before;
        }
    }

    static Block& first_of_list(Block& block) {
        auto* group = std::get_if<Group>(&block);
        const bool is_list = group != nullptr && group->frame.role == Role::List && !group->children.empty();
        return is_list ? group->children.front() : block;
    }

    const Section& section_;
    const Biography& biography_;
    const BlockContext& context_;
    const Entry* legend_entry_;
    bool continues_list_ = false;  // the last block is a list that the next listed entry joins
};

}  // namespace

std::vector<Block> make_section(const Section& section, const Biography& biography, const BlockContext& context) {
    return SectionBuilder(section, biography, context).build();
}

std::string group_id(const Section& section, const std::string& group) {
    return section.id + "/" + group;
}

}  // namespace vitac
