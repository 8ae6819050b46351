// The names in an `author` field.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "input/bibtex/database.h"
#include "model/biography.h"

namespace vitac::bibtex {

struct NameList {
    std::vector<Author> authors;  // in reading order, given name first
    bool ends_in_others = false;  // "and others"
};

// Splits at "and" outside braces. {A Corporate Name} is one name as written; marks (*, †) leave the name for
// Author::marks.
NameList names_of(const std::vector<Piece>& value, Diagnostics& diagnostics);

}  // namespace vitac::bibtex
