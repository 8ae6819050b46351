// Entries in less room: what each form leaves out.
#pragma once

#include <string>

#include "model/biography.h"

namespace vitac {

struct ShortEntry {
    Entry entry;
    std::string without;  // what was left out: "3 of 8 authors, location"; "" when nothing was
};

// Compact: a short list of authors, the venue by its acronym, of each remark its first sentence. OneLine: also without
// location, details and remarks. What an entry cannot do without stays: title, organisation, role, dates, authors with
// the person herself and those who share her rank, venue, awards.
ShortEntry in_form(const Entry& entry, Form form);

// Up to the first full stop that ends a sentence; all of it when there is none.
RichText first_sentence(const RichText& text);

}  // namespace vitac
