// The entries under a section heading, each as its lines and bullets.
#include "input/academicpages/gather.h"

#include <algorithm>

#include "input/academicpages/citation.h"
#include "input/academicpages/classify.h"
#include "input/academicpages/dated_text.h"
#include "input/academicpages/labelled_position.h"
#include "input/academicpages/marked.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/segments.h"
#include "input/markdown/reference_number.h"
#include "input/meaning/dates.h"
#include "input/meaning/emoji.h"
#include "input/meaning/section_words.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

using markdown::Block;
using markdown::BlockKind;

// --- Lines and bullets of a block ------------------------------------------------------------------------------------

Hint hint_of_class(std::string_view name) {
    static constexpr std::pair<std::string_view, Hint> hints[] = {
        {"badge", Hint::Venue},      {"venue", Hint::Venue}, {"periodical", Hint::Venue}, {"journal", Hint::Venue},
        {"conference", Hint::Venue}, {"abbr", Hint::Venue},  {"author", Hint::Authors},   {"award", Hint::Award},
        {"honor", Hint::Award},      {"title", Hint::Title}, {"links", Hint::Links},      {"buttons", Hint::Links}};
    const std::string lower = ascii_lower(name);
    // "venue--honor" is an award: the later, more special word wins.
    Hint hint = Hint::None;
    for (const auto& [word, meaning] : hints) {
        hint = lower.find(word) != std::string::npos ? meaning : hint;
    }
    return hint;
}

Hint hint_of(const Block& block, Hint outer) {
    for (const std::string& name : block.attributes.classes) {
        if (const Hint hint = hint_of_class(name); hint != Hint::None) {
            return hint;
        }
    }
    return block.kind == BlockKind::Heading ? Hint::Title : outer;
}

Hint hint_of(const RichText& line, Hint outer) {
    if (outer != Hint::None || line.empty()) {
        return outer;
    }
    const std::string& name = line.inlines.front().css_class;
    const bool whole = std::all_of(line.inlines.begin(), line.inlines.end(), [&](const Inline& piece) {
        return piece.css_class == name || trimmed(piece.text).empty();
    });
    return whole && !name.empty() ? hint_of_class(name) : Hint::None;
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

void collect_lines(const Block& block, Hint outer, std::vector<RawLine>& lines) {
    const Hint hint = hint_of(block, outer);
    add_lines(block.text, hint, lines);
    for (const Block& child : block.children) {
        collect_lines(child, hint, lines);
    }
}

std::vector<Bullet> bullets_of(const Block& list);

// The text of an item without its nested lists, and these as bullets. Depth is bounded by markdown::deepest_nesting.
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

// What the author wrote as {: .tag}; classes of HTML are for the site's looks.
std::vector<std::string> tags_of(const Block& item) {
    return item.element.empty() ? item.attributes.classes : std::vector<std::string>{};
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

bool is_empty(const RawEntry& entry) {
    return entry.lines.empty() && entry.bullets.empty();
}

// --- What holds entries, and what is one -----------------------------------------------------------------------------

// "**Example Labs** | 2020 – 2022" over "*Engineer* | Lund": two rows of which one has the date are no two entries.
bool is_head_of_entry(const Block& table) {
    constexpr std::size_t most_rows = 3;
    const auto dated = std::count_if(table.children.begin(), table.children.end(), [](const Block& row) {
        const std::vector<RawLine> cells = lines_of(row);
        return std::any_of(cells.begin(), cells.end(),
                           [](const RawLine& cell) { return !find_dates(plain_text(cell.text)).empty(); });
    });
    return table.children.size() > 1 && table.children.size() <= most_rows && dated == 1;
}

// "| Period | 2019 – 2021 |": a name and what it stands for, in two cells.
RawLine as_labelled_line(const std::vector<RawLine>& cells) {
    RawLine line = cells.front();
    append(line.text, rich_text(": "));
    append(line.text, cells.back().text);
    return line;
}

bool is_labelled_row(const std::vector<RawLine>& cells) {
    constexpr std::size_t most_words = 4;
    constexpr std::size_t most_bytes = 40;
    if (cells.size() != 2) {
        return false;
    }
    const std::string label = plain_text(cells.front().text);
    return words_of(label).size() <= most_words && label.size() <= most_bytes && !has_digit(label) &&
           !trimmed(label).ends_with(':');
}

// A table of the fields of one entry, each with its name.
bool holds_fields(const Block& table) {
    const auto named = std::count_if(table.children.begin(), table.children.end(), [](const Block& row) {
        const std::vector<RawLine> cells = lines_of(row);
        return is_labelled_row(cells) && is_name_of_field(plain_text(cells.front().text));
    });
    return named > 1;
}

bool has_card_class(const Block& block) {
    static const std::vector<std::string_view> words = {"paper-box", "card",          "publication", "paper",   "pub",
                                                        "entry",     "item",          "media",       "project", "row",
                                                        "pub-item",  "archive__item", "list__item",  "bibitem"};
    return std::any_of(block.attributes.classes.begin(), block.attributes.classes.end(),
                       [](const std::string& name) { return is_one_of(name, words); });
}

std::size_t substantial_children(const Block& block) {
    return static_cast<std::size_t>(std::count_if(block.children.begin(), block.children.end(), [](const Block& child) {
        return (child.kind == BlockKind::Element && (lines_of(child).size() > 1 || has_card_class(child))) ||
               child.kind == BlockKind::Table || (child.kind == BlockKind::List && child.children.size() > 1);
    }));
}

bool is_position_kind(SectionKind kind) {
    return kind == SectionKind::Experience || kind == SectionKind::Education || kind == SectionKind::Projects ||
           kind == SectionKind::Volunteering || kind == SectionKind::Teaching;
}

bool is_range_alone(const RawLine& line) {
    const std::string text = plain_text(line.text);
    const std::vector<FoundDate> dates = find_dates(text);
    return dates.size() == 1 && dates.front().is_range() &&
           trimmed(text).size() == dates.front().end - dates.front().begin;
}

// "Engineer" over "Example Labs" over a sentence, and "2020 – 2022" beside them: one range of dates in it all, on a
// line of its own.
bool is_dated_once(const Block& element) {
    const std::vector<RawLine> lines = lines_of(element);
    std::ptrdiff_t ranges = 0;
    for (const RawLine& line : lines) {
        const std::vector<FoundDate> dates = find_dates(plain_text(line.text));
        ranges += std::count_if(dates.begin(), dates.end(), [](const FoundDate& date) { return date.is_range(); });
    }
    return lines.size() > 1 && ranges == 1 && std::any_of(lines.begin(), lines.end(), is_range_alone);
}

bool is_card(const Block& element, SectionKind kind) {
    const std::size_t parts = substantial_children(element);
    if (has_card_class(element)) {
        return parts < 2;
    }
    if (element.text.empty() && element.children.size() == 1 && element.children.front().kind == BlockKind::List) {
        return false;  // a wrapper around a list
    }
    if (is_position_kind(kind) && parts < 2 && is_dated_once(element) &&
        !(parts == 1 && element.children.size() == 1)) {
        return true;
    }
    const bool cards = kind == SectionKind::Publications || kind == SectionKind::Projects || kind == SectionKind::Talks;
    return cards && element.element != "details" && parts < 2 && lines_of(element).size() > 1 &&
           !(parts == 1 && element.children.size() == 1);
}

bool is_strong(const RichText& text) {
    const StyledText styled(text);
    return styled.all_letters(0, styled.size(), [](const Inline& piece) { return piece.marks.strong; });
}

// "*Since May 2023*": a paragraph that only says when.
bool is_date_alone(const RawEntry& entry) {
    if (entry.lines.size() != 1 || !entry.bullets.empty()) {
        return false;
    }
    const DatedText dated = take_date(entry.lines.front().text);
    return !dated.dates.empty() && dated.rest.empty();
}

// "Position: Engineer", in a paragraph of its own.
bool begins_with_field(const RawEntry& entry) {
    return !entry.lines.empty() && is_name_of_field(plain_text(label_of(entry.lines.front().text).label));
}

// A paragraph that begins an entry: a bold line, or one that begins bold or holds a date.
bool is_lead(const RawEntry& entry) {
    if (entry.lines.empty()) {
        return false;
    }
    const RichText& first = entry.lines.front().text;
    const bool begins_strong = !first.empty() && first.inlines.front().marks.strong;
    const std::vector<FoundDate> dates = find_dates(plain_text(first));
    const bool dated = std::any_of(dates.begin(), dates.end(), [](const FoundDate& date) { return date.is_range(); });
    return begins_strong || dated || is_strong(first);
}

bool ends_in_colon(const RawEntry& entry) {
    const std::string text = entry.lines.empty() ? std::string() : plain_text(entry.lines.back().text);
    return trimmed(text).ends_with(':') || trimmed(text).ends_with("：");
}

// "*Abstract: We ask who pays.*" says more of the work above it.
bool is_abstract(const RawEntry& entry) {
    const std::string text = entry.lines.empty() ? std::string() : ascii_lower(plain_text(entry.lines.front().text));
    return text.starts_with("abstract:") || text.starts_with("abstract.") || text.starts_with("tl;dr:");
}

// "**Tools:** Git, KiCad": bold as far as its colon.
bool has_strong_label(const RichText& line) {
    const std::size_t colon = plain_text(line).find(':');
    const StyledText text(line);
    return colon != std::string::npos && text.letters(0, colon) > 0 &&
           text.all_letters(0, colon, [](const Inline& piece) { return piece.marks.strong; });
}

bool begins_strong(const RawLine& line) {
    return !line.text.empty() && line.text.inlines.front().marks.strong;
}

bool has_date(const RawLine& line) {
    return !find_dates(plain_text(line.text)).empty();
}

// "Example Labs" with "Engineer, 2006 – 2008" below it: an entry, though nothing in it is bold. Dates further down are
// of what was done there.
bool has_dated_lines(const RawEntry& entry) {
    constexpr std::size_t most_lines = 3;
    const auto end = entry.lines.begin() + static_cast<std::ptrdiff_t>(std::min(entry.lines.size(), most_lines));
    return entry.lines.size() > 1 && std::any_of(entry.lines.begin(), end, has_date);
}

// "B.Sc., Mathematics, University of Cloth, 2016-2020": enough to be an entry.
bool is_dated_plain_line(const RawLine& line) {
    constexpr std::size_t least_words = 4;
    return !begins_strong(line) && has_date(line) && words_of(plain_text(line.text)).size() >= least_words;
}

// A whole citation, or one that begins with its title: "“On cards,” *Journal of Looms*, 2018".
bool is_citation(const RawLine& line) {
    const std::string text = plain_text(line.text);
    return text.starts_with("“") || text.starts_with("\"") || split_citation(line.text, Known{}).has_value();
}

// "2024: ...", "[May 2024] ..."
bool begins_with_date(const RawLine& line) {
    const std::string text = plain_text(line.text);
    const std::vector<FoundDate> dates = find_dates(text);
    return !dates.empty() && text.find_first_not_of("[(") == dates.front().begin;
}

// "Reader Podcast, 2024" over "Symposium on Cards, 2023" over "Loom Lectures, 2021": lines that are short, and dated
// all of them, are one thing each.
bool is_list_of_dated_lines(const RawEntry& entry, SectionKind kind) {
    constexpr std::size_t least_lines = 3;
    constexpr std::size_t most_words = 15;
    const bool dated_things = kind == SectionKind::Talks || kind == SectionKind::Awards || kind == SectionKind::Service;
    return dated_things && entry.lines.size() >= least_lines &&
           std::all_of(entry.lines.begin(), entry.lines.end(), [](const RawLine& line) {
               return has_date(line) && words_of(plain_text(line.text)).size() <= most_words;
           });
}

// "Prof. A. Roe, University of Cloth, roe@example.org": a referee, a student.
bool has_address(const RawLine& line) {
    return std::any_of(line.text.inlines.begin(), line.text.inlines.end(), [](const Inline& piece) {
        return piece.link.has_value() && piece.link->url.starts_with("mailto:");
    });
}

// One thing a line, and no more of it in the next.
bool is_enumeration(SectionKind kind) {
    return kind == SectionKind::Languages || kind == SectionKind::Skills || kind == SectionKind::Interests ||
           kind == SectionKind::Certificates;
}

bool begins_position(const RawLine& line) {
    const std::string text = plain_text(line.text);
    return is_dated_plain_line(line) && (has_role_words(text) || has_organisation_words(text));
}

// Which lines of a paragraph begin an entry, of those that are written one below the other: each with its label, each
// with its date, each a citation, or each job with more below it.
std::vector<std::size_t> entries_in(const RawEntry& entry, SectionKind kind) {
    if (entry.lines.size() < 2 || !entry.bullets.empty()) {
        return {0};
    }
    const auto all = [&](auto predicate) { return std::all_of(entry.lines.begin(), entry.lines.end(), predicate); };
    const auto is_labelled = [&](const RawLine& line) {
        return begins_strong(line) && (is_position_kind(kind) ? has_date(line) : has_strong_label(line.text));
    };
    // "**Certified Weaver**" over "*Guild of Lund*": bold begins an entry where not all lines are.
    const bool mixed = !all(begins_strong) && begins_strong(entry.lines.front());
    const auto is_numbered = [](const RawLine& line) {
        return markdown::begins_with_reference_number(plain_text(line.text));
    };
    const bool each = kind == SectionKind::Publications
                          ? all(is_numbered) || all(is_citation)
                          : (is_enumeration(kind) && !mixed) || all(is_labelled) || all(has_address) ||
                                all(is_dated_plain_line) || all(begins_with_date) ||
                                is_list_of_dated_lines(entry, kind);
    std::vector<std::size_t> begins;
    for (std::size_t i = 0; i < entry.lines.size(); ++i) {
        if (each || (is_position_kind(kind) && begins_position(entry.lines[i])) ||
            (is_enumeration(kind) && mixed && begins_strong(entry.lines[i]))) {
            begins.push_back(i);
        }
    }
    return begins.size() > 1 && begins.front() == 0 ? begins : std::vector<std::size_t>{0};
}

bool has_date_in(const RawLine& line) {
    return !find_dates(plain_text(line.text)).empty();
}

// Kinds whose entries have dates.
bool is_dated_kind(SectionKind kind) {
    return is_position_kind(kind) || kind == SectionKind::Certificates || kind == SectionKind::Awards ||
           kind == SectionKind::Skills;
}

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
             (kind_ == SectionKind::Publications && !list_of_publications(list)));
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

    bool list_of_publications(const Block& list) const {
        return std::any_of(list.children.begin(), list.children.end(),
                           [](const Block& item) { return looks_like_publication(entry_of(item, Shape::ListItem)); });
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

    static bool is_group_title(const RichText& text) {
        const std::string plain = plain_text(text);
        const TitleMeaning meaning = meaning_of_title(plain);
        return is_year_title(plain) || (meaning.exact && meaning.kind == SectionKind::Publications);
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
            return is_dated_kind(kind_) && is_lead(last) &&
                   std::none_of(last.lines.begin(), last.lines.end(), has_date_in);
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

    // A date that stands beside the box on the screen comes last in the source; it belongs to the head of the entry.
    static void raise_date(std::vector<RawLine>& lines) {
        constexpr std::size_t lines_of_head = 2;
        const auto date = std::find_if(lines.begin(), lines.end(), is_range_alone);
        if (date != lines.end() && date - lines.begin() > static_cast<std::ptrdiff_t>(lines_of_head)) {
            std::rotate(lines.begin() + lines_of_head, date, date + 1);
        }
    }

    // What stands beside a picture, or in a box: an entry, or several one below the other.
    void add_column(RawEntry entry) {
        const std::vector<std::size_t> begins = entries_in(entry, kind_);
        begins.size() > 1 ? add_each(entry, begins) : push(std::move(entry));
    }

    static RawEntry entry_of_fields(const Block& table) {
        RawEntry entry;
        entry.shape = Shape::Paragraph;
        entry.span = table.span;
        for (const Block& row : table.children) {
            const std::vector<RawLine> cells = lines_of(row);
            if (is_labelled_row(cells)) {
                entry.lines.push_back(as_labelled_line(cells));
            } else {
                entry.lines.insert(entry.lines.end(), cells.begin(), cells.end());
            }
        }
        return entry;
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

// --- Sub-headings ----------------------------------------------------------------------------------------------------

bool has_date(const RichText& text) {
    return !find_dates(plain_text(text)).empty();
}

bool is_listed(const RawEntry& entry) {
    return entry.shape == Shape::ListItem || entry.shape == Shape::Card || entry.shape == Shape::Row;
}

// Whether a sub-heading names a group of the entries under it, or is itself the first line of one entry.
bool names_group(const RichText& title, const std::vector<RawEntry>& below, SectionKind kind) {
    if (is_marked_group(title)) {
        return true;
    }
    const std::string plain = plain_text(title);
    if (is_year_title(plain) || meaning_of_title(plain).exact) {
        return !below.empty();
    }
    const auto listed = std::count_if(below.begin(), below.end(), is_listed);
    if (kind == SectionKind::Publications) {
        if (meaning_of_title(plain).kind == SectionKind::Publications && listed > 0) {
            return true;  // "Earlier papers (before 2015)"
        }
        return std::any_of(below.begin(), below.end(), looks_like_publication) && (listed > 0 || below.size() > 1);
    }
    if (has_date(title) || below.empty()) {
        return false;
    }
    const auto fields = std::count_if(below.begin(), below.end(), [](const RawEntry& entry) {
        return !entry.lines.empty() && is_name_of_field(plain_text(label_of(entry.lines.front().text).label));
    });
    if (fields > 1) {
        return false;  // "- Company: ..." and "- Period: ..." are parts of one entry
    }
    if (is_position_kind(kind)) {
        const auto dated = std::count_if(below.begin(), below.end(), [](const RawEntry& entry) {
            return is_listed(entry) && is_lead(entry) &&
                   std::any_of(entry.lines.begin(), entry.lines.end(),
                               [](const RawLine& line) { return has_date(line.text); });
        });
        return dated > 0 && dated * 2 >= static_cast<long>(below.size());
    }
    const bool running_text =
        std::all_of(below.begin(), below.end(), [](const RawEntry& entry) { return !is_listed(entry); });
    return !running_text || kind == SectionKind::Text;
}

// "**Selected engagements:**" above a list, in the middle of a job: the list is said of these words, and not a role or
// a time.
bool heads_list(const RawEntry& part) {
    if (part.shape != Shape::Subheading || part.lines.size() != 1 || part.bullets.empty()) {
        return false;
    }
    const std::string title = plain_text(part.lines.front().text);
    return !has_role_words(title) && !has_organisation_words(title) && find_dates(title).empty();
}

// Where the items of a list go: below the title of their group, which is the bullet before them.
std::vector<Bullet>& bullets_below(const RichText& group, std::vector<Bullet>& bullets) {
    if (group.empty()) {
        return bullets;
    }
    if (bullets.empty() || plain_text(bullets.back().text) != plain_text(group)) {
        bullets.push_back({group, {}, {}});
    }
    return bullets.back().children;
}

// The heading and all below it as one entry: paragraphs are lines, list items bullets.
RawEntry one_entry(const Node& heading, const std::vector<RawEntry>& below) {
    RawEntry entry;
    entry.shape = Shape::Subheading;
    entry.span = heading.span;
    add_lines(heading.title, Hint::Title, entry.lines);
    for (const RawEntry& part : below) {
        entry.span = join(entry.span, part.span);
        if (part.shape == Shape::ListItem) {
            bullets_below(part.group, entry.bullets).push_back({with_breaks(part.lines), part.bullets, {}});
            continue;
        }
        if (heads_list(part)) {
            entry.bullets.push_back({with_breaks(part.lines), part.bullets, {}});
            continue;
        }
        if (!part.group.empty()) {
            entry.lines.push_back({part.group, Hint::None, true});
        }
        if (part.shape == Shape::Row && part.bullets.empty() && is_labelled_row(part.lines)) {
            entry.lines.push_back(as_labelled_line(part.lines));
            continue;
        }
        entry.lines.insert(entry.lines.end(), part.lines.begin(), part.lines.end());
        entry.bullets.insert(entry.bullets.end(), part.bullets.begin(), part.bullets.end());
    }
    return entry;
}

// "### Nov 2019 – March 2024" above a job: when it was. A year alone is a group, of works or of news.
bool is_time_of_position(const RichText& title, SectionKind kind) {
    const std::string plain = plain_text(title);
    const std::vector<FoundDate> dates = find_dates(plain);
    return is_position_kind(kind) && is_year_title(plain) && (dates.front().is_range() || dates.front().has_month());
}

bool add_time(const Node& heading, std::vector<RawEntry>& below) {
    const bool dated = std::any_of(below.begin(), below.end(), [](const RawEntry& entry) {
        return std::any_of(entry.lines.begin(), entry.lines.end(), [](const RawLine& line) { return has_date(line); });
    });
    for (RawEntry& entry : below) {
        if (!dated) {
            entry.lines.insert(entry.lines.begin() + (entry.lines.empty() ? 0 : 1), {heading.title, Hint::None, true});
            entry.span = below.size() == 1 ? join(heading.span, entry.span) : entry.span;
        }
    }
    return !dated && !below.empty();
}

void set_group(std::vector<RawEntry>& entries, const RichText& title, int level) {
    for (RawEntry& entry : entries) {
        if (entry.group.empty()) {
            entry.group = title;
            // A bold line has no level of its own: it does not stand below the heading before it.
            entry.group_is_complete = level == pseudo_heading;
        } else if (!entry.group_is_complete) {
            RichText both = title;
            append(both, rich_text(", "));
            append(both, entry.group);
            entry.group = both;
        }
    }
}

}  // namespace

RichText with_breaks(const std::vector<RawLine>& lines) {
    RichText text;
    for (const RawLine& line : lines) {
        append_line(text, line.text);
    }
    return text;
}

std::vector<RawLine> lines_of(const Block& block) {
    std::vector<RawLine> lines;
    collect_lines(block, Hint::None, lines);
    return lines;
}

std::vector<RawEntry> gather_entries(const std::vector<Node>& nodes, SectionKind kind) {
    Gatherer direct(kind);
    std::size_t i = 0;
    while (i < nodes.size() && !nodes[i].is_heading) {
        direct.add(*nodes[i++].block);
    }
    std::vector<RawEntry> entries = direct.take();
    // Headings nest at most `pseudo_heading` levels deep, so this recursion is bounded.
    while (i < nodes.size()) {
        const Node& heading = nodes[i++];
        std::vector<Node> inside;
        while (i < nodes.size() && (!nodes[i].is_heading || nodes[i].level > heading.level)) {
            inside.push_back(nodes[i++]);
        }
        std::vector<RawEntry> below = gather_entries(inside, kind);
        if (is_time_of_position(heading.title, kind) && add_time(heading, below)) {
            entries.insert(entries.end(), below.begin(), below.end());
        } else if (names_group(heading.title, below, kind)) {
            set_group(below, heading.title, heading.level);
            entries.insert(entries.end(), below.begin(), below.end());
        } else {
            entries.push_back(one_entry(heading, below));
        }
    }
    return entries;
}

}  // namespace vitac::academicpages
