// The words of a text that say what it is about, each as the key by which it is found again.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "select/stemmer.h"

namespace vitac {

struct Term {
    std::string key;   // of its stem, without accents: "render" for "Rendering"; of "C++" the sign stays
    std::string word;  // as written
};

class TermFinder {
public:
    explicit TermFinder(const std::string& language) : language_(language), stemmer_(language) {}

    // In order; neither small words of the language nor numbers.
    std::vector<Term> find(std::string_view text);

private:
    const std::string& key_of(const std::string& word);

    std::string language_;
    Stemmer stemmer_;
    std::map<std::string, std::string> keys_;  // by word, as most words come again; "" for one that is no term
};

// All words of a text, in lower case.
std::vector<std::string> words_in_lower_case(std::string_view text);

}  // namespace vitac
