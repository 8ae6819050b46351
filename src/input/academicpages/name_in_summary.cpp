// How the summary of a page names its person.
#include "input/academicpages/name_in_summary.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "input/academicpages/position_words.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr int sure_name = 85;
constexpr std::size_t most_words = 5;

// The end of the capitalised words from `begin` on, with particles between them.
std::size_t end_of_name(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    std::size_t at = begin;
    for (std::size_t words = 0; words < most_words && at < text.size(); ++words) {
        const std::size_t stop = std::min(text.find_first_of(" ,;:(\n", at), text.size());
        std::string_view word = text.substr(at, stop - at);
        const bool sentence_ends = word.ends_with('.') && !people::is_initials(word);
        word.remove_suffix(sentence_ends ? 1 : 0);
        const bool name = starts_with_uppercase(word);
        if (!name && !people::is_particle(word)) {
            break;
        }
        end = name ? at + word.size() : end;
        if (sentence_ends || stop == text.size() || text[stop] != ' ') {
            break;
        }
        at = stop + 1;
    }
    return end;
}

bool is_name(std::string_view text) {
    return words_of(text).size() >= 2 && people::name_likeness(text) >= sure_name && !has_role_words(text) &&
           !has_organisation_words(text) && !is_place(text);
}

// "Ada Lovelace is ...", "Ada Lovelace (she/her) works ...": a sentence about the person.
bool is_subject(std::string_view behind) {
    static constexpr std::string_view verbs[] = {" is ",  " was ", " works ", " studies ", " (",      " ist ",
                                                 " est ", " es ",  " è ",     " leads ",   " holds ", " received "};
    return std::any_of(std::begin(verbs), std::end(verbs), [&](auto verb) { return behind.starts_with(verb); });
}

// Behind "I am": the places where a name may begin.
std::vector<std::size_t> introductions_in(std::string_view text) {
    static constexpr std::string_view introductions[] = {
        "I'm ",          "I’m ",          "I am ", "y name is ", "Ich bin ", "Name ist ", "Je suis ",
        "Je m’appelle ", "Je m'appelle ", "Soy ",  "Me llamo ",  "Sono ",    "Ik ben "};
    std::vector<std::size_t> places;
    for (const std::string_view introduction : introductions) {
        const std::size_t at = text.find(introduction);
        if (at != std::string_view::npos) {
            places.push_back(at + introduction.size());
        }
    }
    return places;
}

}  // namespace

RichText name_in_summary(const std::vector<RichText>& summary) {
    constexpr std::size_t most_paragraphs = 2;
    for (std::size_t i = 0; i < std::min(summary.size(), most_paragraphs); ++i) {
        const std::string text = plain_text(summary[i]);
        for (const std::size_t begin : introductions_in(text)) {
            const std::size_t end = end_of_name(text, begin);
            if (is_name(std::string_view(text).substr(begin, end - begin))) {
                return slice(summary[i], begin, end);
            }
        }
        const std::size_t end = end_of_name(text, 0);
        if (is_name(std::string_view(text).substr(0, end)) && is_subject(std::string_view(text).substr(end))) {
            return slice(summary[i], 0, end);
        }
    }
    return {};
}

}  // namespace vitac::academicpages
