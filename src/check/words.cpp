// Words and entries: the same thing twice, one word in two spellings.
#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "check/findings.h"

namespace vitac::check {

namespace {

constexpr Problem<std::string> duplicate_entry{Severity::Warning, "duplicate-entry", "`{}` stands here twice"};
constexpr Problem<std::string, std::string> word_spelled_two_ways{Severity::Warning, "word-spelled-two-ways",
                                                                  "`{}` is spelled `{}` elsewhere"};

constexpr std::ptrdiff_t least_words = 5;  // of a title that is known by itself

// A work is known by its title; of anything else all that names it must be the same, and its dates.
std::string key_of(const Entry& entry) {
    const std::string title = unicode::fold(plain_text(entry.title));
    if (entry.kind == EntryKind::Publication) {
        // "Highlight: cover" without authors is no work, but a title may stand alone.
        const bool work = !entry.authors.empty() || std::count(title.begin(), title.end(), ' ') + 1 >= least_words;
        return title.empty() || !work ? std::string() : "work " + title;
    }
    const std::string position = unicode::fold(plain_text(entry.organisation) + " " + plain_text(entry.role));
    const bool named = entry.kind == EntryKind::Position || (entry.kind == EntryKind::Item && !entry.dates.empty());
    return named && title.size() + position.size() > 1
               ? "other " + title + "\n" + position + "\n" + entry.dates.text + "\n" + plain_text(entry.venue.text)
               : std::string();
}

// A talk that became an article under its title: another venue and another year. A preprint is the work itself.
bool are_two_works(const Entry& one, const Entry& other) {
    const auto year = [](const Entry& entry) { return entry.dates.end ? entry.dates.end->year : 0; };
    const bool preprint = one.venue.kind == VenueKind::Preprint || other.venue.kind == VenueKind::Preprint;
    return one.kind == EntryKind::Publication && !preprint && year(one) != 0 && year(other) != 0 &&
           year(one) != year(other) && !one.venue.empty() && !other.venue.empty() &&
           unicode::fold(one.venue.name) != unicode::fold(other.venue.name);
}

Span place_of(const Entry& entry) {
    return !entry.title.empty()         ? span_of(entry.title)
           : entry.organisation.empty() ? entry.span
                                        : span_of(entry.organisation);
}

void check_duplicates(const Biography& biography, Diagnostics& diagnostics) {
    std::map<std::string, const Entry*> seen;
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            const std::string key = key_of(entry);
            if (key.empty()) {
                continue;
            }
            // A paper and the talk on it have one title.
            const auto [place, is_new] = seen.emplace(std::string(name_of(section.kind)) + " " + key, &entry);
            if (!is_new && !are_two_works(*place->second, entry)) {
                diagnostics.add(duplicate_entry.at(place_of(entry), called(entry))
                                    .with_hint("keep one of them")
                                    .with_related(place_of(*place->second), "the first time"));
            }
        }
    }
}

// --- Spelling --------------------------------------------------------------------------------------------------------

struct Word {
    std::string text;  // as first written
    Span span;
    int count = 0;
};

using Words = std::map<std::string, Word>;  // by folded spelling

constexpr std::size_t least_letters = 7;  // shorter words are near to too many others
constexpr std::size_t most_words = 20'000;

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Where bytes of a piece stand, when it stands in the source as it is; else the place of all of it.
Span place_of(const Inline& piece, std::size_t begin, std::size_t end, const Sources& sources) {
    if (!piece.span.known() || sources.text(piece.span) != piece.text) {
        return piece.span;
    }
    const auto at = [&](std::size_t offset) { return piece.span.begin + static_cast<std::uint32_t>(offset); };
    return {piece.span.source, at(begin), at(end)};
}

void add_words(const RichText& text, const Sources& sources, Words& words) {
    for (const Inline& piece : text.inlines) {
        for (std::size_t begin = 0; begin < piece.text.size();) {
            std::size_t end = begin;
            while (end < piece.text.size() && (is_ascii_letter(piece.text[end]) || (piece.text[end] & '\x80') != 0)) {
                ++end;
            }
            const std::string word = piece.text.substr(begin, end - begin);
            if (std::string key = unicode::fold(word); key.size() >= least_letters && words.size() < most_words) {
                Word& known = words[std::move(key)];
                known.text = known.count == 0 ? word : known.text;
                known.span = known.count == 0 ? place_of(piece, begin, end, sources) : known.span;
                ++known.count;
            }
            begin = std::max(end, begin + 1);
        }
    }
}

void add_words(const std::vector<Bullet>& bullets, const Sources& sources, Words& words) {
    for (const Bullet& bullet : bullets) {
        add_words(bullet.text, sources, words);
        add_words(bullet.children, sources, words);
    }
}

// Whether the words differ by one slip of the hand inside: two neighbours exchanged, or in a long word one letter too
// many or too few. A letter changed makes another word too often, and so does a change at the ends, or in a short word
// ("through" and "thorough", "process" and "proceso").
bool is_one_slip(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    std::size_t front = 0;
    while (front < a.size() && a[front] == b[front]) {
        ++front;
    }
    std::size_t back = 0;
    while (back < a.size() - front && a[a.size() - 1 - back] == b[b.size() - 1 - back]) {
        ++back;
    }
    if (front == 0 || back == 0) {
        return false;
    }
    constexpr std::size_t long_word = 9;
    // "tunnelling" and "tunneling" are British and American, and titles are quoted as they are.
    if (a.size() + 1 == b.size() && b[front] == 'l' && b[front - 1] == 'l') {
        return false;
    }
    if (a.size() + 1 == b.size()) {
        return a.size() >= long_word && front + back == a.size();
    }
    return a.size() == b.size() && front + back + 2 == a.size() && a[front] == b[front + 1] && a[front + 1] == b[front];
}

// A word's letters, sorted: equal for words that only exchange some. One letter left out each gives the words that are
// one shorter.
std::string sorted_letters(std::string word) {
    std::sort(word.begin(), word.end());
    return word;
}

bool is_said_of_venue(Span word, const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const Diagnostic& diagnostic) {
        return diagnostic.name == "venue-spelled-two-ways" && diagnostic.span.source == word.source &&
               diagnostic.span.begin <= word.begin && word.end <= diagnostic.span.end;
    });
}

// Words that one slip makes of each other have the same letters, or all but one: looked up instead of compared.
void check_spelling(const Biography& biography, const Sources& sources, Diagnostics& diagnostics) {
    Words words;
    for (const RichText& paragraph : biography.summary) {
        add_words(paragraph, sources, words);
    }
    for (const Section& section : biography.sections) {
        for (const Entry& entry : section.entries) {
            for (const RichText* text : {&entry.title, &entry.organisation, &entry.role, &entry.venue.text}) {
                add_words(*text, sources, words);
            }
            for (const Note& note : entry.notes) {
                add_words(note.text, sources, words);
            }
            add_words(entry.bullets, sources, words);
        }
    }
    std::map<std::string, std::vector<const Words::value_type*>> by_letters;
    for (const Words::value_type& word : words) {
        by_letters[sorted_letters(word.first)].push_back(&word);
    }
    const auto report = [&](const Words::value_type& one, const Words::value_type& other) {
        // The one that is written less often is the slip; where both are, who knows? A venue says it of all its words.
        if (!is_said_of_venue(one.second.span, diagnostics) && one.second.count < other.second.count &&
            is_one_slip(one.first, other.first)) {
            diagnostics.add(word_spelled_two_ways.at(one.second.span, one.second.text, other.second.text)
                                .with_hint("write `" + other.second.text + "`")
                                .with_related(other.second.span, "as here"));
        }
    };
    for (const Words::value_type& word : words) {
        const std::string letters = sorted_letters(word.first);
        for (const Words::value_type* other : by_letters.at(letters)) {
            report(word, *other);
        }
        for (std::size_t i = 0; i < letters.size(); ++i) {
            const auto shorter = by_letters.find(letters.substr(0, i) + letters.substr(i + 1));
            if (shorter == by_letters.end() || (i > 0 && letters[i] == letters[i - 1])) {
                continue;
            }
            for (const Words::value_type* other : shorter->second) {
                report(word, *other);
                report(*other, word);
            }
        }
    }
}

}  // namespace

void check_words(const Biography& biography, const Sources& sources, Diagnostics& diagnostics) {
    check_duplicates(biography, diagnostics);
    check_spelling(biography, sources, diagnostics);
}

}  // namespace vitac::check
