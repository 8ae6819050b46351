// What an entry says beside its work: awards, remarks, editors, tags, and what no one reads.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "input/bibtex/entry_fields.h"
#include "model/biography.h"

namespace vitac::bibtex {

std::vector<Note> notes_of(const Reading& reading);
std::vector<std::string> tags_of(const Reading& reading);
std::vector<std::pair<std::string, std::string>> extra_of(const Reading& reading);

}  // namespace vitac::bibtex
