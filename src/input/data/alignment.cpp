// Where the words of a value stand in its file: the same words follow each other in both, only blanks, quotes and line
// ends differ. At the first word that is written otherwise the search ends, so that time stays linear.
#include "input/data/alignment.h"

#include <algorithm>

namespace vitac::data {

namespace {

constexpr std::string_view blanks = " \t\r\n";

}  // namespace

Alignment::Alignment(std::string_view value, std::string_view raw, Span place) : place_(place) {
    std::size_t searched = 0;
    for (std::size_t begin = value.find_first_not_of(blanks); begin != std::string_view::npos;) {
        const std::size_t end = std::min(value.find_first_of(blanks, begin), value.size());
        const std::size_t found = raw.find(value.substr(begin, end - begin), searched);
        if (found == std::string_view::npos) {
            return;
        }
        words_.push_back({begin, end, found});
        searched = found + (end - begin);
        begin = value.find_first_not_of(blanks, end);
    }
}

const Alignment::Word* Alignment::word_at(std::size_t offset) const {
    const auto after = std::upper_bound(words_.begin(), words_.end(), offset,
                                        [](std::size_t value, const Word& word) { return value < word.begin; });
    if (after == words_.begin()) {
        return nullptr;
    }
    const Word& word = *(after - 1);
    return offset <= word.end ? &word : nullptr;
}

Span Alignment::place(std::size_t begin, std::size_t end) const {
    const Word* first = word_at(begin);
    const Word* last = word_at(end);
    if (first == nullptr || last == nullptr || end < begin) {
        return place_;
    }
    const auto at = [&](const Word& word, std::size_t offset) {
        return place_.begin + static_cast<std::uint32_t>(word.raw + (offset - word.begin));
    };
    return {place_.source, at(*first, begin), at(*last, end)};
}

}  // namespace vitac::data
