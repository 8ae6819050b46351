// Where a line may end, as a careful typographer sees it: the places UAX #14 allows, less those that tear apart what
// belongs together ("Vol. 3", "J. Doe", "May 2019", "C++"), each with its price.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitac {

enum class BreakKind {
    Blank,     // at white space, which vanishes there
    Plain,     // between ideographs, after a dash
    Hyphen,    // after the hyphen of a compound
    Slash,     // after a slash
    Url,       // inside an address
    Inserted,  // a hyphen is drawn: soft hyphens and hyphenation
    Required,  // the text demands it, or ends
    Forced,    // inside a word that is wider than the line
};

struct Opportunity {
    std::size_t offset = 0;  // the next line begins here
    BreakKind kind = BreakKind::Blank;
    int penalty = 0;
    bool tied = false;  // only where the line could not be set otherwise
};

using TextRange = std::pair<std::size_t, std::size_t>;  // [begin, end)

// In order; the last is the end of the text. No line ends inside an unbreakable range, the blanks at its edges aside.
std::vector<Opportunity> break_opportunities(std::string_view text, const std::string& language,
                                             const std::vector<TextRange>& unbreakable);

}  // namespace vitac
