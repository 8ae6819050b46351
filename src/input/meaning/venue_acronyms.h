// Acronyms of venues, known ones and what looks like one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitac {

// "NeurIPS", "ICMLW-AutoML", "SampTA": no blanks, at least two capitals, begins with a letter or digit.
bool looks_like_acronym(std::string_view word);

// The letters of a word that carries its year: "CVPR2024", "UIST'24" -> "CVPR", "UIST".
std::string_view without_year(std::string_view word);

// The parts of a text between blanks, brackets and stops.
std::vector<std::string_view> tokens_of(std::string_view text);

// A year stuck to an acronym, which find_dates takes for a part of a word: "CVPR2024".
std::optional<int> stuck_year(std::string_view text);

// "CCS’26", "OOPSLA'24": an acronym with the end of a year.
bool is_acronym_with_short_year(std::string_view text);

// A part of a text that may be cut out.
struct Cut {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The bracket that holds an acronym, perhaps with its year: "(ECCV)", "(NeurIPS 2023)".
std::optional<Cut> acronym_bracket(std::string_view text, std::string& acronym);

}  // namespace vitac
