// What the rows of a table are: entries, the fields of one entry, or the head of one.
#pragma once

#include <vector>

#include "input/academicpages/raw.h"
#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// "**Example Labs** | 2020 – 2022" over "*Engineer* | Lund": two rows of which one has the date are no two entries.
bool is_head_of_entry(const markdown::Block& table);

// A table of the fields of one entry, each with its name; and that entry.
bool holds_fields(const markdown::Block& table);
RawEntry entry_of_fields(const markdown::Block& table);

// "| Period | 2019 – 2021 |": a name and what it stands for, in two cells; as "Period: 2019 – 2021".
bool is_labelled_row(const std::vector<RawLine>& cells);
RawLine as_labelled_line(const std::vector<RawLine>& cells);

}  // namespace vitac::academicpages
