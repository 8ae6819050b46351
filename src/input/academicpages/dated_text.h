// A date at the beginning or end of a text, taken out of it.
#pragma once

#include "model/biography.h"

namespace vitac::academicpages {

// Text without a date at its beginning or end (with the brackets and separators around it), and the date. Where a date
// stands in the middle of a sentence it stays.
struct DatedText {
    RichText rest;
    DateRange dates;
};
DatedText take_date(const RichText& line);

}  // namespace vitac::academicpages
