// Where one name of a list ends.
#include "input/academicpages/name_end.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/people/author_marks.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/separators.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

// --- A full stop -----------------------------------------------------------------------------------------------------

// The words behind a full stop, up to the next sign that parts.
struct Next {
    std::vector<std::string_view> words;
    char sign = '\0';  // that ends them; 0 at the end of the text
};

Next next_words(std::string_view text, std::size_t begin) {
    begin = std::min(begin, text.size());
    const std::size_t end = std::min(text.find_first_of(",;.:?!(", begin), text.size());
    return {words_of(text.substr(begin, end - begin)), end < text.size() ? text[end] : '\0'};
}

bool is_lower_word(std::string_view word) {
    std::size_t offset = 0;
    return unicode::is_lowercase(unicode::decode(word, offset)) && !people::is_particle(word);
}

// Whether the words go on with the name before them: "K.", "Jr.", "van den".
bool goes_on_with_name(const Next& next) {
    const bool initials = next.words.size() == 1 && people::is_initials(next.words.front());
    const bool particles = std::all_of(next.words.begin(), next.words.end(), people::is_particle);
    return initials || particles || people::is_suffix(next.words.front());
}

bool begins_title(const Next& next, std::size_t least_words) {
    if (next.words.empty() || goes_on_with_name(next)) {
        return false;
    }
    // "Cards again": a word that no name has.
    const bool in_small_letters = std::any_of(next.words.begin() + 1, next.words.end(), is_lower_word);
    // "Tolls. Review of Ports": one word, which is a whole sentence.
    const bool sentence = least_words == 1 && next.sign != ',' && next.sign != ';' && next.sign != '\0';
    return next.words.size() >= std::max<std::size_t>(least_words, 2) || in_small_letters || sentence;
}

// Whether the full stop at `dot` ends the list of names (`behind` is past it and its marks, "Roe K.*"): not behind an
// initial, but for "Roe K. Title of the work".
bool ends_list(std::string_view text, std::size_t begin, std::size_t dot, std::size_t behind,
               const ListHabits& habits) {
    const bool at_end = behind >= text.size();
    if (!at_end && !ascii::is_blank(text[behind])) {
        return false;
    }
    if (!at_end && people::separator_at(text, behind + 1).kind == people::Separator::And) {
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
    if (ascii_lower(word) == "al" || (!at_end && has_digit(trimmed(text.substr(behind)).substr(0, 1)))) {
        return true;
    }
    const Next next = next_words(text, behind);
    if (people::is_academic_title(word + ".")) {
        return at_end;
    }
    constexpr std::size_t certain = 3;  // words: no name goes on so long
    if (people::is_suffix(word)) {
        return at_end || begins_title(next, habits.initials_behind ? 2 : certain);
    }
    // "AMS." by itself is no initial, "O.M." before a family name is.
    const bool dotted = word.find('.') != std::string::npos;
    const bool initial = people::is_initials(word) && (words.size() > 1 || word.size() <= 2 || dotted);
    if (!initial) {
        return true;
    }
    if (std::all_of(words.begin(), words.end(), people::is_initials)) {
        // "Doe, J. Title": initials by themselves end the list when a sentence follows.
        return at_end || (habits.family_before && begins_title(next, habits.inverted ? 1 : 2));
    }
    const bool initials_behind = !people::is_initials(words.front());
    return at_end || (initials_behind && begins_title(next, habits.initials_behind ? 1 : certain));
}

// --- How a name is set -----------------------------------------------------------------------------------------------

// Where the way a name is set says that it ends before the next separator: behind bold type ("**A. Doe** On Bark"), or
// where a link with a title or an emphasised journal begins ("A. Doe [On Bark](...)", "A. Doe *Botany Today*"). `end`
// when it does not.
std::size_t set_end(const StyledText& text, std::size_t begin, std::size_t end) {
    constexpr std::size_t least_words = 2;  // behind the name; marks and suffixes are fewer
    begin = std::min(text.plain().find_first_not_of(' ', begin), end);
    if (begin >= end) {
        return end;
    }
    const bool strong = text.at(begin).marks.strong;
    const bool linked = text.at(begin).link.has_value();
    const bool emphasised = text.at(begin).marks.emphasis;
    for (const std::size_t border : text.borders(begin, end)) {
        const Inline& piece = text.at(border);
        const bool leaves_bold = strong && !piece.marks.strong;
        const bool enters_link = !linked && piece.link.has_value();
        const people::MarkedName name = people::strip_marks(text, begin, border, people::Place::Within);
        const bool enters_emphasis = !emphasised && piece.marks.emphasis &&
                                     people::name_likeness(text.plain(name.begin, name.end)) >= people::sure_name;
        const std::string_view rest = trimmed(text.plain(border, end));
        std::size_t first = 0;  // a mark such as "‡" is no word
        const bool is_word = !rest.empty() && unicode::is_letter(unicode::decode(rest, first));
        const bool whole = is_word && people::name_likeness(text.plain(begin, border)) >= people::sure_name &&
                           !people::is_suffix(rest) && rest != "and";
        const bool goes_on = rest.starts_with("et al");
        if (!goes_on && (leaves_bold || enters_link || enters_emphasis) &&
            (words_of(rest).size() >= least_words || whole)) {
            return border;
        }
    }
    return end;
}

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> signs) {
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return text.starts_with(sign); });
}

// A bracket that ends the list: the year behind it, or "(in press)". A short remark in a name does not: "Robert (Bob)
// Roe".
bool bracket_ends_list(std::string_view text) {
    // "Roe, Jane (eds.): ...", but not "Roe, J. (Hg.), Poe, K. (Hg.)".
    constexpr std::size_t longest_role = 20;
    const std::size_t close = text.substr(0, longest_role).find(')');
    if (close != std::string_view::npos && people::is_role_of_editor(text.substr(1, close - 1))) {
        const std::string_view behind = trimmed(text.substr(close + 1, 2));
        return behind.empty() || (behind.front() != ',' && behind.front() != ';' && behind.front() != '&');
    }
    constexpr std::size_t longest_year = 12;
    constexpr std::size_t longest_status = 40;  // bytes: "(revise and resubmit"
    return !find_dates(text.substr(0, longest_year)).empty() || is_publication_status(text.substr(0, longest_status));
}

NameEnd written_end(const StyledText& styled, std::size_t begin, const ListHabits& habits) {
    const std::string_view text = styled.plain();
    int depth = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        const char c = text[i];
        const std::string_view rest = text.substr(i);
        if (c == '(' || c == '[') {
            if (depth == 0 && bracket_ends_list(rest)) {
                return {i, i, true};
            }
            ++depth;
        }
        depth -= depth > 0 && (c == ')' || c == ']') ? 1 : 0;
        if (depth > 0) {
            continue;
        }
        if (depth == 0 && rest.starts_with("（") && bracket_ends_list(rest.substr(std::string_view("（").size()))) {
            return {i, i, true};
        }
        if (begins_with_any(rest, {"．", "。"})) {
            return {i, i + std::string_view("。").size(), true};
        }
        if (const people::SeparatorAt separator = people::separator_at(text, i); separator.size > 0) {
            const bool is_and = separator.kind == people::Separator::And;
            return {is_and ? std::max(i - 1, begin) : i, i + separator.size, false, is_and};
        }
        const std::size_t behind = c == '.' ? people::marks_end(styled, i + 1) : i + 1;
        const bool stop = c == '.' && ends_list(text, begin, i, behind, habits);
        if (stop || c == ':' || c == '|' ||
            begins_with_any(rest, {"\"", "“", "«", "《", "「", "『", "„", " - ", " – ", " — "})) {
            const bool keeps_stop = stop && people::is_initials(words_of(text.substr(begin, i + 1 - begin)).back());
            const std::size_t end = keeps_stop || behind > i + 1 ? behind : i;
            return {end, stop || c == ':' || c == '|' ? behind : i, true};
        }
    }
    return {text.size(), text.size(), true};
}

}  // namespace

NameEnd name_end(const StyledText& text, std::size_t begin, const ListHabits& habits) {
    const NameEnd written = written_end(text, begin, habits);
    const std::size_t set = set_end(text, begin, written.end);
    return set < written.end ? NameEnd{set, set, true} : written;
}

}  // namespace vitac::academicpages
