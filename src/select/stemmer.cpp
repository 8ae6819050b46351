// The stem of a word, by the Snowball algorithm of its language.
#include "select/stemmer.h"

#include <libstemmer.h>

namespace vitac {

void Stemmer::Free::operator()(sb_stemmer* stemmer) const {
    sb_stemmer_delete(stemmer);
}

// Null, for a language that is not known, is nothing to free.
Stemmer::Stemmer(const std::string& language)
    : stemmer_(sb_stemmer_new(language.substr(0, language.find('-')).c_str(), "UTF_8")) {}

std::string Stemmer::stem(const std::string& word) {
    if (stemmer_ == nullptr) {
        return word;
    }
    const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
    const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), bytes, static_cast<int>(word.size()));
    return stem == nullptr ? word
                           : std::string(reinterpret_cast<const char*>(stem),
                                         static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
}

}  // namespace vitac
