// The lines of an entry -> a job or a degree: organisation, place, role, dates, facts.
#pragma once

#include <optional>

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// Nothing when the entry has neither an organisation nor a role that could be told from the rest: then it is an item.
std::optional<Entry> read_position(const RawEntry& raw, SectionKind kind);

// Text without a date at its beginning or end (with the brackets and separators around it), and the date. Where a date
// stands in the middle of a sentence it stays.
struct DatedText {
    RichText rest;
    DateRange dates;
};
DatedText take_date(const RichText& line);

}  // namespace vitac::academicpages
