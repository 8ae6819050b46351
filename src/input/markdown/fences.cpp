// Where fenced code ends.
#include "input/markdown/fences.h"

#include <algorithm>

#include "input/markdown/line_kinds.h"

namespace vitac::markdown {

std::size_t FenceFinder::end_of(std::string_view text, std::span<const Line> lines, std::size_t at,
                                std::size_t length) {
    const char mark = content_of(text, lines[at]).front();
    std::size_t& unclosed = mark == '~' ? unclosed_tildes_ : unclosed_backticks_;
    if (length >= unclosed) {
        return lines.size();
    }
    const auto closes = [&](const Line& line) {
        const std::string_view end = content_of(text, line);
        return fence_length(end) >= length && end.front() == mark;
    };
    const auto end = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, lines.end(), closes);
    unclosed = end == lines.end() ? length : unclosed;
    return static_cast<std::size_t>(end - lines.begin());
}

}  // namespace vitac::markdown
