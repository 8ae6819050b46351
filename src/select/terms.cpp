// The words of a text that say what it is about.
#include "select/terms.h"

#include <algorithm>

#include "base/unicode.h"
#include "select/stop_words.h"

namespace vitac {

namespace {

bool has_letter(std::string_view word) {
    const std::u32string characters = unicode::to_characters(word);
    return std::any_of(characters.begin(), characters.end(), unicode::is_letter);
}

// "l'art" are two words, and "it's".
void add_parts(std::string_view word, std::vector<std::string>& words) {
    constexpr std::string_view curly = "\xE2\x80\x99";
    while (!word.empty()) {
        const std::size_t end = std::min({word.find('\''), word.find(curly), word.size()});
        if (end > 0) {
            words.emplace_back(word.substr(0, end));
        }
        const std::size_t sign = word.substr(end).starts_with(curly) ? curly.size() : 1;
        word.remove_prefix(std::min(end + sign, word.size()));
    }
}

// Words by UAX #29; the signs of "C++" and "C#" belong to the letter before.
std::vector<std::string> words_of(std::string_view text, const std::string& language) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    for (const std::size_t end : unicode::word_boundaries(text, language)) {
        const std::string_view segment = text.substr(begin, end - begin);
        const bool is_sign = segment == "+" || segment == "#";
        const bool follows_word = begin > 0 && !words.empty() && text.substr(0, begin).ends_with(words.back());
        if (has_letter(segment)) {
            add_parts(segment, words);
        } else if (is_sign && follows_word) {
            words.back() += segment;
        }
        begin = end;
    }
    return words;
}

// What is longer is no word.
constexpr std::size_t longest_word = 100;

// "R" is a language, "s" what an apostrophe left.
bool is_lone_letter(const std::string& word) {
    const std::u32string characters = unicode::to_characters(word);
    return characters.size() == 1 && !unicode::is_uppercase(characters[0]) && !unicode::is_ideographic(characters[0]);
}

}  // namespace

std::vector<Term> TermFinder::find(std::string_view text) {
    std::vector<Term> terms;
    for (std::string& word : words_of(text, language_)) {
        if (const std::string& key = key_of(word); !key.empty()) {
            terms.push_back({key, std::move(word)});
        }
    }
    return terms;
}

const std::string& TermFinder::key_of(const std::string& word) {
    const auto [place, is_new] = keys_.emplace(word, std::string());
    if (is_new && word.size() <= longest_word) {
        const std::string lower = unicode::to_lower(unicode::nfc(word));
        const bool has_sign = lower.find_first_of("+#") != std::string::npos;
        if (has_sign) {
            place->second = lower;
        } else if (!is_lone_letter(word) && !stop_words(language_).contains(lower)) {
            place->second = unicode::fold(stemmer_.stem(lower));
        }
    }
    return place->second;
}

std::vector<std::string> words_in_lower_case(std::string_view text) {
    std::vector<std::string> words = words_of(text, {});
    for (std::string& word : words) {
        word = unicode::to_lower(word);
    }
    return words;
}

}  // namespace vitac
