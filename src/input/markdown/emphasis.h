// Which * and _ open and close emphasis.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace vitac::markdown {

// A run of equal characters in the text, as a node of the paragraph.
struct Delimiter {
    std::size_t node = 0;
    char character = '*';
    std::size_t length = 0;    // what is left of it
    std::size_t original = 0;  // as written
    bool can_open = false;
    bool can_close = false;
};

struct EmphasisPair {
    std::size_t open_node = 0;
    std::size_t close_node = 0;
    char character = '*';
    bool doubled = false;
};

// Whether a run at text[begin, end) may open or close. kramdown's rules: white space inside forbids, `_` not within a
// word, letters of any script may follow a closing `**`; and one of ours: a `*` after a name and before a comma marks
// the name.
Delimiter delimiter_at(std::string_view text, std::size_t begin, std::size_t end);

// Pairs delimiters from `bottom` on and removes them from the list; lengths of what stays literal are in `leftover`.
// The algorithm of the CommonMark specification (0.30, appendix, "process emphasis"), linear in their number.
struct Leftover {
    std::size_t node = 0;
    std::size_t length = 0;
};
void pair_delimiters(std::vector<Delimiter>& delimiters, std::size_t bottom, std::vector<EmphasisPair>& pairs,
                     std::vector<Leftover>& leftover);

}  // namespace vitac::markdown
