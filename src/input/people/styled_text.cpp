// Rich text as one string whose bytes know their piece.
#include "input/people/styled_text.h"

#include <algorithm>

#include "base/unicode.h"

namespace vitac {

StyledText::StyledText(const RichText& text) : text_(text) {
    for (const Inline& piece : text_.inlines) {
        starts_.push_back(plain_.size());
        plain_ += piece.text;
    }
    letters_before_.reserve(plain_.size() + 1);
    letters_before_.push_back(0);
    for (std::size_t offset = 0; offset < plain_.size();) {
        const std::size_t begin = offset;
        const char32_t character = unicode::decode(plain_, offset);
        const bool letter = unicode::is_letter(character) || unicode::is_digit(character);
        for (std::size_t i = begin; i < offset; ++i) {
            letters_before_.push_back(letters_before_.back() + (letter ? 1 : 0));
        }
    }
}

std::size_t StyledText::piece_index(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return static_cast<std::size_t>(after - starts_.begin()) - 1;
}

std::size_t StyledText::letters(std::size_t begin, std::size_t end) const {
    return begin < end ? letters_before_[end] - letters_before_[begin] : 0;
}

namespace {

// Bytes [begin, end) of a piece. Its text is not copied first: one piece may hold a list of thousands of names.
Inline part_of(const Inline& piece, std::size_t begin, std::size_t end) {
    Inline part;
    part.kind = piece.kind;
    part.text = piece.text.substr(begin, end - begin);
    part.marks = piece.marks;
    part.color = piece.color;
    part.link = piece.link;
    part.language = piece.language;
    part.css_class = piece.css_class;
    part.span = piece.span;
    if (piece.span.known() && piece.span.size() == piece.text.size()) {
        part.span.begin = piece.span.begin + static_cast<std::uint32_t>(begin);
        part.span.end = piece.span.begin + static_cast<std::uint32_t>(end);
    }
    return part;
}

}  // namespace

RichText StyledText::slice(std::size_t begin, std::size_t end) const {
    RichText part;
    for (std::size_t i = begin < end ? piece_index(begin) : text_.inlines.size();
         i < text_.inlines.size() && starts_[i] < end; ++i) {
        const std::size_t from = std::max(begin, starts_[i]) - starts_[i];
        part.inlines.push_back(
            part_of(text_.inlines[i], from, std::min(end - starts_[i], text_.inlines[i].text.size())));
    }
    return part;
}

Span StyledText::span(std::size_t begin, std::size_t end) const {
    return span_of(slice(begin, end));
}

std::vector<std::size_t> StyledText::borders(std::size_t begin, std::size_t end) const {
    const auto first = std::upper_bound(starts_.begin(), starts_.end(), begin);
    const auto last = std::lower_bound(first, starts_.end(), end);
    return {first, last};
}

}  // namespace vitac
