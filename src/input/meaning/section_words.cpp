// What the title of a section says about its content.
#include "input/meaning/section_words.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/meaning/section_vocabulary.h"
#include "input/people/text.h"

namespace vitac {

namespace {

// Whether `phrase` stands in `key` as whole words.
bool has_words(std::string_view key, std::string_view phrase) {
    for (std::size_t at = key.find(phrase); at != std::string_view::npos; at = key.find(phrase, at + 1)) {
        const bool begins = at == 0 || key[at - 1] == ' ';
        const std::size_t end = at + phrase.size();
        if (begins && (end == key.size() || key[end] == ' ')) {
            return true;
        }
    }
    return false;
}

bool is_section_word(std::string_view word) {
    return std::any_of(
        latin_section_words().begin(), latin_section_words().end(), [&](const WordsOfLanguage& language) {
            return std::any_of(language.words.begin(), language.words.end(), [&](const SectionWord& known) {
                return known.word == word || has_words(known.word, word);
            });
        });
}

constexpr std::size_t longest_title = 12;  // words; a longer heading is a sentence

bool has_letters_beyond_latin(std::string_view title) {
    for (std::size_t offset = 0; offset < title.size();) {
        const char32_t character = unicode::decode(title, offset);
        if (unicode::is_letter(character) && unicode::script_of(character) != "Latn") {
            return true;
        }
    }
    return false;
}

// Only for a title in such a script: ICU's rules for it are read once, which takes half as long as a CV in Latin
// letters.
const std::vector<std::string>& folded_other_words() {
    static const std::vector<std::string> folded = [] {
        std::vector<std::string> keys;
        for (const SectionWord& word : other_section_words()) {
            keys.push_back(key_of_title(word.word));
        }
        return keys;
    }();
    return folded;
}

}  // namespace

TitleMeaning meaning_of_title(std::string_view title) {
    const std::string key = key_of_title(title);
    const std::vector<std::string_view> words = words_of(key);
    if (words.size() > longest_title) {
        return {};
    }
    int best = 0;
    TitleMeaning meaning;
    const auto weigh = [&](const SectionWord& word) {
        if (word.weight > best) {
            best = word.weight;
            meaning.kind = word.kind;
        }
    };
    for (const WordsOfLanguage& language : latin_section_words()) {
        for (const SectionWord& word : language.words) {
            if (has_words(key, word.word)) {
                weigh(word);
            }
        }
    }
    for (std::size_t i = 0; has_letters_beyond_latin(title) && i < other_section_words().size(); ++i) {
        if (has_words(key, folded_other_words()[i])) {
            weigh(other_section_words()[i]);
            meaning.exact = words.size() <= 2;  // with one more word: "قائمة المنشورات"
        }
    }
    meaning.exact = meaning.exact || (best > 0 && std::all_of(words.begin(), words.end(), [](std::string_view word) {
                                          return is_section_word(word) || is_one_of(word, neutral_title_words());
                                      }));
    if (has_cjk(title)) {
        constexpr std::size_t longest_cjk_title = 48;  // bytes: sixteen characters
        for (const SectionWord& word : cjk_section_words()) {
            if (title.find(word.word) != std::string_view::npos) {
                weigh(word);
                meaning.exact = title.size() <= longest_cjk_title;
            }
        }
    }
    // "Research", "Research interests" and the like stay open unless a word above decides.
    return meaning;
}

namespace {

bool has_letter_beyond_ascii(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = unicode::decode(text, at);
        if (!unicode::is_ascii(character) && unicode::is_letter(character)) {
            return true;
        }
    }
    return false;
}

// "Expérience" is no English word, though it is one without its accent.
bool is_title_in(const WordsOfLanguage& language, const std::string& title) {
    if (language.language == "en" && has_letter_beyond_ascii(title)) {
        return false;
    }
    const std::string key = key_of_title(title);
    return std::any_of(language.words.begin(), language.words.end(),
                       [&](const SectionWord& word) { return has_words(key, word.word); });
}

}  // namespace

std::string language_of_titles(const std::vector<std::string>& titles) {
    constexpr std::size_t least_titles = 2;
    std::string_view found = latin_section_words()[0].language;
    std::size_t most = 0;
    for (const WordsOfLanguage& language : latin_section_words()) {
        const auto said = static_cast<std::size_t>(std::count_if(
            titles.begin(), titles.end(), [&](const auto& title) { return is_title_in(language, title); }));
        if (said > most) {
            most = said;
            found = language.language;
        }
    }
    return most >= least_titles ? std::string(found) : std::string();
}

bool is_year_title(std::string_view title) {
    const std::vector<FoundDate> dates = find_dates(title);
    if (dates.size() != 1) {
        return false;
    }
    const std::string rest = std::string(title.substr(0, dates[0].begin)) + std::string(title.substr(dates[0].end));
    static const std::vector<std::string_view> allowed = {"before", "and",   "earlier", "prior", "to",
                                                          "pre",    "vor",   "avant",   "up",    "in",
                                                          "year",   "older", "later",   "older"};
    const std::string key = key_of_title(rest);
    const std::vector<std::string_view> words = words_of(key);
    return std::all_of(words.begin(), words.end(), [](std::string_view word) { return is_one_of(word, allowed); });
}

}  // namespace vitac
