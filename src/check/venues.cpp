// Names of venues and awards: the same one in two wordings.
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "check/findings.h"
#include "check/spellings.h"

namespace vitac::check {

namespace {

constexpr Problem<std::string, std::string> venue_spelled_two_ways{Severity::Warning, "venue-spelled-two-ways",
                                                                   "the venue `{}` is written `{}` elsewhere"};
constexpr Problem<std::string, std::string> award_worded_two_ways{Severity::Note, "award-worded-two-ways",
                                                                  "`{}` is worded `{}` elsewhere"};

struct Name {
    std::string text;  // as first written
    Span span;
    int count = 0;
};

using Names = std::map<std::string, Name>;  // by folded letters

// All names are compared with all others; more than a person has in a life are a hostile file.
constexpr std::size_t most_names = 500;

void add(Names& names, const std::string& key, const std::string& text, Span span) {
    const auto found = names.find(key);
    if (found != names.end()) {
        ++found->second.count;
    } else if (!key.empty() && names.size() < most_names) {
        names.emplace(key, Name{text, span, 1});
    }
}

// The words without ordinals and years, which differ from one year's venue to the next: "8th", "2021", "XII".
std::string without_numbers(std::string_view text) {
    std::string result;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        // "xxviii": in folded letters.
        const bool roman = word.size() > 1 && word.find_first_not_of("ivxlc") == std::string_view::npos;
        if (!word.empty() && !roman && std::none_of(word.begin(), word.end(), ascii::is_digit)) {
            result += (result.empty() ? "" : " ") + std::string(word);
        }
        begin = end + 1;
    }
    return result;
}

// A spelling less often written is the slip; where both are as frequent, the later one is pointed at.
void report(const Problem<std::string, std::string>& problem, const Name& one, const Name& other,
            Diagnostics& diagnostics) {
    const bool first_is_slip = one.count != other.count ? one.count < other.count : one.span.begin > other.span.begin;
    const Name& slip = first_is_slip ? one : other;
    const Name& usual = first_is_slip ? other : one;
    diagnostics.add(problem.at(slip.span, slip.text, usual.text)
                        .with_hint("write it in one way")
                        .with_related(usual.span, "as here"));
}

template <class IsSame>
void check_names(const Names& names, const Problem<std::string, std::string>& problem, IsSame is_same,
                 Diagnostics& diagnostics) {
    for (auto one = names.begin(); one != names.end(); ++one) {
        for (auto other = std::next(one); other != names.end(); ++other) {
            // A name that is written so several times is meant so.
            const bool rare = std::min(one->second.count, other->second.count) == 1;
            if (rare && is_same(one->first, other->first)) {
                report(problem, one->second, other->second, diagnostics);
            }
        }
    }
}

// --- Venues ----------------------------------------------------------------------------------------------------------

bool has_several_words(std::string_view text) {
    return text.find(' ') != std::string_view::npos;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

// A slip of the hand: two neighbours exchanged, or in a long word a letter wrong, too many or too few. Words that
// differ at their ends are two forms or two words: "Science" and "Sciences", "Physica" and "Physics".
bool is_slip(std::string_view a, std::string_view b) {
    constexpr std::size_t least_letters = 5;
    constexpr std::size_t long_word = 8;
    const std::size_t size = std::min(a.size(), b.size());
    if (size < least_letters || a.back() != b.back() || a.front() != b.front() || edit_distance(a, b, 1) != 1) {
        return false;
    }
    std::string letters(a);
    std::string others(b);
    std::sort(letters.begin(), letters.end());
    std::sort(others.begin(), others.end());
    return letters == others || size >= long_word;
}

// "Conf." for "Conference"; one letter more is another word.
bool is_cut_short(std::string_view a, std::string_view b) {
    constexpr std::size_t least_letters = 3;
    constexpr std::size_t least_cut = 3;
    const std::string_view shorter = a.size() < b.size() ? a : b;
    const std::string_view longer = a.size() < b.size() ? b : a;
    return shorter.size() >= least_letters && longer.size() - shorter.size() >= least_cut &&
           longer.starts_with(shorter);
}

// The same words, but for slips and words cut short.
bool is_same_venue(const std::string& a, const std::string& b) {
    const std::vector<std::string_view> words = words_of(a);
    const std::vector<std::string_view> others = words_of(b);
    if (words.size() != others.size()) {
        return false;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] != others[i] && !is_slip(words[i], others[i]) && !is_cut_short(words[i], others[i])) {
            return false;
        }
    }
    return true;
}

void check_venues(const Biography& biography, Diagnostics& diagnostics) {
    Names names;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            const std::string key = without_numbers(unicode::fold(entry.venue.name));
            if (has_several_words(key)) {
                add(names, key, entry.venue.name, span_of(entry.venue.text));
            }
        }
    }
    check_names(names, venue_spelled_two_ways, is_same_venue, diagnostics);
}

// --- Awards ----------------------------------------------------------------------------------------------------------

// Words that say nothing of which award it is.
std::string essence(std::string_view folded) {
    static constexpr std::string_view idle[] = {"award", "prize", "presentation", "paper", "talk", "the"};
    std::string result;
    for (std::size_t begin = 0; begin < folded.size();) {
        const std::size_t end = std::min(folded.find(' ', begin), folded.size());
        const std::string_view word = folded.substr(begin, end - begin);
        if (std::find(std::begin(idle), std::end(idle), word) == std::end(idle)) {
            result += (result.empty() ? "" : " ") + std::string(word);
        }
        begin = end + 1;
    }
    return result;
}

// Of works only: the name of a prize that stands alone is what it is called.
void check_awards(const Biography& biography, Diagnostics& diagnostics) {
    std::map<std::string, Names> wordings;  // by essence
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            for (const Note& note : entry.notes) {
                const std::string text = plain_text(note.text);
                const std::string folded = unicode::fold(text);
                if (const std::string key = essence(folded); note.kind == NoteKind::Award && !key.empty()) {
                    add(wordings[key], text, text, span_of(note.text));
                }
            }
        }
    }
    const auto always = [](const std::string&, const std::string&) { return true; };
    for (const auto& [key, names] : wordings) {
        check_names(names, award_worded_two_ways, always, diagnostics);
    }
}

}  // namespace

void check_names(const Biography& biography, Diagnostics& diagnostics) {
    check_venues(biography, diagnostics);
    check_awards(biography, diagnostics);
}

}  // namespace vitac::check
