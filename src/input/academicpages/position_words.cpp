// Words that tell roles and degrees, organisations and places apart.
#include "input/academicpages/position_words.h"

#include <algorithm>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "input/academicpages/position_vocabulary.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

// A vocabulary with its words looked up by themselves.
struct WordTable {
    std::set<std::string_view> words;
    std::span<const std::string_view> cjk;
};

WordTable table_of(const Vocabulary& vocabulary) {
    WordTable table{{}, vocabulary.cjk};
    for (const LanguageWords& language : vocabulary.words) {
        const std::vector<std::string_view> words = words_of(language.words);
        table.words.insert(words.begin(), words.end());
    }
    return table;
}

bool has_word_of(std::string_view text, const WordTable& table) {
    const std::string key = key_of_words(text);
    const std::vector<std::string_view> words = words_of(key);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return table.words.contains(word); }) ||
           std::any_of(table.cjk.begin(), table.cjk.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_in(std::span<const std::string_view> names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "Juniorprofessor", "Abteilungsleiterin": German writes them as one word, whose last part says what it is.
bool ends_as_role(std::string_view word) {
    static constexpr std::string_view endings[] = {"professor",  "professur",  "leiter",      "ingenieur", "entwickler",
                                                   "forscher",   "assistent",  "mitarbeiter", "berater",   "dozent",
                                                   "praktikant", "stipendiat", "arzt",        "arztin",    "referent"};
    const std::string_view male = word.ends_with("in") ? word.substr(0, word.size() - 2) : word;
    return std::any_of(std::begin(endings), std::end(endings),
                       [&](std::string_view ending) { return male.ends_with(ending); });
}

}  // namespace

bool has_role_words(std::string_view text) {
    // French "chargé de recherche"; without the accent it is another word.
    if (text.find("hargé ") != std::string_view::npos || text.find("hargée ") != std::string_view::npos) {
        return true;
    }
    static const WordTable table = table_of(role_vocabulary());
    if (has_word_of(text, table) || has_degree_words(text)) {
        return true;
    }
    const std::string key = key_of_words(text);
    const std::vector<std::string_view> words = words_of(key);
    return std::any_of(words.begin(), words.end(), ends_as_role);
}

bool has_degree_words(std::string_view text) {
    static const WordTable table = table_of(degree_vocabulary());
    return has_word_of(text, table);
}

bool has_organisation_words(std::string_view text) {
    static const WordTable table = table_of(organisation_vocabulary());
    return has_word_of(text, table);
}

bool is_place(std::string_view text) {
    constexpr std::size_t longest_region = 3;
    const std::string key = key_of_words(text);
    return is_in(country_names(), key) || (trimmed(text).size() <= longest_region && is_in(region_letters(), key));
}

}  // namespace vitac::academicpages
