// The small words of a language, which say nothing about what a text is about.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace vitac {

// Of the language, a BCP 47 tag, in lower case; empty for one without a list.
const std::set<std::string>& stop_words(const std::string& language);

// The language whose small words are the most among these words (in lower case); "" when none are, or two languages
// have as many.
std::string likely_language(const std::vector<std::string>& words);

}  // namespace vitac
