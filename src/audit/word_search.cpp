// Looks for words whatever their order: for lines of two directions.
#include "audit/word_search.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"

namespace vitac::audit {

namespace {

constexpr char32_t begins_left_to_right = 0x202A;
constexpr char32_t begins_right_to_left = 0x202B;
constexpr char32_t ends_direction = 0x202C;

bool is_direction_mark(char32_t character) {
    return character == begins_left_to_right || character == begins_right_to_left || character == ends_direction;
}

bool is_part_of_word(char32_t character) {
    return unicode::is_letter(character) || unicode::is_digit(character) || unicode::is_mark(character);
}

// The piece that begins behind `at`, when it has no other in it; `at` then goes behind its end.
std::optional<std::string_view> piece_at(std::string_view text, std::size_t& at) {
    std::size_t next = at;
    if (next >= text.size() || unicode::decode(text, next) != begins_right_to_left) {
        return std::nullopt;
    }
    const std::size_t begin = next;
    while (next < text.size()) {
        const std::size_t end = next;
        const char32_t character = unicode::decode(text, next);
        if (character == ends_direction) {
            at = next;
            return text.substr(begin, end - begin);
        }
        if (is_direction_mark(character)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

// The signs between two pieces of one line; `at` then goes behind them.
std::optional<std::string_view> signs_at(std::string_view text, std::size_t& at) {
    for (std::size_t next = at; next < text.size();) {
        const std::size_t end = next;
        const char32_t character = unicode::decode(text, next);
        if (character == begins_right_to_left) {
            const std::string_view signs = text.substr(at, end - at);
            at = end;
            return signs;
        }
        if (character == U'\n' || character == U'\f' || is_direction_mark(character) || is_part_of_word(character)) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

// All pieces that follow each other from `at` on, the last one first; `at` then goes behind them.
std::optional<std::string> turned_words(std::string_view text, std::size_t& at) {
    std::optional<std::string_view> piece = piece_at(text, at);
    if (!piece) {
        return std::nullopt;
    }
    std::vector<std::string_view> parts = {*piece};
    for (std::size_t next = at; next < text.size(); at = next) {
        const std::optional<std::string_view> signs = signs_at(text, next);
        piece = signs ? piece_at(text, next) : std::nullopt;
        if (!piece) {
            break;
        }
        parts.insert(parts.end(), {*signs, *piece});
    }
    std::string words;
    std::for_each(parts.rbegin(), parts.rend(), [&](std::string_view part) { words += part; });
    return words;
}

}  // namespace

bool has_right_to_left(std::string_view text) {
    const std::vector<unicode::LevelRun> runs = unicode::bidi_levels(text, unicode::Direction::LeftToRight);
    return std::any_of(runs.begin(), runs.end(), [](const unicode::LevelRun& run) { return run.level % 2 == 1; });
}

std::string without_direction_marks(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::optional<std::string> words = turned_words(text, at)) {
            result += " " + *words + " ";
            continue;
        }
        const char32_t character = unicode::decode(text, at);
        unicode::append(result, is_direction_mark(character) ? U' ' : character);
    }
    return result;
}

std::vector<WordSearch::Word> WordSearch::words_of(std::string_view text) {
    std::vector<Word> words;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const bool belongs = is_part_of_word(unicode::decode(text, at));
        if (belongs && !inside) {
            words.push_back({{}, {begin, at}});
        } else if (belongs) {
            words.back().place.end = at;
        }
        inside = belongs;
    }
    for (Word& word : words) {
        word.text = text.substr(word.place.begin, word.place.end - word.place.begin);
    }
    return words;
}

std::optional<Stretch> WordSearch::find(std::string_view wanted, std::size_t begin) const {
    std::map<std::string_view, int> missing;  // by word: how often more it is wanted in the window; below 0: less
    const std::vector<Word> words = words_of(wanted);
    for (const Word& word : words) {
        ++missing[word.text];
    }
    std::size_t wrong = missing.size();  // words that are not in the window as often as they are wanted
    const auto change = [&](const Word& word, int by) {
        const auto found = missing.find(word.text);
        if (found != missing.end()) {
            wrong += found->second == 0 ? 1 : 0;
            found->second += by;
            wrong -= found->second == 0 ? 1 : 0;
        }
    };
    const auto first = std::lower_bound(words_.begin(), words_.end(), begin,
                                        [](const Word& word, std::size_t place) { return word.place.begin < place; });
    auto window = first;
    for (auto last = first; last != words_.end() && !words.empty(); ++last) {
        change(*last, -1);
        if (static_cast<std::size_t>(last - window) == words.size()) {
            change(*window++, 1);
        }
        if (wrong == 0) {
            return Stretch{window->place.begin, last->place.end};
        }
    }
    return std::nullopt;
}

}  // namespace vitac::audit
