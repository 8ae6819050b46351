// Where a line may end inside a word: at hyphens and slashes, between syllables and ideographs, in addresses.
#pragma once

#include <vector>

#include "typeset/line/ties.h"
#include "typeset/line/tokens.h"

namespace vitac {

// What a break that UAX #14 allows inside the token is and costs, or that it is tied.
Opportunity judge_break_in_word(const Token& token, Opportunity opportunity);

// After "/", and before the other signs, not after a digit (10.1000); never after a hyphen, and no piece shorter than
// four characters.
std::vector<Opportunity> breaks_in_url(const Token& token);

}  // namespace vitac
