// Looks for words whatever their order: for lines of two directions.
//
// Extractors give the letters of a right-to-left word as they are read. The words of a line they give partly as they
// stand on the page, from left to right, and signs beside a number or a bracket go over to the neighbour. So in such
// text a fact is found where just its words stand next to each other; their order and the signs between them are not
// compared.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitac::audit {

// [begin, end) of a text.
struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

bool has_right_to_left(std::string_view text);

// As poppler writes it when it follows the drawing, each right-to-left word, or piece of one, is marked as such, and
// the last one of a line comes first: they are put into order. For all other marks of direction, which stand between
// words, there are blanks.
std::string without_direction_marks(std::string_view text);

class WordSearch {
public:
    // `text` must live as long.
    explicit WordSearch(std::string_view text) : words_(words_of(text)) {}

    // The first place from `begin` on where just the words of `wanted` stand. Time: linear in the text.
    std::optional<Stretch> find(std::string_view wanted, std::size_t begin) const;

private:
    struct Word {
        std::string_view text;
        Stretch place;
    };

    static std::vector<Word> words_of(std::string_view text);

    std::vector<Word> words_;
};

}  // namespace vitac::audit
