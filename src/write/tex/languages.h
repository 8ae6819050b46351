// Languages by the names that babel has for them.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

struct BabelLanguage {
    std::string name;      // "ngerman"
    bool is_latin = true;  // written in letters that pdfLaTeX has
};

// Of a BCP 47 tag: of its first part, but for English and Portuguese, whose words part differently across the sea.
// "" for a language that this table does not know.
BabelLanguage babel_language(std::string_view tag);

// Whether text in the language runs from right to left.
bool is_right_to_left(const std::string& tag);

}  // namespace vitac
