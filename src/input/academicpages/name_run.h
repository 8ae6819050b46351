// The names that stand at the beginning of a text, in any citation style.
#pragma once

#include <cstddef>

#include "input/academicpages/classify.h"
#include "input/academicpages/stretch.h"
#include "input/people/styled_text.h"

namespace vitac::academicpages {

struct NameRun {
    Stretch stretch;         // from the first name to the last
    std::size_t behind = 0;  // the sign that ended the list, in bytes
    Stretch role;            // what they are, where it is said: "eds."; empty for authors
    int names = 0;           // that are certainly names
    int possible = 0;        // single words and initials
    bool self = false;       // the person is one of them
};

// The names from `begin` on, as far as there are any.
NameRun names_from(const StyledText& text, std::size_t begin, const Known& known);

// Two names, the person alone, or three words that may each be one.
bool is_author_list(const NameRun& run);

}  // namespace vitac::academicpages
