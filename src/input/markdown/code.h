// Where code ends, in which nothing else has a meaning: `...` and fenced blocks.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

namespace vitac::markdown {

inline constexpr std::size_t not_found = std::string_view::npos;

// The runs of backticks in a text: a code span ends at the next run as long as the one that opened it.
class BacktickRuns {
public:
    explicit BacktickRuns(std::string_view text);

    // Where the next run of exactly `length` begins at or behind `from`.
    std::size_t next(std::size_t length, std::size_t from) const;

private:
    std::map<std::size_t, std::vector<std::size_t>> places_;  // by length, ascending
};

// Finds code in a whole page, before it is parted into lines. Places must be asked for in ascending order; then all
// questions together take time linear in the page.
class CodeFinder {
public:
    explicit CodeFinder(std::string_view text) : text_(text) {}

    // text[at] begins a run of backticks or tildes. Where the code that it opens ends, behind its closing run: a fenced
    // block at the start of a line, else a span within the line. not_found when it opens none.
    std::size_t end_of_code(std::size_t at);

private:
    bool at_line_start(std::size_t at) const;
    std::size_t end_of_block(std::size_t at, std::size_t length);
    std::size_t end_of_span(std::size_t at, std::size_t length);

    std::string_view text_;
    std::size_t line_begin_ = 0;  // the part of a line that runs_ is of
    std::size_t line_end_ = 0;
    BacktickRuns runs_{{}};
    // No fence as long as this or longer is closed: known after one search, so that there is no second.
    std::map<char, std::size_t> unclosed_;
};

}  // namespace vitac::markdown
