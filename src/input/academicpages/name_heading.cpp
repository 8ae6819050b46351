// The title of a page that says whose it is.
#include "input/academicpages/name_heading.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "input/meaning/section_words.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr int sure_name = 85;

constexpr std::string_view documents[] = {"curriculum vitae",
                                          "curriculum",
                                          "cv",
                                          "vita",
                                          "resume",
                                          "résumé",
                                          "resumé",
                                          "lebenslauf",
                                          "homepage",
                                          "home page",
                                          "website",
                                          "personal website",
                                          "currículo",
                                          "curriculo",
                                          "currículum",
                                          "currículum vitae",
                                          "curriculum vitæ",
                                          "hoja de vida",
                                          "резюме",
                                          "özgeçmiş",
                                          "ozgecmis",
                                          "życiorys",
                                          "履歴書",
                                          "職務経歴書",
                                          "简历",
                                          "个人简历",
                                          "簡歷",
                                          "履歷",
                                          "이력서",
                                          "경력기술서",
                                          "daftar riwayat hidup",
                                          "sơ yếu lý lịch",
                                          "السيرة الذاتية",
                                          "קורות חיים"};

bool is_separator(std::string_view word) {
    return word == "-" || word == "–" || word == "—" || word == "|" || word == ":" || word == "·" || word == "," ||
           word == "of" || word == "von" || word == "de" || word == "di" || word == "for";
}

std::string_view without_separators_around(std::string_view text) {
    text = trimmed(text);
    while (!text.empty()) {
        const std::vector<std::string_view> words = words_of(text);
        const bool first = is_separator(words.front());
        if (!first && !is_separator(words.back())) {
            break;
        }
        text = trimmed(first ? text.substr(words.front().size()) : text.substr(0, text.size() - words.back().size()));
    }
    while (text.ends_with(',') || text.ends_with(':')) {
        text = trimmed(text.substr(0, text.size() - 1));
    }
    return text;
}

// Without a document's name at one of its ends, and the genitive before it.
std::string_view without_document(std::string_view text) {
    const std::string lower = unicode::to_lower(text);
    if (lower.size() != text.size()) {
        return text;
    }
    for (const std::string_view document : documents) {
        if (lower.starts_with(document) && lower.find_first_of(" :|,", document.size()) == document.size()) {
            return without_separators_around(text.substr(document.size()));
        }
        if (lower.ends_with(document) && lower.size() > document.size() &&
            lower[lower.size() - document.size() - 1] == ' ') {
            std::string_view owner = without_separators_around(text.substr(0, text.size() - document.size()));
            for (const std::string_view genitive : {"'s", "’s", "'", "’"}) {
                if (owner.ends_with(genitive)) {
                    return owner.substr(0, owner.size() - genitive.size());
                }
            }
            return owner;
        }
    }
    return text;
}

// Without "Prof. Dr." before the name, "(she/her)" and ", PhD" behind it.
std::string bare_name(std::string_view text) {
    std::vector<std::string_view> words = words_of(text);
    std::erase_if(words, [](std::string_view word) {
        return word.starts_with('(') && word.ends_with(')') && word.find('/') != std::string_view::npos;
    });
    // "Dr. med.", "Dr. rer. nat.": small letters with a stop go on with the title.
    const auto is_title = [&, titled = false](std::string_view word) mutable {
        titled = people::is_academic_title(word) || (titled && word.ends_with('.') && !starts_with_uppercase(word));
        return titled;
    };
    words.erase(words.begin(), std::find_if_not(words.begin(), words.end(), is_title));
    while (!words.empty() && people::is_suffix(words.back())) {
        words.pop_back();
    }
    std::string name;
    for (const std::string_view word : words) {
        name += (name.empty() ? "" : " ") + std::string(word);
    }
    while (name.ends_with(',')) {
        name.pop_back();
    }
    return name;
}

// "JANE ROE" is no pair of initials.
std::string with_small_letters(const std::string& name) {
    if (has_lowercase(name)) {
        return name;
    }
    std::string result;
    for (const std::string_view word : words_of(name)) {
        std::size_t rest = 0;
        unicode::decode(word, rest);
        result +=
            (result.empty() ? "" : " ") + std::string(word.substr(0, rest)) + unicode::to_lower(word.substr(rest));
    }
    return result;
}

// Arabic, Hebrew, Devanagari: no capitals tell a name from other words; two to four words above all sections are one.
bool is_short_without_case(std::string_view text) {
    constexpr std::size_t most_words = 4;
    const std::size_t words = words_of(text).size();
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = unicode::decode(text, at);
        const bool joins = character == U' ' || character == U'-' || character == U'\u2019' || character == U'\'';
        const bool letter =
            unicode::is_letter(character) || unicode::is_mark(character) || unicode::is_format(character);
        if ((!letter && !joins) || unicode::is_lowercase(character) || unicode::is_uppercase(character)) {
            return false;
        }
    }
    return words >= 2 && words <= most_words;
}

}  // namespace

int likeness_of_title(std::string_view title) {
    const std::string name = bare_name(title);
    return is_short_without_case(name) ? sure_name : people::name_likeness(with_small_letters(name));
}

RichText name_in_heading(const RichText& heading) {
    const std::string title = plain_text(heading);
    const std::string_view owner = without_document(trimmed(title));
    const std::string name = bare_name(owner);
    const bool one_word = words_of(name).size() < 2 && !is_cjk_only(name);
    const bool section =
        meaning_of_title(title).kind || is_about_title(title) || is_contact_title(title) || is_widget_title(title);
    if (one_word || section || likeness_of_title(name) < sure_name) {
        return {};
    }
    const auto begin = static_cast<std::size_t>(owner.data() - title.data());
    return slice(heading, begin, begin + owner.size());
}

bool is_document_title(std::string_view title) {
    const std::string lower = unicode::to_lower(trimmed(title));
    return is_one_of(lower, std::vector<std::string_view>(std::begin(documents), std::end(documents)));
}

}  // namespace vitac::academicpages
