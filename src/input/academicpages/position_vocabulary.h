// The words of jobs, degrees, organisations and places, by language.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace vitac::academicpages {

// Words of one language, parted by blanks, as key_of_words gives them. What languages share stands in the first of
// them.
struct LanguageWords {
    std::string_view language;  // BCP 47; "" for names that are the same in all
    std::string_view words;
};

struct Vocabulary {
    std::span<const LanguageWords> words;   // meant as whole words
    std::span<const std::string_view> cjk;  // Chinese, Japanese and Korean: found anywhere in a text
};
Vocabulary role_vocabulary();          // titles of jobs, and what people do
Vocabulary degree_vocabulary();        // degrees, and words for studies
Vocabulary organisation_vocabulary();  // what universities, companies and the like are called

// Countries as they stand at the end of addresses, in English and in the countries' own words, and what stands there
// instead of one; as key_of_words gives them.
std::span<const std::string_view> country_names();
// States and provinces by the letters that the post gives them, in lower case.
std::span<const std::string_view> region_letters();

// A text as the words above are written: lower case, in Latin letters without accents, without full stops, so that
// "Ph.D." is one word. Looks at no more than the first 400 bytes.
std::string key_of_words(std::string_view text);

}  // namespace vitac::academicpages
