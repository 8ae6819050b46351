// The names that stand at the beginning of a text, in any citation style.
//
// Piece by piece, each up to the next separator. What a piece is depends on those before it: initials belong to the
// family before them, and an acronym among names is a venue unless other names look so.
#include "input/academicpages/name_run.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "input/academicpages/name_end.h"
#include "input/meaning/venue.h"
#include "input/people/author_marks.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/separators.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr int possible_name = 30;  // in percent: a single word, initials

// One name, or a part of one, between two separators.
struct Piece {
    std::size_t begin = 0;
    NameEnd end;
    std::string_view raw;  // as written, without the "and" before it
    std::string name;      // without its marks
    int likeness = 0;      // to a name
    bool initials = false;
    bool self = false;
    bool self_with_family = false;  // the person, together with the family name before it
};

// What has been seen of the list.
struct Seen {
    ListHabits habits;
    int pieces = 0;
    bool any_emphasis = false;
    bool any_acronym = false;
    bool behind_and = false;    // an "and" stands before the piece
    bool complete = false;      // "A. Doe and B. Roe": the name behind the "and" has been read
    bool two_names = false;     // the last piece was of two or three names, without initials
    bool given_behind = false;  // "Roe, Jane" has been seen, and is the person
    std::string lone_name;      // a single word that has just been seen: the family of "Roe, Jane"?
    std::string capitals;       // the same in capitals: "ROE, Jane"
};

// --- Small questions -------------------------------------------------------------------------------------------------

// The size of an "and" that the text begins with, and of the blank behind it.
std::size_t and_size(std::string_view text) {
    constexpr std::size_t longest = 16;  // bytes: "et al. " is none
    const std::string head = " " + std::string(text.substr(0, longest)) + " ";
    const people::SeparatorAt separator = people::separator_at(head, 1);
    return separator.kind == people::Separator::And ? std::min(separator.size + 1, text.size()) : 0;
}

std::string_view without_and(std::string_view text) {
    return text.substr(and_size(text));
}

bool is_and_only(std::string_view text) {
    return without_and(trimmed(text)).empty();
}

std::string without_marks(const StyledText& text, std::size_t begin, std::size_t end) {
    const people::AuthorList list = people::split_authors(text.slice(begin, end));
    return list.authors.size() == 1 ? list.authors.front().name : std::string(trimmed(text.plain(begin, end)));
}

// A link that goes on behind the separator, as titles with commas do: "[Ash, Beech and Elm](...)".
bool is_in_longer_link(const StyledText& text, std::size_t begin, std::size_t end) {
    begin = std::min(text.plain().find_first_not_of(' ', begin), end);
    const auto url = [&](std::size_t at) { return text.at(at).link ? text.at(at).link->span : Span{}; };
    if (begin >= end || end + 2 >= text.size() || !url(begin).known()) {
        return false;
    }
    return url(end) == url(begin) && url(end + 2) == url(begin);
}

// "Springer, M. S.": what is a publisher elsewhere may be a family.
bool initials_follow(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_initials = 12;  // bytes
    const std::string_view next = trimmed(text.substr(std::min(at, text.size()), longest_initials));
    const std::vector<std::string_view> words = words_of(next.substr(0, next.find(',')));
    return !words.empty() && words.front().find('.') != std::string_view::npos && people::is_initials(words.front());
}

// "GAMM Reports", but not "ROE Jane" alone or "J.R. Doe".
bool begins_with_acronym(const std::string& name) {
    constexpr std::size_t shortest = 3;
    const std::vector<std::string_view> words = words_of(name);
    return words.size() >= 2 && words.front().size() >= shortest && starts_with_uppercase(words.front()) &&
           !has_lowercase(words.front()) && words.front().find('.') == std::string_view::npos && has_lowercase(name);
}

// "[9 authors]", "23 others", "12 more authors" stand for people who are not named.
bool counts_authors(std::string_view text) {
    constexpr std::size_t longest = 40;  // bytes
    const bool counts = text.starts_with('[') || has_digit(text.substr(0, 1));
    const auto says = [&](std::string_view word) { return text.find(word) != std::string_view::npos; };
    return counts && text.size() <= longest && has_digit(text) &&
           (says("author") || says("others") || says("more") || says("weitere"));
}

// "Roe K", "Roe KL", "Roe K. L.", "van Roe K": initials behind a family name.
bool has_initials_behind(std::vector<std::string_view> words) {
    while (!words.empty() && people::is_suffix(words.back())) {
        words.pop_back();
    }
    return words.size() > 1 && !people::is_initials(words.front()) && people::is_initials(words.back());
}

// --- The pieces ------------------------------------------------------------------------------------------------------

// "Roe, J., … Poe, Z." (APA): names are left out before the last.
std::size_t behind_ellipsis(std::string_view text, std::size_t at) {
    const std::size_t begin = std::min(text.find_first_not_of(' ', at), text.size());
    for (const std::string_view sign : {"…", "...", ". . ."}) {
        if (text.substr(begin).starts_with(sign)) {
            return begin + sign.size();
        }
    }
    return at;
}

Piece piece_at(const StyledText& text, std::size_t at, const Seen& seen, const Known& known) {
    const std::size_t begin = behind_ellipsis(text.plain(), at);
    Piece piece;
    piece.begin = begin;
    piece.end = name_end(text, begin, seen.habits);
    // "Roe, K., **Doe, J.** et al. (2020)": no comma stands before it.
    constexpr std::string_view et_al = " et al";
    const std::size_t others =
        std::string_view(text.plain()).substr(0, piece.end.end + 1 + et_al.size()).find(et_al, begin);
    if (others != std::string_view::npos && others > begin) {
        piece.end = {others, others, false, false};
    }
    piece.raw = without_and(trimmed(text.plain(begin, piece.end.end)));
    piece.name = without_marks(text, begin, piece.end.end);
    piece.likeness = people::name_likeness(without_and(piece.name));
    const std::vector<std::string_view> words = words_of(piece.name);
    piece.initials =
        people::is_initials(words.empty() ? piece.name : words.front()) && piece.likeness < people::sure_name;
    const std::string whole = seen.capitals.empty() ? piece.name : seen.capitals + ", " + piece.name;
    const std::string turned = seen.lone_name.empty() ? std::string() : piece.name + " " + seen.lone_name;
    const auto is_person = [&](const std::string& name) {
        return piece.likeness > 0 &&
               std::any_of(known.self.begin(), known.self.end(), [&](const std::string& spelling) {
                   return people::match_name(name, spelling) >= people::Match::Initials;
               });
    };
    piece.self_with_family = !turned.empty() && is_person(turned);
    piece.self = piece.self_with_family || is_person(whole);
    return piece;
}

// Where "et al." that begins at `at` ends, or nothing.
std::optional<std::size_t> others_end(const StyledText& text, std::size_t at) {
    static constexpr std::string_view spellings[] = {"et al", "others", "…",    "...", "等",
                                                     "ほか",  "и др",   "u. a", "u.a"};
    const std::size_t begin = std::min(text.plain().find_first_not_of(' ', at), text.size());
    const std::string_view rest = text.plain(begin, text.size());
    for (const std::string_view written : {rest, without_and(rest)}) {
        for (const std::string_view spelling : spellings) {
            const std::string_view behind = written.substr(std::min(spelling.size(), written.size()));
            const std::string_view words = trimmed(behind.substr(behind.starts_with('.') ? 1 : 0));
            const bool word_goes_on = !behind.empty() && ascii::is_letter(behind.front());
            // "Others in the Loom" is a title, "… Roe, K." goes on with the last name.
            const bool goes_on = spelling != "et al" && !behind.starts_with('.') && !words.empty() &&
                                 std::string_view(",;:.(").find(words.front()) == std::string_view::npos;
            if (ascii_lower(written.substr(0, spelling.size())) == spelling && !word_goes_on && !goes_on) {
                return text.size() - behind.size() + (behind.starts_with('.') ? 1U : 0U);
            }
        }
    }
    return std::nullopt;
}

bool is_emphasised(const StyledText& text, const Piece& piece) {
    const std::size_t first = std::min(text.plain().find_first_not_of(' ', piece.begin), text.size() - 1);
    return text.at(first).marks.emphasis;
}

// "ROE, Jane": given names behind a family in capitals, or in a list where the person's stand so.
bool is_given_name(const Piece& piece, const Seen& seen) {
    constexpr std::size_t most_given = 3;  // words
    const bool expected = !seen.capitals.empty() || (seen.given_behind && seen.habits.family_before);
    return expected && starts_with_uppercase(piece.name) && words_of(piece.name).size() <= most_given;
}

// "Vega Roe, A.": a family of two names looks like a whole name.
bool is_behind_family(const Piece& piece, const Seen& seen) {
    return piece.initials &&
           (seen.habits.family_before || (seen.two_names && (seen.habits.inverted || seen.pieces == 1)));
}

bool is_sure(const Piece& piece, const Seen& seen) {
    return piece.likeness >= people::sure_name || piece.self || is_behind_family(piece, seen) ||
           is_given_name(piece, seen) || people::is_suffix(piece.name) || counts_authors(piece.raw);
}

// "A. Doe and B. Roe, Cards Again, 12 Loom L. Rev. 1": the name behind the "and" was the last, unless names go on.
bool is_title_behind_last_name(const StyledText& text, const Piece& piece, const Seen& seen, const Known& known) {
    if (!seen.complete || piece.self || piece.initials || people::is_suffix(piece.name) || seen.habits.inverted) {
        return false;
    }
    if (piece.end.last) {
        return text.plain().substr(piece.end.end, 1) != "." && text.plain().substr(piece.end.end, 1) != ":";
    }
    const Piece next = piece_at(text, piece.end.behind, seen, known);
    return !is_sure(next, seen) && !next.initials;
}

// "*Cards Again: A Theory*": what is set apart together is no name with a title behind it.
bool is_set_with_what_follows(const StyledText& text, const Piece& piece) {
    const std::size_t behind = text.plain().find_first_not_of(' ', piece.end.behind);
    const bool colon = piece.end.last && text.plain().substr(piece.end.end, 1) == ":";
    return colon && behind != std::string::npos && is_emphasised(text, piece) && text.at(behind).marks.emphasis;
}

// Whether the piece is no name, but what stands behind the names.
bool ends_run(const StyledText& text, const Piece& piece, const NameRun& run, const Seen& seen, const Known& known) {
    if (run.names > 0 && !piece.self) {
        // "A. Doe, B. Roe, *Botany Today*, volume 3"; "A. Doe, B. Roe, GAMM Reports (2024)": an acronym among names
        // that have none is a venue.
        if ((is_emphasised(text, piece) && !seen.any_emphasis) ||
            (begins_with_acronym(piece.name) && !seen.any_acronym)) {
            return true;
        }
    }
    if (is_set_with_what_follows(text, piece) || (run.names > 0 && people::is_role_of_editor(piece.name))) {
        return true;
    }
    const bool is_venue = venue_likeness(piece.name) >= least_venue && !initials_follow(text.plain(), piece.end.behind);
    return (!is_sure(piece, seen) && (piece.likeness < possible_name || is_venue)) ||
           is_title_behind_last_name(text, piece, seen, known);
}

void take(const Piece& piece, const Seen& seen, NameRun& run) {
    const bool given = is_given_name(piece, seen);
    if (is_sure(piece, seen)) {
        run.possible -= given && run.possible > 0 ? 1 : 0;  // its family
        run.names += piece.likeness >= people::sure_name || piece.self || seen.habits.family_before || given ? 1 : 0;
        run.stretch.end = piece.end.end;
        run.behind = piece.end.behind;
        run.self = run.self || piece.self;
        return;
    }
    // A single word is a name only when initials follow it, or in a list that all looks so.
    ++run.possible;
    if (run.names == 0) {
        run.stretch.end = piece.end.end;
        run.behind = piece.end.behind;
    }
}

Seen seen_with(const StyledText& text, const Piece& piece, Seen seen) {
    const bool sure = is_sure(piece, seen);
    const std::vector<std::string_view> words = words_of(piece.name);
    seen.any_emphasis = seen.any_emphasis || is_emphasised(text, piece);
    seen.any_acronym = seen.any_acronym || begins_with_acronym(piece.name);
    seen.habits.inverted = seen.habits.inverted || is_behind_family(piece, seen);
    seen.habits.initials_behind = seen.habits.initials_behind || (sure && has_initials_behind(words));
    seen.given_behind = seen.given_behind || (piece.self_with_family && !piece.initials);
    seen.two_names = sure && !piece.initials && words.size() > 1 && words.size() <= 3 &&
                     std::none_of(words.begin(), words.end(), people::is_initials);
    seen.habits.family_before = !sure && !piece.initials;
    seen.lone_name = seen.habits.family_before ? piece.name : std::string();
    const bool capitals = seen.habits.family_before && piece.name.size() > 2 && !has_lowercase(piece.name);
    seen.capitals = capitals ? piece.name : std::string();
    seen.complete = seen.complete || (seen.behind_and && sure);
    seen.behind_and = piece.end.before_and;
    ++seen.pieces;
    return seen;
}

// "A. Doe et al. (Loom Collaboration)", "Doe A [Loom Group]": who they work for, behind the names.
NameRun with_group(const StyledText& text, NameRun run) {
    const std::string_view plain = text.plain();
    const std::size_t open = std::min(plain.find_first_not_of(" ,", run.stretch.end), plain.size());
    const std::string_view rest = plain.substr(open);
    constexpr std::size_t longest_group = 100;  // bytes
    const std::size_t close = rest.substr(0, longest_group).find(rest.starts_with('[') ? ']' : ')');
    const bool bracket = rest.starts_with('(') || rest.starts_with('[');
    if (run.names > 0 && bracket && close != std::string_view::npos &&
        people::names_a_group(rest.substr(1, close - 1))) {
        run.stretch.end = open + close + 1;
        run.behind = std::max(run.behind, run.stretch.end);
    }
    return run;
}

// "Roe, Jane, and Kim Poe, eds.", "Jane Roe (Hg.)"
NameRun with_role(const StyledText& text, NameRun run) {
    constexpr std::size_t longest_role = 20;  // bytes
    const std::string_view plain = text.plain();
    const std::size_t begin = std::min(plain.find_first_not_of(" ,(", run.stretch.end), plain.size());
    const std::string_view rest = plain.substr(begin, longest_role);
    const bool bracket = begin > 0 && plain[begin - 1] == '(';
    const std::size_t end = rest.find_first_of(bracket ? ")" : ".,:");
    if (run.names + run.possible == 0 || end == std::string_view::npos ||
        !people::is_role_of_editor(rest.substr(0, end))) {
        return run;
    }
    run.role = {begin, begin + end + (rest[end] == '.' ? 1 : 0)};
    run.behind = std::max(run.behind, begin + end + 1);
    return run;
}

NameRun read_names(const StyledText& text, std::size_t begin, const Known& known) {
    NameRun run{{begin, begin}, begin, {}, 0, 0, false};
    // No list in one line has more; the bound keeps hostile input linear.
    constexpr int most_pieces = 3000;
    Seen seen;
    std::size_t at = begin;
    for (int count = 0; count < most_pieces && at < text.size(); ++count) {
        if (const std::optional<std::size_t> end = others_end(text, at)) {
            run.stretch.end = *end;
            run.behind = std::max(run.behind, *end);
            return run;
        }
        const Piece piece = piece_at(text, at, seen, known);
        if (is_in_longer_link(text, at, piece.end.end)) {
            return run;
        }
        if (run.names > 0 && people::is_mark_only(text, at, piece.end.end)) {
            run.stretch.end = piece.end.end;
            run.behind = piece.end.behind;
        } else if (is_and_only(piece.raw)) {
            seen.behind_and = seen.behind_and || piece.end.before_and;
        } else if (ends_run(text, piece, run, seen, known)) {
            return run;
        } else {
            take(piece, seen, run);
            seen = seen_with(text, piece, std::move(seen));
        }
        at = piece.end.behind;
        if (piece.end.last) {
            return run;
        }
    }
    return run;
}

}  // namespace

NameRun names_from(const StyledText& text, std::size_t begin, const Known& known) {
    return with_role(text, with_group(text, read_names(text, begin, known)));
}

bool is_author_list(const NameRun& run) {
    return run.names >= 2 || run.self || (run.names == 0 && run.possible >= 3);
}

}  // namespace vitac::academicpages
