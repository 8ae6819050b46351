// The signs around an author's name: stars, daggers, numbers of affiliations.
#pragma once

#include <cstddef>
#include <string>

#include "input/people/styled_text.h"

namespace vitac::people {

// A name without its marks, as a part of a text.
struct MarkedName {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string marks;
};

enum class Place { Within, Last };  // of a name in its list; the last one's full stop ends a sentence

// What stands in [begin, end) without blanks, marks and the stop behind it.
MarkedName strip_marks(const StyledText& text, std::size_t begin, std::size_t end, Place place);

// Where the marks that begin at `at` end; `at` where none do. "Roe K,‡ Doe J": those behind a comma are the name's
// before it when a blank follows them.
std::size_t marks_end(const StyledText& text, std::size_t at);

// Whether nothing but marks stands in [begin, end), and at least one: the "2" of "Jane Roe1,2".
bool is_mark_only(const StyledText& text, std::size_t begin, std::size_t end);

}  // namespace vitac::people
