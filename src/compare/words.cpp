// Which words differ in two texts: those that occur once in both, and in the same order, hold all others in place.
//
// That is patience diff (Bram Cohen): between two such words the search is repeated; where there are none left, what is
// between was put in the place of what was.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/unicode.h"
#include "compare/compare.h"
#include "compare/order.h"

namespace vitac {

namespace {

struct Word {
    std::string text;
    std::string key;  // without hyphens
    std::size_t page = 1;
};

bool is_hyphen(char32_t character) {
    return character == U'-' || character == 0x2010 || character == 0xAD;
}

std::string without_hyphens(const std::string& text) {
    std::string key;
    for (std::size_t at = 0; at < text.size();) {
        if (const char32_t character = unicode::decode(text, at); !is_hyphen(character)) {
            unicode::append(key, character);
        }
    }
    return key.empty() ? text : key;
}

// A word that ends a line in a hyphen goes on in the next one.
class Splitter {
public:
    std::vector<Word> split(const std::vector<std::string>& pages) {
        for (std::size_t page = 0; page < pages.size(); ++page) {
            const std::string text = unicode::repair_utf8(pages[page]).text;
            for (std::size_t at = 0; at < text.size();) {
                const char32_t character = unicode::decode(text, at);
                if (unicode::is_space(character)) {
                    end_word(character == U'\n');
                } else {
                    begin_if_none(page + 1);
                    unicode::append(word_.text, character);
                    ends_in_hyphen_ = is_hyphen(character);
                }
            }
            end_word(true);
        }
        flush();
        return std::move(words_);
    }

private:
    void begin_if_none(std::size_t page) {
        if (word_.text.empty()) {
            word_.page = page;
        }
    }
    void end_word(bool line_ends) {
        if (!(line_ends && ends_in_hyphen_ && word_.text.size() > 1)) {
            flush();
        }
    }
    void flush() {
        if (!word_.text.empty()) {
            word_.key = without_hyphens(word_.text);
            words_.push_back(std::move(word_));
        }
        word_ = {};
        ends_in_hyphen_ = false;
    }

    Word word_;
    bool ends_in_hyphen_ = false;
    std::vector<Word> words_;
};

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class WordComparer {
public:
    WordComparer(std::vector<Word> before, std::vector<Word> after)
        : before_(std::move(before)), after_(std::move(after)) {}

    // What is still to be compared, last first, stands for the stack of a recursion.
    std::vector<TextChange> compare() {
        coming_.push_back({{0, before_.size()}, {0, after_.size()}});
        while (!coming_.empty()) {
            auto [before, after] = coming_.back();
            coming_.pop_back();
            trim(before, after);
            if (before.begin < before.end && after.begin < after.end && split(before, after)) {
                continue;
            }
            if (before.begin < before.end || after.begin < after.end) {
                changes_.push_back({page_at(before_, before), page_at(after_, after), text_of(before_, before),
                                    text_of(after_, after)});
            }
        }
        return std::move(changes_);
    }

private:
    void trim(Stretch& before, Stretch& after) const {
        while (before.begin < before.end && after.begin < after.end &&
               before_[before.begin].key == after_[after.begin].key) {
            ++before.begin;
            ++after.begin;
        }
        while (before.begin < before.end && after.begin < after.end &&
               before_[before.end - 1].key == after_[after.end - 1].key) {
            --before.end;
            --after.end;
        }
    }

    // The places of words that occur once.
    static std::map<std::string_view, std::size_t> single_words(const std::vector<Word>& words, Stretch stretch) {
        std::map<std::string_view, std::size_t> places;
        std::set<std::string_view> repeated;
        for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
            if (!places.emplace(words[i].key, i).second) {
                repeated.insert(words[i].key);
            }
        }
        for (const std::string_view word : repeated) {
            places.erase(word);
        }
        return places;
    }

    // Whether any word holds; then the stretches between such words are what is next.
    bool split(Stretch before, Stretch after) {
        const std::map<std::string_view, std::size_t> old_places = single_words(before_, before);
        std::vector<std::pair<std::size_t, std::size_t>> both;  // in the order of the second
        for (const auto& [word, place] : single_words(after_, after)) {
            if (const auto old = old_places.find(word); old != old_places.end()) {
                both.emplace_back(place, old->second);
            }
        }
        if (both.empty()) {
            return false;
        }
        std::sort(both.begin(), both.end());
        std::vector<std::size_t> places;
        for (const auto& [place, old] : both) {
            places.push_back(old);
        }
        const std::vector<std::size_t> held = in_order(places);
        for (auto it = held.rbegin(); it != held.rend(); ++it) {
            const auto [place, old] = both[*it];
            coming_.push_back({{old + 1, before.end}, {place + 1, after.end}});
            before.end = old;
            after.end = place;
        }
        coming_.push_back({before, after});
        return true;
    }

    // Of what is between two words: that of the first.
    static std::size_t page_at(const std::vector<Word>& words, Stretch stretch) {
        if (stretch.begin < stretch.end) {
            return words[stretch.begin].page;
        }
        return stretch.begin == 0 ? 1 : words[stretch.begin - 1].page;
    }

    static std::string text_of(const std::vector<Word>& words, Stretch stretch) {
        std::string text;
        for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
            text += (text.empty() ? "" : " ") + words[i].text;
        }
        return text;
    }

    std::vector<Word> before_;
    std::vector<Word> after_;
    std::vector<std::pair<Stretch, Stretch>> coming_;
    std::vector<TextChange> changes_;
};

}  // namespace

std::vector<TextChange> compare_texts(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    return WordComparer(Splitter().split(before), Splitter().split(after)).compare();
}

}  // namespace vitac
