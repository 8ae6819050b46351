// Blocks that stand one below the other, without headings between them -> the entries that they are.
#include "input/academicpages/gather_blocks.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "input/academicpages/block_lines.h"
#include "input/academicpages/cards.h"
#include "input/academicpages/classify.h"
#include "input/academicpages/entries_in_lines.h"
#include "input/academicpages/entry_looks.h"
#include "input/academicpages/segments.h"
#include "input/academicpages/table_rows.h"
#include "input/meaning/section_words.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

bool is_empty(const RawEntry& entry) {
    return entry.lines.empty() && entry.bullets.empty();
}

// Kinds whose entries may say when in a paragraph below them.
bool takes_date_below(SectionKind kind) {
    return is_position_kind(kind) || kind == SectionKind::Certificates || kind == SectionKind::Awards ||
           kind == SectionKind::Skills;
}

bool holds_publications(const Block& list) {
    return std::any_of(list.children.begin(), list.children.end(),
                       [](const Block& item) { return looks_like_publication(entry_of(item, Shape::ListItem)); });
}

bool is_group_title(const RichText& text) {
    const std::string plain = plain_text(text);
    const TitleMeaning meaning = meaning_of_title(plain);
    return is_year_title(plain) || (meaning.exact && meaning.kind == SectionKind::Publications);
}

// A date that stands beside the box on the screen comes last in the source; it belongs to the head of the entry.
void raise_date(std::vector<RawLine>& lines) {
    constexpr std::size_t lines_of_head = 2;
    const auto date = std::find_if(lines.begin(), lines.end(), is_range_alone);
    if (date != lines.end() && date - lines.begin() > static_cast<std::ptrdiff_t>(lines_of_head)) {
        std::rotate(lines.begin() + lines_of_head, date, date + 1);
    }
}

// Puts block behind block; what was last may go on in the next.
class Gatherer {
public:
    explicit Gatherer(SectionKind kind) : kind_(kind) {}

    void add(const Block& block) {
        switch (block.kind) {
            case BlockKind::List:
                return add_list(block);
            case BlockKind::Paragraph:
            case BlockKind::Code:
            case BlockKind::Heading:
                return add_paragraph(block);
            case BlockKind::Element:
                return add_element(block);
            case BlockKind::Quote:
                return add_all(block.children);
            case BlockKind::Table:
                return add_rows(block);
            case BlockKind::DefinitionList:
                return add_definitions(block);
            case BlockKind::Rule:
                open_ = false;
                return;
            case BlockKind::ListItem:
            case BlockKind::DefinitionTerm:
            case BlockKind::DefinitionBody:
            case BlockKind::TableRow:
            case BlockKind::TableCell:
                return push(entry_of(block, Shape::Paragraph));
        }
    }

    void add_all(const std::vector<Block>& blocks) {
        for (const Block& block : blocks) {
            add(block);
        }
    }

    std::vector<RawEntry> take() { return std::move(entries_); }

private:
    void push(RawEntry entry) {
        if (!is_empty(entry)) {
            entries_.push_back(std::move(entry));
        }
    }

    void add_list(const Block& list) {
        const bool takes_bullets =
            open_ && !entries_.empty() && entries_.back().shape == Shape::Paragraph &&
            ((is_position_kind(kind_) && is_lead(entries_.back())) || ends_in_colon(entries_.back()) ||
             (kind_ == SectionKind::Publications && !holds_publications(list)));
        if (takes_bullets) {
            const std::vector<Bullet> bullets = bullets_of(list);
            RawEntry& lead = entries_.back();
            lead.bullets.insert(lead.bullets.end(), bullets.begin(), bullets.end());
            lead.span = join(lead.span, list.span);
            return;
        }
        for (const Block& item : list.children) {
            add_item(item);
        }
        open_ = false;
    }

    // "- **2023**" or "- Journal papers" above a list of papers is the heading of a group.
    void add_item(const Block& item) {
        RawEntry entry = entry_of(item, Shape::ListItem);
        const bool heading = entry.lines.size() == 1 && !entry.bullets.empty() && kind_ == SectionKind::Publications &&
                             is_group_title(entry.lines.front().text);
        if (!heading) {
            return push(std::move(entry));
        }
        for (const Block& child : item.children) {
            if (child.kind != BlockKind::List) {
                continue;
            }
            const std::size_t before = entries_.size();
            for (const Block& nested : child.children) {
                push(entry_of(nested, Shape::ListItem));
            }
            for (std::size_t i = before; i < entries_.size(); ++i) {
                entries_[i].group = entry.lines.front().text;
            }
        }
    }

    void add_paragraph(const Block& block) {
        RawEntry entry = entry_of(block, Shape::Paragraph);
        if (const std::vector<std::size_t> begins = entries_in(entry, kind_); begins.size() > 1) {
            return add_each(entry, begins);
        }
        if (kind_ == SectionKind::Publications && !entries_.empty() && is_abstract(entry)) {
            return append_to_last(std::move(entry));
        }
        if (goes_on_with(entry)) {
            return append_to_last(std::move(entry));
        }
        const bool continues = open_ && is_position_kind(kind_) && !entries_.empty() && !is_lead(entry) &&
                               entries_.back().shape == Shape::Paragraph && is_lead(entries_.back()) &&
                               !(has_dated_lines(entry) && has_dated_lines(entries_.back()));
        if (!continues) {
            open_ = true;
            return push(std::move(entry));
        }
        append_to_last(std::move(entry));
    }

    // A date alone below a job that has none, and the fields of a job one below the other, each once.
    bool goes_on_with(const RawEntry& entry) const {
        if (!open_ || entries_.empty() || entries_.back().shape != Shape::Paragraph) {
            return false;
        }
        const RawEntry& last = entries_.back();
        if (is_date_alone(entry)) {
            return takes_date_below(kind_) && is_lead(last) &&
                   std::none_of(last.lines.begin(), last.lines.end(), has_date);
        }
        if (!is_position_kind(kind_) || !begins_with_field(last) || label_of(entry.lines.front().text).label.empty()) {
            return false;
        }
        const std::string name = plain_text(label_of(entry.lines.front().text).label);
        return std::none_of(last.lines.begin(), last.lines.end(),
                            [&](const RawLine& line) { return plain_text(label_of(line.text).label) == name; });
    }

    void append_to_last(RawEntry entry) {
        RawEntry& last = entries_.back();
        for (RawLine& line : entry.lines) {
            line.own_paragraph = true;
            last.lines.push_back(std::move(line));
        }
        last.span = join(last.span, entry.span);
    }

    void add_each(const RawEntry& paragraph, const std::vector<std::size_t>& begins) {
        for (std::size_t i = 0; i < begins.size(); ++i) {
            const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : paragraph.lines.size();
            RawEntry entry;
            entry.shape = Shape::Paragraph;
            entry.span = span_of(paragraph.lines[begins[i]].text);
            for (std::size_t line = begins[i]; line < end; ++line) {
                entry.lines.push_back({paragraph.lines[line].text, paragraph.lines[line].hint, false});
                entry.span = join(entry.span, span_of(paragraph.lines[line].text));
            }
            push(std::move(entry));
        }
        open_ = true;
    }

    // <details><summary>Abstract</summary>...</details> behind a publication says more of it.
    bool add_details(const Block& element) {
        if (element.element != "details" || kind_ != SectionKind::Publications || entries_.empty()) {
            return false;
        }
        std::vector<RawLine> lines = lines_of(element);
        static const std::vector<std::string_view> labels = {"abstract", "summary", "bibtex",
                                                             "details",  "more",    "tl;dr"};
        if (lines.size() < 2 || !is_one_of(trimmed(plain_text(lines.front().text)), labels)) {
            return false;
        }
        append(lines.front().text, rich_text(": "));
        append(lines.front().text, lines[1].text);
        lines.erase(lines.begin() + 1);
        for (RawLine& line : lines) {
            line.own_paragraph = true;
            entries_.back().lines.push_back(std::move(line));
        }
        return true;
    }

    void add_element(const Block& element) {
        if (add_details(element)) {
            return;
        }
        if (is_card(element, kind_)) {
            open_ = false;
            RawEntry entry = entry_of(element, Shape::Card);
            if (is_position_kind(kind_)) {
                raise_date(entry.lines);
            }
            return add_column(std::move(entry));
        }
        if (element.children.empty()) {
            return add_paragraph(element);
        }
        add_all(element.children);
    }

    // A row is an entry, its cells are lines. A header row has no text of its own to keep.
    void add_rows(const Block& table) {
        if (is_position_kind(kind_) && holds_fields(table)) {
            return push(entry_of_fields(table));
        }
        if (is_position_kind(kind_) && is_head_of_entry(table)) {
            RawEntry entry = entry_of(table, Shape::Paragraph);
            open_ = true;
            return push(std::move(entry));
        }
        open_ = false;
        for (const Block& row : table.children) {
            const auto filled = std::count_if(row.children.begin(), row.children.end(),
                                              [](const Block& cell) { return !lines_of(cell).empty(); });
            filled == 1 ? add_column(entry_of(row, Shape::Row)) : push(entry_of(row, Shape::Row));
        }
    }

    // What stands beside a picture, or in a box: an entry, or several one below the other.
    void add_column(RawEntry entry) {
        const std::vector<std::size_t> begins = entries_in(entry, kind_);
        begins.size() > 1 ? add_each(entry, begins) : push(std::move(entry));
    }

    void add_definitions(const Block& list) {
        open_ = false;
        for (const Block& part : list.children) {
            if (part.kind == BlockKind::DefinitionTerm) {
                RawEntry entry;
                entry.shape = Shape::Definition;
                entry.span = part.span;
                add_lines(part.text, Hint::Title, entry.lines);
                push(std::move(entry));
            } else if (!entries_.empty() && entries_.back().shape == Shape::Definition) {
                RawEntry& entry = entries_.back();
                const std::size_t before = entry.lines.size();
                split_item(part, Hint::None, entry.lines, entry.bullets);
                if (before < entry.lines.size()) {
                    entry.lines[before].own_paragraph = true;
                }
                entry.span = join(entry.span, part.span);
            } else {
                push(entry_of(part, Shape::Paragraph));
            }
        }
    }

    SectionKind kind_;
    std::vector<RawEntry> entries_;
    bool open_ = false;  // whether the last entry may go on
};

}  // namespace

std::vector<RawEntry> gather_blocks(const std::vector<Node>& nodes, SectionKind kind) {
    Gatherer gatherer(kind);
    for (const Node& node : nodes) {
        gatherer.add(*node.block);
    }
    return gatherer.take();
}

}  // namespace vitac::academicpages
