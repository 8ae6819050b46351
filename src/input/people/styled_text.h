// Rich text as one string whose bytes know their piece: for those who look for separators and ask how what lies between
// is set.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/rich_text.h"

namespace vitac {

class StyledText {
public:
    explicit StyledText(const RichText& text);  // keeps a copy

    const std::string& plain() const { return plain_; }
    std::string_view plain(std::size_t begin, std::size_t end) const {
        return std::string_view(plain_).substr(begin, end - begin);
    }
    std::size_t size() const { return plain_.size(); }
    // The piece that holds the byte; `offset` must be inside the text.
    const Inline& at(std::size_t offset) const& { return text_.inlines[piece_index(offset)]; }
    const Inline& at(std::size_t offset) const&& = delete;  // the piece is part of this text
    Span span(std::size_t begin, std::size_t end) const;
    RichText slice(std::size_t begin, std::size_t end) const;

    // Whether `predicate` holds for the pieces of all letters and digits in [begin, end), and there are any.
    template <class Predicate>
    bool all_letters(std::size_t begin, std::size_t end, Predicate predicate) const {
        return count_letters(begin, end, predicate) == letters(begin, end) && letters(begin, end) > 0;
    }
    template <class Predicate>
    bool any_letter(std::size_t begin, std::size_t end, Predicate predicate) const {
        return count_letters(begin, end, predicate) > 0;
    }
    // How many letters and digits (their bytes) are in pieces for which `predicate` holds.
    template <class Predicate>
    std::size_t count_letters(std::size_t begin, std::size_t end, Predicate predicate) const {
        std::size_t count = 0;
        for (std::size_t i = begin < end ? piece_index(begin) : text_.inlines.size();
             i < text_.inlines.size() && starts_[i] < end; ++i) {
            if (predicate(text_.inlines[i])) {
                count += letters(std::max(begin, starts_[i]), std::min(end, starts_[i] + text_.inlines[i].text.size()));
            }
        }
        return count;
    }
    std::size_t letters(std::size_t begin, std::size_t end) const;

    // The boundaries of the pieces that overlap [begin, end), without begin and end.
    std::vector<std::size_t> borders(std::size_t begin, std::size_t end) const;

private:
    std::size_t piece_index(std::size_t offset) const;

    RichText text_;
    std::string plain_;
    std::vector<std::size_t> starts_;          // of each piece in plain_
    std::vector<std::size_t> letters_before_;  // letters and digits (bytes) before each byte; one longer than plain_
};

}  // namespace vitac
