// In which direction the parts of a text run (UAX #9).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "model/document.h"

namespace vitac {

// A part of the text that stands by itself among its neighbours, whatever its own direction: the value of a field, a
// name in a list of names, words in another language. A Hebrew title must not turn the year behind it. Between two
// isolates there is always something that is in none.
struct Isolate {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct Isolates {
    std::vector<Isolate> parts;
    bool fields = false;  // the text is a line of fields
};

// The isolates of runs whose texts, side by side, are `text`; `ends` are the offsets at which they end.
Isolates isolates_of(std::string_view text, const std::vector<Run>& runs, const std::vector<std::size_t>& ends,
                     const std::string& document_language);

struct Directions {
    std::vector<unicode::LevelRun> levels;  // in order, over the whole text
    std::uint8_t base_level = 0;
};

// A line of fields has the direction of the document; other text that of its first letter, like a sentence.
Directions directions_of(std::string_view text, const Isolates& isolates, unicode::Direction document);

}  // namespace vitac
