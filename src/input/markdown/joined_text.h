// The lines of a paragraph as one text, in which every byte still knows its place.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "input/markdown/lines.h"

namespace vitac::markdown {

class JoinedText {
public:
    // Indents and vanished bytes are left out; lines are joined by '\n', blanks before it kept, since two of them break
    // the line. The first `broken` lines end in a hard break, whatever they end in.
    JoinedText(std::string_view masked, std::span<const Line> lines, Span base, std::size_t broken = 0);

    const std::string& text() const { return text_; }
    // The place of bytes [begin, end); empty ranges are places too.
    Span span(std::size_t begin, std::size_t end) const;

private:
    struct Segment {
        std::size_t begin = 0;  // in text_
        std::uint32_t source = 0;
    };
    std::uint32_t source_of(std::size_t offset) const;

    std::string text_;
    std::vector<Segment> segments_;
    SourceId source_;
    std::uint32_t end_ = 0;  // of the last line, in the source
};

}  // namespace vitac::markdown
