// The names that stand at the beginning of a text, in any citation style.
#include "input/academicpages/name_run.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr int possible_name = 30;           // in percent: a single word, initials
constexpr std::size_t longest_status = 40;  // bytes: "(revise and resubmit"

// Where a name that begins at `begin` ends: at a separator, a bracket, a quote, a colon, or a full stop that ends a
// sentence.
struct NameEnd {
    std::size_t end = 0;     // of the name
    std::size_t behind = 0;  // of the separator
    bool last = false;       // what ended it also ends the list
};

std::size_t and_at(std::string_view text, std::size_t at) {
    for (const std::string_view word : {" and ", " & ", " und ", " et ", " y "}) {
        if (text.substr(at, word.size()) == word && !text.substr(at + word.size()).starts_with("al")) {
            return word.size();
        }
    }
    return 0;
}

// What stands before a name: a single word, which may be a family name whose initials follow, or anything else.
enum class Before { Family, Other };

// Whether the full stop at `dot` ends the list of names: not behind an initial, but for "Roe K. Title of the work".
bool ends_list(std::string_view text, std::size_t begin, std::size_t dot, Before before) {
    const bool at_end = dot + 1 >= text.size();
    if ((!at_end && !ascii::is_blank(text[dot + 1])) || and_at(text, dot + 1) > 0) {
        return false;
    }
    // No name is longer: the text before the stop is a sentence.
    constexpr std::size_t longest_name = 200;
    if (dot - begin > longest_name) {
        return true;
    }
    const std::vector<std::string_view> words = words_of(text.substr(begin, dot - begin));
    if (words.empty()) {
        return false;
    }
    const std::string word(words.back());
    // "AMS." by itself is no initial, "O.M." before a family name is.
    const bool dotted = word.find('.') != std::string::npos;
    const bool initial = people::is_initials(word) && (words.size() > 1 || word.size() <= 2 || dotted);
    if (ascii_lower(word) == "al" || (!at_end && has_digit(trimmed(text.substr(dot + 1)).substr(0, 1)))) {
        return true;
    }
    if (people::is_suffix(word) || people::is_academic_title(word + ".") || (initial && words.size() == 1)) {
        // "Doe, J. Title": initials by themselves end the list when a sentence follows.
        if (!initial || at_end || before != Before::Family) {
            return at_end;
        }
        const std::size_t stop = std::min(text.find_first_of(",;.", dot + 1), text.size());
        const std::vector<std::string_view> next = words_of(text.substr(dot + 1, stop - dot - 1));
        return next.size() > 1 && !people::is_initials(next.front());
    }
    if (!initial) {
        return true;
    }
    const bool initials_behind = !people::is_initials(words.front());
    const std::size_t stop = std::min(text.find_first_of(",;.", dot + 1), text.size());
    const std::size_t next_words =
        words_of(text.substr(std::min(dot + 1, text.size()), stop - std::min(dot + 1, stop))).size();
    return at_end || (initials_behind && next_words > 2);
}

NameEnd name_end(std::string_view text, std::size_t begin, Before before) {
    int depth = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '(' || c == '[') {
            // A short remark in a name, "Robert (Bob) Roe", or the year behind the list.
            const bool year = !find_dates(text.substr(i, 12)).empty();
            if (depth == 0 && (year || is_publication_status(text.substr(i, longest_status)))) {
                return {i, i, true};
            }
            ++depth;
        }
        depth -= depth > 0 && (c == ')' || c == ']') ? 1 : 0;
        if (depth > 0) {
            continue;
        }
        if (c == ',' || c == ';') {
            return {i, i + 1, false};
        }
        if (text.substr(i).starts_with("．") || text.substr(i).starts_with("。")) {
            return {i, i + 3, true};
        }
        if (text.substr(i).starts_with("،") || text.substr(i).starts_with("؛") || text.substr(i).starts_with("®")) {
            return {i, i + 2, false};
        }
        if (text.substr(i).starts_with("，") || text.substr(i).starts_with("、") || text.substr(i).starts_with("；")) {
            return {i, i + 3, false};
        }
        if (const std::size_t size = and_at(text, i); size > 0) {
            return {i, i + size, false};
        }
        const bool quote = c == '"' || text.substr(i).starts_with("“") || text.substr(i).starts_with("«") ||
                           text.substr(i).starts_with("《") || text.substr(i).starts_with("「");
        if (c == ':' || c == '|' || quote || text.substr(i).starts_with(" - ") || text.substr(i).starts_with(" – ") ||
            (c == '.' && ends_list(text, begin, i, before))) {
            const bool keeps_stop = c == '.' && people::is_initials(words_of(text.substr(begin, i + 1 - begin)).back());
            return {keeps_stop ? i + 1 : i, c == '.' || c == ':' || c == '|' ? i + 1 : i, true};
        }
    }
    return {text.size(), text.size(), true};
}
bool is_and_only(std::string_view text) {
    const std::string_view inner = trimmed(text);
    return inner.empty() || inner == "and" || inner == "&" || inner == "und" || inner == "et" || inner == "y";
}

std::string_view without_and(std::string_view text) {
    for (const std::string_view word : {"and ", "& ", "und ", "et ", "y "}) {
        if (text.starts_with(word)) {
            return text.substr(word.size());
        }
    }
    return text;
}

std::string without_marks(const StyledText& text, std::size_t begin, std::size_t end) {
    const people::AuthorList list = people::split_authors(text.slice(begin, end));
    return list.authors.size() == 1 ? list.authors.front().name : std::string(trimmed(text.plain(begin, end)));
}

// Where the way a name is set says that it ends before the next separator: behind bold type ("**A. Doe** On Bark"), or
// where a link with a title begins ("A. Doe [On Bark](...)"). `end` when it does not.
std::size_t set_end(const StyledText& text, std::size_t begin, std::size_t end) {
    constexpr std::size_t least_words = 2;  // behind the name; marks and suffixes are fewer
    begin = std::min(text.plain().find_first_not_of(' ', begin), end);
    if (begin >= end) {
        return end;
    }
    const bool strong = text.at(begin).marks.strong;
    const bool linked = text.at(begin).link.has_value();
    for (const std::size_t border : text.borders(begin, end)) {
        const Inline& piece = text.at(border);
        const bool leaves_bold = strong && !piece.marks.strong;
        const bool enters_link = !linked && piece.link.has_value();
        const std::string_view rest = trimmed(text.plain(border, end));
        std::size_t first = 0;  // a mark such as "‡" is no word
        const bool is_word = !rest.empty() && unicode::is_letter(unicode::decode(rest, first));
        const bool whole = is_word && people::name_likeness(text.plain(begin, border)) >= people::sure_name &&
                           !people::is_suffix(rest) && rest != "and";
        const bool goes_on = rest.starts_with("et al");
        if (!goes_on && (leaves_bold || enters_link) && (words_of(rest).size() >= least_words || whole)) {
            return border;
        }
    }
    return end;
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

// "[9 authors]" stands for authors who are not named.
bool counts_authors(std::string_view text) {
    return text.starts_with('[') && has_digit(text) && text.find("author") != std::string_view::npos;
}

}  // namespace

NameRun names_from(const StyledText& text, std::size_t begin, const Known& known) {
    const std::string& plain = text.plain();
    NameRun run{{begin, begin}, begin, 0, 0, false};
    // No list in one line has more; the bound keeps hostile input linear.
    constexpr int most_names = 3000;
    std::size_t at = begin;
    bool lone_family = false;
    std::string capitals;   // the family of "ROE, Jane", when it has just been seen
    std::string lone_name;  // a single word that has just been seen: the family of "Roe, Jane"?
    bool any_emphasis = false;
    bool any_acronym = false;
    bool inverted = false;   // "Doe, J." has been seen
    bool two_names = false;  // the last piece was of two or three names, without initials
    for (int count = 0; count < most_names && at < plain.size(); ++count) {
        NameEnd next = name_end(plain, at, lone_family ? Before::Family : Before::Other);
        if (const std::size_t end = set_end(text, at, next.end); end < next.end) {
            next = {end, end, true};
        }
        // "Roe, K., **Doe, J.** et al. (2020)": no comma stands before it.
        if (const std::size_t others = plain.find(" et al", at); others > at && others <= next.end + 1) {
            next = {others, others, false};
        } else if (others == at) {
            run.stretch.end =
                at + std::string_view(" et al").size() + (plain.substr(at + 6).starts_with('.') ? 1U : 0U);
            run.behind = std::max(run.behind, run.stretch.end);
            return run;
        }
        if (is_in_longer_link(text, at, next.end)) {
            return run;
        }
        const std::string_view raw = without_and(trimmed(text.plain(at, next.end)));
        const std::string lower = ascii_lower(trimmed(text.plain(at, next.end)));
        if (lower == "et al" || lower == "et al." || lower == "others" || lower == "…" || lower == "...") {
            run.stretch.end = next.end + (lower == "et al" && plain.substr(next.end).starts_with(".") ? 1U : 0U);
            run.behind = std::max(next.behind, run.stretch.end);
            return run;
        }
        if (is_and_only(raw)) {
            at = next.behind;
            if (next.last) {
                return run;
            }
            continue;
        }
        const std::string name = without_marks(text, next.end - (next.end - at), next.end);
        const int likeness = people::name_likeness(without_and(name));
        const bool initials =
            people::is_initials(words_of(name).empty() ? name : words_of(name).front()) && likeness < people::sure_name;
        const std::string whole = capitals.empty() ? name : capitals + ", " + name;
        const std::string inverted_name = lone_name.empty() ? std::string() : name + " " + lone_name;
        const bool self =
            likeness > 0 && std::any_of(known.self.begin(), known.self.end(), [&](const std::string& spelling) {
                return people::match_name(whole, spelling) >= people::Match::Initials ||
                       (!inverted_name.empty() &&
                        people::match_name(inverted_name, spelling) >= people::Match::Initials);
            });
        const std::size_t first = std::min(plain.find_first_not_of(' ', at), plain.size() - 1);
        const bool emphasised = text.at(first).marks.emphasis;
        if (emphasised && !self && run.names > 0 && !any_emphasis) {
            return run;  // "A. Doe, B. Roe, *Botany Today*, volume 3"
        }
        any_emphasis = any_emphasis || emphasised;
        // "A. Doe, B. Roe, GAMM Reports (2024)": an acronym among names that have none is a venue.
        const bool acronym_first = begins_with_acronym(name);
        if (acronym_first && !self && run.names > 0 && !any_acronym) {
            return run;
        }
        any_acronym = any_acronym || acronym_first;
        const bool given = !capitals.empty() && starts_with_uppercase(name) && words_of(name).size() <= 3;
        // "Vega Roe, A.": a family of two names looks like a whole name.
        const bool behind_family = initials && (lone_family || (two_names && (inverted || count == 1)));
        const bool sure = likeness >= people::sure_name || self || behind_family || given || people::is_suffix(name) ||
                          counts_authors(raw);
        const bool is_venue = venue_likeness(name) >= least_venue && !initials_follow(plain, next.behind);
        if (!sure && (likeness < possible_name || is_venue)) {
            return run;
        }
        if (sure) {
            run.possible -= given && run.possible > 0 ? 1 : 0;  // its family
            run.names += likeness >= people::sure_name || self || lone_family || given ? 1 : 0;
            run.stretch.end = next.end;
            run.behind = next.behind;
            run.self = run.self || self;
        } else {
            ++run.possible;
            // A single word is a name only when initials follow it, or in a list that all looks so.
            const bool ends_in_possible = run.names == 0;
            run.stretch.end = ends_in_possible ? next.end : run.stretch.end;
            run.behind = ends_in_possible ? next.behind : run.behind;
        }
        inverted = inverted || behind_family;
        const std::vector<std::string_view> parts = words_of(name);
        two_names = sure && !initials && parts.size() > 1 && parts.size() <= 3 &&
                    std::none_of(parts.begin(), parts.end(), people::is_initials);
        lone_family = !sure && !initials;
        lone_name = lone_family ? name : std::string();
        capitals = lone_family && name.size() > 2 && !has_lowercase(name) ? name : std::string();
        at = next.behind;
        if (next.last) {
            return run;
        }
    }
    return run;
}

bool is_author_list(const NameRun& run) {
    return run.names >= 2 || run.self || (run.names == 0 && run.possible >= 3);
}

}  // namespace vitac::academicpages
