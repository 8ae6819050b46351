// The lines of a paragraph as one text.
#include "input/markdown/joined_text.h"

#include <algorithm>

#include "input/markdown/masked_text.h"

namespace vitac::markdown {

namespace {

constexpr std::string_view hard_break = "  \n";

}  // namespace

JoinedText::JoinedText(std::string_view masked, std::span<const Line> lines, Span base, std::size_t broken)
    : source_(base.source), end_(lines.empty() ? base.begin : base.begin + lines.back().end) {
    std::size_t joined = 0;
    for (const Line& line : lines) {
        if (line.tag != no_tag) {
            continue;
        }
        std::uint32_t at = line.begin;
        while (at < line.end && (masked[at] == ' ' || masked[at] == '\t' || masked[at] == vanished)) {
            ++at;
        }
        if (!text_.empty()) {
            segments_.push_back({text_.size(), base.begin + at});
            text_ += joined <= broken ? hard_break : "\n";
        }
        ++joined;
        bool contiguous = false;
        for (; at < line.end; ++at) {
            if (masked[at] == vanished || masked[at] == '\r') {
                contiguous = false;
                continue;
            }
            if (!contiguous) {
                segments_.push_back({text_.size(), base.begin + at});
                contiguous = true;
            }
            text_ += masked[at];
        }
    }
}

std::uint32_t JoinedText::source_of(std::size_t offset) const {
    const auto after =
        std::upper_bound(segments_.begin(), segments_.end(), offset,
                         [](std::size_t wanted, const Segment& segment) { return wanted < segment.begin; });
    if (after == segments_.begin()) {
        return 0;
    }
    const Segment& segment = *(after - 1);
    return segment.source + static_cast<std::uint32_t>(offset - segment.begin);
}

Span JoinedText::span(std::size_t begin, std::size_t end) const {
    if (segments_.empty()) {
        return {};
    }
    const std::uint32_t first = std::min(source_of(begin), end_);
    // The end belongs to the byte before it: what follows may stand on another line. What joins lines has a place
    // before the next, and none behind the last.
    return {source_, first, end > begin ? std::clamp(source_of(end - 1) + 1, first, end_) : first};
}

}  // namespace vitac::markdown
