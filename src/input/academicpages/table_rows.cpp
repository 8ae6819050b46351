// What the rows of a table are: entries, the fields of one entry, or the head of one.
#include "input/academicpages/table_rows.h"

#include <algorithm>
#include <string>

#include "input/academicpages/block_lines.h"
#include "input/academicpages/entry_looks.h"
#include "input/academicpages/labelled_position.h"
#include "input/people/text.h"

namespace vitac::academicpages {

using markdown::Block;

bool is_head_of_entry(const Block& table) {
    constexpr std::size_t most_rows = 3;
    const auto dated = std::count_if(table.children.begin(), table.children.end(), [](const Block& row) {
        const std::vector<RawLine> cells = lines_of(row);
        return std::any_of(cells.begin(), cells.end(), has_date);
    });
    return table.children.size() > 1 && table.children.size() <= most_rows && dated == 1;
}

bool holds_fields(const Block& table) {
    const auto named = std::count_if(table.children.begin(), table.children.end(), [](const Block& row) {
        const std::vector<RawLine> cells = lines_of(row);
        return is_labelled_row(cells) && is_name_of_field(plain_text(cells.front().text));
    });
    return named > 1;
}

RawEntry entry_of_fields(const Block& table) {
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

RawLine as_labelled_line(const std::vector<RawLine>& cells) {
    RawLine line = cells.front();
    append(line.text, rich_text(": "));
    append(line.text, cells.back().text);
    return line;
}

}  // namespace vitac::academicpages
