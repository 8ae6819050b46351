// The language of a page or file that does not say it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitac {

// BCP 47: what the script says, else the titles of sections, else the small words of the text; "" when nothing is sure.
// `text` may hold mark-up and addresses.
std::string infer_language(std::string_view text, const std::vector<std::string>& titles);

// What the small words ("und", "pour", "desde") say, which every text of some length has; "" when they are too few, or
// too many of them are English: an English CV may name schools, streets and works of any country.
std::string language_of_words(std::string_view text);

}  // namespace vitac
