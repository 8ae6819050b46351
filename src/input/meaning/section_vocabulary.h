// The words of which titles of sections are made, by language.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/biography.h"

namespace vitac {

// A word or phrase (folded: lower case, no accents) and what it means, with a weight: in "Teaching Experience" and
// "Service Awards" the more special word decides. Collected from headings of public biography pages and CV templates in
// the languages named.
struct SectionWord {
    std::string_view word;
    SectionKind kind = SectionKind::Text;
    int weight = 0;  // 2 to 8; the greatest in a title decides
};

struct WordsOfLanguage {
    std::string_view language;  // BCP 47
    std::span<const SectionWord> words;
};

// A title as the words below are written: folded, without apostrophes.
std::string key_of_title(std::string_view title);

// In Latin letters; what several languages share stands in the first of them.
std::span<const WordsOfLanguage> latin_section_words();
// Russian, Ukrainian, Arabic, Hebrew, not folded yet: key_of_title does it.
std::span<const SectionWord> other_section_words();
// Korean, Japanese, Chinese (simplified and traditional): found anywhere in the title.
std::span<const SectionWord> cjk_section_words();
// Words that say nothing more about a title: "Selected recent publications" is exact.
const std::vector<std::string_view>& neutral_title_words();

}  // namespace vitac
