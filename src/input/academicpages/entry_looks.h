// What the lines of an entry look like: bold, dated, a label; by which one entry is told from the next.
#pragma once

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// Sections whose entries may have a head with where and when, and what was done there below it.
bool is_position_kind(SectionKind kind);

bool begins_strong(const RichText& text);
bool begins_strong(const RawLine& line);

// A date anywhere in the line.
bool has_date(const RawLine& line);

// "2020 – 2022", and nothing else in the line.
bool is_range_alone(const RawLine& line);

// "*Since May 2023*": a paragraph that only says when.
bool is_date_alone(const RawEntry& entry);

// "Position: Engineer", in a paragraph of its own.
bool begins_with_field(const RawEntry& entry);

// A paragraph that begins an entry: a bold line, or one that begins bold or holds a range of dates.
bool is_lead(const RawEntry& entry);

// "Example Labs" with "Engineer, 2006 – 2008" below it: an entry, though nothing in it is bold. Dates further down are
// of what was done there.
bool has_dated_lines(const RawEntry& entry);

// "My tasks:", of what stands below it.
bool ends_in_colon(const RawEntry& entry);

// "*Abstract: We ask who pays.*" says more of the work above it.
bool is_abstract(const RawEntry& entry);

}  // namespace vitac::academicpages
