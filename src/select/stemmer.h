// The stem of a word, so that "rendered" and "rendering" are one term. The only file that knows libstemmer.
#pragma once

#include <memory>
#include <string>

struct sb_stemmer;

namespace vitac {

class Stemmer {
public:
    // `language` is a BCP 47 tag. In a language that has no stemmer words stay as they are.
    explicit Stemmer(const std::string& language);

    // Of a word in lower case.
    std::string stem(const std::string& word);

private:
    struct Free {
        void operator()(sb_stemmer* stemmer) const;
    };
    std::unique_ptr<sb_stemmer, Free> stemmer_;
};

}  // namespace vitac
