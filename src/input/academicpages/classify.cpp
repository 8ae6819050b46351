// What the lines of a publication are, by scores for what they hold.
//
// Nothing here looks at which line it is, but for a small preference: titles stand first on two pages of three. What
// decides is the content: a list of names, the words and numbers of venues, words of awards; how a line is set (bold,
// coloured, linked, quoted) only adds.
#include "input/academicpages/classify.h"

#include <algorithm>

#include "base/unicode.h"
#include "input/academicpages/citation.h"
#include "input/academicpages/links.h"
#include "input/meaning/awards.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/people/names.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr int sure_name = 80;      // people::name_likeness from which a piece counts as a name
constexpr int possible_name = 30;  // a single word, or initials
constexpr int least_role = 45;     // a score below is no evidence for a role
constexpr int remark_score = 32;   // what prose gets for being there

int clamp(int score) {
    return std::clamp(score, 0, 100);
}

bool is_self(const std::string& name, const Known& known) {
    return std::any_of(known.self.begin(), known.self.end(), [&](const std::string& spelling) {
        return people::match_name(name, spelling) >= people::Match::Initials;
    });
}

struct Looks {
    bool strong = false;
    bool colored = false;
    bool red = false;
    bool linked = false;
    bool emphasis = false;
    bool quoted = false;
    std::size_t words = 0;
};

bool is_quoted(std::string_view text) {
    static constexpr std::string_view opening[] = {"“", "\"", "«", "„", "「", "『", "《", "‘"};
    static constexpr std::string_view closing[] = {"”", "\"", "»", "“", "」", "』", "》", "’"};
    while (text.ends_with('.') || text.ends_with(',')) {
        text.remove_suffix(1);
    }
    return std::any_of(std::begin(opening), std::end(opening),
                       [&](std::string_view quote) { return text.starts_with(quote); }) &&
           std::any_of(std::begin(closing), std::end(closing),
                       [&](std::string_view quote) { return text.ends_with(quote); });
}

Looks looks_of(const StyledText& text) {
    const auto all = [&](auto predicate) { return text.all_letters(0, text.size(), predicate); };
    Looks looks;
    looks.strong = all([](const Inline& piece) { return piece.marks.strong; });
    looks.colored = all([](const Inline& piece) { return piece.color.has_value(); });
    looks.red = all([](const Inline& piece) { return piece.color && is_red(piece.color->color); });
    looks.linked = all([](const Inline& piece) { return piece.link.has_value(); });
    looks.emphasis = all([](const Inline& piece) { return piece.marks.emphasis; });
    looks.quoted = is_quoted(text.plain());
    looks.words = words_of(text.plain()).size();
    return looks;
}

int score_authors(const RichText& text, const Looks& looks, const Known& known) {
    const people::AuthorList list = people::split_authors(text);
    if (list.authors.empty()) {
        return 0;
    }
    // Lists longer than this are judged by their beginning.
    constexpr std::size_t most_judged = 60;
    const std::size_t count = std::min(list.authors.size(), most_judged);
    int good = 0;
    int possible = 0;
    bool self = false;
    bool marks = false;
    for (std::size_t i = 0; i < count; ++i) {
        const Author& author = list.authors[i];
        const int likeness = people::name_likeness(author.name);
        good += likeness >= sure_name ? 1 : 0;
        possible += likeness >= possible_name && likeness < sure_name ? 1 : 0;
        self = self || (likeness >= possible_name && is_self(author.name, known));
        marks = marks || !author.marks.empty();
    }
    const int ratio = (100 * good + 50 * possible) / static_cast<int>(count);
    int score = ratio * 6 / 10;
    score += good >= 2 ? 25 : 0;
    score += self ? 35 : 0;
    score += marks && good > 0 ? 10 : 0;
    score += list.ends_in_et_al && good > 0 ? 20 : 0;
    score -= count == 1 && !self ? 25 : 0;
    score -= count == 1 && looks.colored ? 20 : 0;
    score -= ratio < 50 ? 40 : 0;
    return clamp(score);
}

int score_title(std::string_view text, const Looks& looks, Position position, int venue) {
    const bool long_enough = looks.words >= 3 || (has_cjk(text) && unicode::character_count(text) >= 6);
    int score = 20;
    score += position == Position::First ? 20 : 0;
    score += long_enough ? 15 : 0;
    score += looks.strong ? 25 : 0;
    score += looks.colored && !looks.red ? 15 : 0;
    score += looks.linked ? 25 : 0;
    score += looks.quoted ? 40 : 0;
    score += looks.emphasis ? 5 : 0;
    score -= venue / 2;
    score -= looks.red ? 10 : 0;
    score -= is_publication_status(text) ? 30 : 0;
    constexpr std::size_t longest_title = 45;  // words; beyond it is prose
    score -= looks.words > longest_title ? 40 : 0;
    return clamp(score);
}

int score_award(std::string_view text, const Looks& looks, Position position) {
    constexpr std::size_t longest_award = 25;  // words
    const bool words = has_award_words(text) && looks.words <= longest_award;
    int score = words ? 60 : 0;
    score += looks.red && looks.words <= longest_award ? 45 : 0;
    score += words && (looks.strong || looks.colored) ? 15 : 0;
    score -= position == Position::First ? 45 : 0;
    return clamp(score);
}

// "*Name of the journal*, 12, 2018"
bool is_mostly_emphasis(const StyledText& text) {
    const std::size_t emphasis =
        text.count_letters(0, text.size(), [](const Inline& piece) { return piece.marks.emphasis; });
    return emphasis > 0 && emphasis * 2 > text.letters(0, text.size());
}

// A long line, or one mostly in small letters, is a sentence that mentions a venue: the words of names have capitals.
bool mentions_venue(std::string_view text) {
    constexpr std::size_t longest_venue = 40;  // words
    constexpr std::size_t longest_in_small_letters = 16;
    const std::vector<std::string_view> words = words_of(text);
    const auto small = std::count_if(words.begin(), words.end(),
                                     [](std::string_view word) { return word[0] >= 'a' && word[0] <= 'z'; });
    return words.size() > longest_venue ||
           (words.size() > longest_in_small_letters && static_cast<std::size_t>(small) * 2 > words.size());
}

int add_hint(int score, bool hinted) {
    constexpr int weight = 50;
    return clamp(hinted ? score + weight : score);
}

}  // namespace

Scores score_line(const RawLine& line, Position position, const Known& known) {
    const StyledText text(line.text);
    const Looks looks = looks_of(text);
    Scores scores;
    scores.venue = venue_likeness(text.plain());
    scores.venue = mentions_venue(text.plain()) ? scores.venue / 2 : scores.venue;
    scores.venue -= looks.strong && looks.colored && position == Position::First ? 30 : 0;
    scores.venue += is_mostly_emphasis(text) ? 15 : 0;
    scores.venue = add_hint(scores.venue, line.hint == Hint::Venue);
    scores.authors = score_authors(line.text, looks, known);
    scores.authors -= scores.venue >= least_role && !line.text.empty() ? scores.venue / 2 : 0;
    scores.authors = add_hint(scores.authors, line.hint == Hint::Authors);
    scores.title = add_hint(score_title(text.plain(), looks, position, scores.venue), line.hint == Hint::Title);
    scores.award = add_hint(score_award(text.plain(), looks, position), line.hint == Hint::Award);
    scores.venue = clamp(scores.venue);
    scores.remark = remark_score;
    return scores;
}

namespace {

struct Other {
    Role role = Role::Remark;
    int score = 0;
};

// The best role for a line that is neither title nor authors.
Other best_other(const Scores& scores) {
    Other best{Role::Remark, scores.remark};
    if (scores.venue >= least_role && scores.venue > best.score) {
        best = {Role::Venue, scores.venue};
    }
    if (scores.award >= least_role && scores.award > best.score) {
        best = {Role::Award, scores.award};
    }
    return best;
}

}  // namespace

std::vector<Field> assign_roles(const std::vector<RawLine>& lines, const Known& known) {
    // Entries have up to a dozen lines; what follows behind many more is prose.
    constexpr std::size_t most_judged = 40;
    const std::size_t count = std::min(lines.size(), most_judged);
    std::vector<Scores> scores;
    std::vector<Other> others;
    Position position = Position::First;
    for (std::size_t i = 0; i < count; ++i) {
        scores.push_back(score_line(lines[i], position, known));
        // A badge with the venue stands before the first line.
        position = lines[i].hint == Hint::Venue ? position : Position::Later;
        others.push_back(best_other(scores.back()));
    }
    std::size_t title = count;
    std::size_t authors = count;
    int best = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const int without_authors = scores[i].title - others[i].score;
        if (title == count || without_authors > best) {
            best = without_authors;
            title = i;
            authors = count;
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t j = 0; j < count; ++j) {
            if (i == j || scores[j].authors < least_role) {
                continue;
            }
            const int gain = scores[i].title - others[i].score + scores[j].authors - others[j].score;
            if (gain > best) {
                best = gain;
                title = i;
                authors = j;
            }
        }
    }
    std::vector<Field> fields;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == title) {
            fields.push_back({lines[i].text, Role::Title, scores[i].title});
        } else if (i == authors) {
            fields.push_back({lines[i].text, Role::Authors, scores[i].authors});
        } else {
            const Other other = i < count ? others[i] : Other{};
            fields.push_back({lines[i].text, other.role, other.score});
        }
    }
    // "Review of Coasts, 2021" says little by itself; below title and authors, where nothing else is the venue, it is.
    constexpr int some_evidence = 30;
    constexpr std::size_t most_words = 10;
    const bool has_venue =
        std::any_of(fields.begin(), fields.end(), [](const Field& field) { return field.role == Role::Venue; });
    for (std::size_t i = 0; i < count && !has_venue && authors < count; ++i) {
        const std::string plain = plain_text(fields[i].text);
        if (fields[i].role == Role::Remark && scores[i].venue >= some_evidence &&
            words_of(plain).size() <= most_words && !find_dates(plain).empty()) {
            fields[i].role = Role::Venue;
            fields[i].score = scores[i].venue;
            break;
        }
    }
    return fields;
}

bool looks_like_publication(const RawEntry& entry) {
    const Known nobody;
    std::vector<RawLine> lines;
    for (const RawLine& line : entry.lines) {
        if (RichText rest = split_link_row(line.text).rest; !rest.empty()) {
            lines.push_back({rest, line.hint, line.own_paragraph});
        }
    }
    if (lines.size() == 1) {
        return split_citation(lines.front().text, nobody).has_value();
    }
    const std::vector<Field> fields = assign_roles(lines, nobody);
    const bool authors = std::any_of(fields.begin(), fields.end(), [](const Field& field) {
        constexpr int sure = 70;  // several names
        return field.role == Role::Authors && field.score >= sure;
    });
    return authors;
}

}  // namespace vitac::academicpages
