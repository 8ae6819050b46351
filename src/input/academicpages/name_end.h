// Where one name of a list ends.
#pragma once

#include <cstddef>

#include "input/people/styled_text.h"

namespace vitac::academicpages {

// What the names before say of how this list writes them.
struct ListHabits {
    bool family_before = false;    // just now a single word, which may be a family name whose initials follow: "Roe, "
    bool inverted = false;         // "Roe, K." has been seen
    bool initials_behind = false;  // "Roe K" or "Roe K." has been seen: there initials end a name
};

// Offsets of bytes in the text.
struct NameEnd {
    std::size_t end = 0;     // of the name
    std::size_t behind = 0;  // of the separator
    bool last = false;       // what ended it also ends the list
    bool before_and = false;
};

// Where a name that begins at `begin` ends: at a separator, a bracket, a quote, a colon, a full stop that ends a
// sentence, or where the way it is set says so.
NameEnd name_end(const StyledText& text, std::size_t begin, const ListHabits& habits);

}  // namespace vitac::academicpages
