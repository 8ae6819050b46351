// Where the words of a value stand in its file: a quoted, escaped or folded text is not what its bytes are.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace vitac::data {

class Alignment {
public:
    // `value` is what was read, `raw` the bytes that say it, at `place`.
    Alignment(std::string_view value, std::string_view raw, Span place);

    // The place of bytes [begin, end) of the value; all of it where a word is written otherwise (an escape).
    Span place(std::size_t begin, std::size_t end) const;

private:
    struct Word {
        std::size_t begin = 0;  // in the value
        std::size_t end = 0;
        std::size_t raw = 0;
    };

    const Word* word_at(std::size_t offset) const;

    std::vector<Word> words_;
    Span place_;
};

}  // namespace vitac::data
