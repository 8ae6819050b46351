// What an entry says beside its work: awards, remarks, editors, tags, and what no one reads.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "input/bibtex/entry_fields.h"
#include "model/biography.h"

namespace vitac::bibtex {

// Awards, remarks and editors, in the order in which they are printed.
std::vector<Note> notes_of(const Reading& reading);
// The words of `keywords`, and "selected" where the entry is.
std::vector<std::string> tags_of(const Reading& reading);
// Names and texts of the fields that are not printed; each name is reported once a file.
std::vector<std::pair<std::string, std::string>> extra_of(const Reading& reading);

}  // namespace vitac::bibtex
