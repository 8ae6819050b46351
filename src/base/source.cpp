// The user's files, and places in them.
#include "base/source.h"

#include <algorithm>
#include <cassert>

namespace vitac {

Span join(const Span& first, const Span& second) {
    if (!first.known()) {
        return second;
    }
    if (!second.known() || second.source != first.source) {
        return first;
    }
    return {first.source, std::min(first.begin, second.begin), std::max(first.end, second.end)};
}

namespace {

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
    std::vector<std::uint32_t> starts = {0};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool lone_return = text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n');
        if (text[i] == '\n' || lone_return) {
            starts.push_back(static_cast<std::uint32_t>(i + 1));
        }
    }
    return starts;
}

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

Position Source::position(std::uint32_t offset) const {
    const auto after = std::upper_bound(line_starts.begin(), line_starts.end(), offset);
    const std::uint32_t start = *(after - 1);
    const std::size_t stop = std::min<std::size_t>(offset, text.size());
    const auto characters =
        std::count_if(text.begin() + start, text.begin() + static_cast<std::ptrdiff_t>(stop), starts_character);
    return {static_cast<int>(after - line_starts.begin()), static_cast<int>(characters) + 1};
}

std::string_view Source::line(int number) const {
    if (number < 1 || static_cast<std::size_t>(number) > line_starts.size()) {
        return {};
    }
    const auto index = static_cast<std::size_t>(number);
    const std::size_t begin = line_starts[index - 1];
    std::size_t end = index < line_starts.size() ? line_starts[index] : text.size();
    while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) {
        --end;
    }
    return std::string_view(text).substr(begin, end - begin);
}

SourceId Sources::add(std::string path, std::string text) {
    std::vector<std::uint32_t> line_starts = find_line_starts(text);
    sources_.push_back({std::move(path), std::move(text), std::move(line_starts)});
    return static_cast<SourceId>(sources_.size());
}

const Source& Sources::get(SourceId id) const {
    assert(id != SourceId::None && static_cast<std::size_t>(id) <= sources_.size());
    return sources_[static_cast<std::size_t>(id) - 1];
}

std::string_view Sources::text(const Span& span) const {
    if (!span.known()) {
        return {};
    }
    return std::string_view(get(span.source).text).substr(span.begin, span.size());
}

Span Sources::whole(SourceId id) const {
    return {id, 0, static_cast<std::uint32_t>(get(id).text.size())};
}

}  // namespace vitac
