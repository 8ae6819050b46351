// The user's files, and places in them.
#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace vitac {

// Names a Source in a Sources. Zero names none.
enum class SourceId : std::uint32_t { None = 0 };

// A place in a source: the bytes [begin, end). A default Span points nowhere.
struct Span {
    SourceId source = SourceId::None;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr bool known() const { return source != SourceId::None; }
    constexpr std::uint32_t size() const { return end - begin; }
    constexpr auto operator<=>(const Span&) const = default;
};

// The smallest span over both; when only one is known, that one. Spans of different sources give the first.
Span join(const Span& first, const Span& second);

// Line and column count from 1; the column counts code points, a tab is one.
struct Position {
    int line = 0;
    int column = 0;
};

// One text given by the user: valid UTF-8 with line ends as in the file.
struct Source {
    std::string path;  // as the user named it, or "<stdin>"
    std::string text;
    std::vector<std::uint32_t> line_starts;

    Position position(std::uint32_t offset) const;
    std::string_view line(int number) const;  // without its line end; empty when there is no such line
};

// Owns the sources of one run. References stay valid as sources are added.
class Sources {
public:
    SourceId add(std::string path, std::string text);
    const Source& get(SourceId id) const;           // id must not be None
    std::string_view text(const Span& span) const;  // empty for an unknown span
    Span whole(SourceId id) const;

private:
    std::deque<Source> sources_;
};

}  // namespace vitac
