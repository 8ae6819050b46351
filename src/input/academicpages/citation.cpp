// A publication written in one line, in any citation style -> its fields.
//
// Two landmarks are looked for: a title that is set apart (quoted, linked, bold, coloured), and a run of names. What
// lies around them follows: what is behind both is the venue. Without landmarks, sentences are tried.
#include "input/academicpages/citation.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/unicode.h"
#include "input/meaning/awards.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/people/name_words.h"
#include "input/people/names.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

struct Stretch {
    std::size_t begin = 0;
    std::size_t end = 0;

    bool empty() const { return begin >= end; }
};

constexpr int sure_name = 80;
constexpr int possible_name = 30;
constexpr int least_venue = 40;
constexpr std::size_t longest_status = 40;  // bytes: "(revise and resubmit"

// --- Names at the beginning of a text --------------------------------------------------------------------------------

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

struct NameRun {
    Stretch stretch;
    std::size_t behind = 0;
    int names = 0;     // that are certainly names
    int possible = 0;  // single words and initials
    bool self = false;
};

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
        const bool whole = is_word && people::name_likeness(text.plain(begin, border)) >= sure_name &&
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

// The names from `begin` on, as far as there are any.
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
            people::is_initials(words_of(name).empty() ? name : words_of(name).front()) && likeness < sure_name;
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
        const bool sure =
            likeness >= sure_name || self || behind_family || given || people::is_suffix(name) || counts_authors(raw);
        const bool is_venue = venue_likeness(name) >= least_venue && !initials_follow(plain, next.behind);
        if (!sure && (likeness < possible_name || is_venue)) {
            return run;
        }
        if (sure) {
            run.possible -= given && run.possible > 0 ? 1 : 0;  // its family
            run.names += likeness >= sure_name || self || lone_family || given ? 1 : 0;
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

// --- Titles that are set apart ---------------------------------------------------------------------------------------

constexpr std::pair<std::string_view, std::string_view> quotes[] = {{"“", "”"},   {"\"", "\""}, {"«", "»"},
                                                                    {"„", "“"},   {"《", "》"}, {"「", "」"},
                                                                    {"『", "』"}, {"‘", "’ "},  {"‘", "’,"}};

// What stands in quotes at `at`, however short.
std::optional<Stretch> quoted_at(std::string_view text, std::size_t at) {
    for (const auto& [open, close] : quotes) {
        const std::size_t end =
            text.substr(at).starts_with(open) ? text.find(close, at + open.size()) : std::string_view::npos;
        if (end != std::string_view::npos && end > at + open.size()) {
            return Stretch{at, end + close.size()};
        }
    }
    return std::nullopt;
}

std::optional<Stretch> quoted_title(std::string_view text) {
    for (const auto& [open, close] : quotes) {
        const std::size_t begin = text.find(open);
        if (begin == std::string_view::npos) {
            continue;
        }
        std::size_t end = text.find(close, begin + open.size());
        if (end == std::string_view::npos) {
            continue;
        }
        const std::string_view inner = text.substr(begin + open.size(), end - begin - open.size());
        const bool long_enough =
            words_of(inner).size() >= 3 || (has_cjk(inner) && unicode::character_count(inner) >= 4);
        if (long_enough) {
            return Stretch{begin, end + close.size()};
        }
    }
    return std::nullopt;
}

// The pieces from `begin` on that share what sets the first of them apart.
std::optional<Stretch> set_apart_from(const StyledText& text, std::size_t begin) {
    while (begin < text.size() && ascii::is_blank(text.plain()[begin])) {
        ++begin;
    }
    if (begin >= text.size()) {
        return std::nullopt;
    }
    using Test = bool (*)(const Inline&);
    static constexpr Test tests[] = {[](const Inline& piece) { return piece.link.has_value(); },
                                     [](const Inline& piece) { return piece.color.has_value(); },
                                     [](const Inline& piece) { return piece.marks.strong; },
                                     [](const Inline& piece) { return piece.marks.underline; },
                                     [](const Inline& piece) { return piece.marks.emphasis; }};
    for (const Test test : tests) {
        if (!test(text.at(begin))) {
            continue;
        }
        std::size_t end = text.size();
        for (const std::size_t border : text.borders(begin, text.size())) {
            if (!test(text.at(border)) && !trimmed(text.plain(border, std::min(border + 2, text.size()))).empty()) {
                end = border;
                break;
            }
        }
        return Stretch{begin, end};
    }
    return std::nullopt;
}

bool can_be_title(const StyledText& text, const Stretch& stretch) {
    const std::string_view plain = text.plain(stretch.begin, stretch.end);
    const std::size_t words = words_of(plain).size();
    const bool long_enough = words >= 3 || (words == 2 && people::name_likeness(plain) < sure_name) ||
                             (has_cjk(plain) && unicode::character_count(plain) >= 6) ||
                             (words >= 1 && plain.find(':') < plain.size());
    const people::AuthorList names = people::split_authors(text.slice(stretch.begin, stretch.end));
    const auto sure = std::count_if(names.authors.begin(), names.authors.end(), [](const Author& author) {
        return people::name_likeness(author.name) >= sure_name;
    });
    const bool all_names = !names.authors.empty() && static_cast<std::size_t>(sure) == names.authors.size();
    return long_enough && !all_names && venue_likeness(plain) < 60;
}

// --- Fields ----------------------------------------------------------------------------------------------------------

std::size_t skip_separators(std::string_view text, std::size_t at) {
    static constexpr std::string_view separators = " ,.;:|-\n";
    while (at < text.size()) {
        if (separators.find(text[at]) != std::string_view::npos) {
            ++at;
        } else if (text.substr(at).starts_with("–") || text.substr(at).starts_with("—") ||
                   text.substr(at).starts_with("·") || text.substr(at).starts_with("，") ||
                   text.substr(at).starts_with("。") || text.substr(at).starts_with("．")) {
            std::size_t offset = at;
            unicode::decode(text, offset);
            at = offset;
        } else {
            break;
        }
    }
    return at;
}

RichText field_text(const StyledText& text, Stretch stretch) {
    const std::string_view plain = text.plain();
    while (stretch.end > stretch.begin && (ascii::is_blank(plain[stretch.end - 1]) || plain[stretch.end - 1] == ',' ||
                                           plain[stretch.end - 1] == ';')) {
        --stretch.end;
    }
    return trimmed(text.slice(stretch.begin, stretch.end));
}

struct Builder {
    const StyledText& text;
    std::vector<Field> fields;

    void add(Stretch stretch, Role role, int score) {
        const RichText part = field_text(text, stretch);
        if (!part.empty()) {
            fields.push_back({part, role, score});
        }
    }

    // What is behind title and authors: the venue, or else a remark. An empty rest is none.
    void add_rest(std::size_t begin) {
        begin = skip_separators(text.plain(), begin);
        if (begin >= text.size()) {
            return;
        }
        const std::string_view rest = text.plain(begin, text.size());
        const bool dated = !find_dates(rest).empty();
        const StyledText styled(text.slice(begin, text.size()));
        const bool emphatic =
            styled.any_letter(0, styled.size(), [](const Inline& piece) { return piece.marks.emphasis; });
        const int venue = venue_likeness(rest) + (dated ? 25 : 0) + (emphatic ? 25 : 0);
        const bool award = has_award_words(rest) && !dated && venue_likeness(rest) < least_venue;
        const Role role = award                                                ? Role::Award
                          : venue >= least_venue || words_of(rest).size() <= 6 ? Role::Venue
                                                                               : Role::Remark;
        add({begin, text.size()}, role, std::min(venue, 100));
    }
};

// "(2020)." or "2020." between authors and title. Stays with the venue, which gets it as its year.
std::optional<Stretch> year_at(std::string_view text, std::size_t begin) {
    const std::size_t at = skip_separators(text, begin);
    if (const std::size_t close = text.substr(at).starts_with('(') ? text.find(')', at) : std::string_view::npos;
        close != std::string_view::npos &&
        is_publication_status(text.substr(at, std::min(close - at, longest_status)))) {
        return Stretch{at, close + 1};  // "(in press)"
    }
    const std::vector<FoundDate> dates = find_dates(text.substr(at, 40));
    if (dates.empty() || dates.front().begin > 1) {
        return std::nullopt;
    }
    std::size_t end = at + dates.front().end;
    end += end < text.size() && text[end] >= 'a' && text[end] <= 'd' ? 1U : 0U;  // 2020a
    end += end < text.size() && (text[end] == ')' || text[end] == ']') ? 1U : 0U;
    const std::string_view behind = text.substr(std::min(end, text.size()));
    const bool wide = behind.starts_with("．") || behind.starts_with("，") || behind.starts_with("。");
    const bool parted =
        behind.empty() || wide || std::string_view(".,: \n\t").find(behind[0]) != std::string_view::npos;
    return parted ? std::optional(Stretch{at, end}) : std::nullopt;
}

// The end of the sentence that begins at `begin`: a full stop, question or exclamation mark before a blank and a
// capital, or before text that is set differently.
std::size_t sentence_end(const StyledText& text, std::size_t begin) {
    const std::string& plain = text.plain();
    for (std::size_t i = begin; i < plain.size(); ++i) {
        const bool stop = plain[i] == '.' || plain[i] == '?' || plain[i] == '!';
        if (!stop || (i + 1 < plain.size() && !ascii::is_blank(plain[i + 1]))) {
            continue;
        }
        const std::size_t word = plain.find_last_of(" \n", i - (i > 0 ? 1 : 0));
        const std::size_t start = word == std::string::npos || word < begin ? begin : word + 1;
        constexpr std::size_t longest_abbreviation = 2;
        const bool abbreviation =
            plain[i] == '.' && start < i && i - start <= longest_abbreviation && !has_digit(text.plain(start, i));
        if (!abbreviation) {
            return i + 1;
        }
    }
    return plain.size();
}

bool begins_with_date(std::string_view text) {
    constexpr std::size_t longest_date = 16;
    const std::vector<FoundDate> dates = find_dates(text.substr(0, longest_date));
    return !dates.empty() && dates.front().begin == 0;
}

// "Growth of *Quercus robur* in shade": a few emphasised words between words that are not.
bool is_word_of_title(const StyledText& text, std::size_t begin) {
    constexpr std::size_t most_words = 3;
    const std::vector<std::size_t> borders = text.borders(begin + 1, text.size());
    const auto end = std::find_if(borders.begin(), borders.end(),
                                  [&](std::size_t border) { return !text.at(border).marks.emphasis; });
    if (end == borders.end()) {
        return false;
    }
    const std::string_view before = trimmed(text.plain(0, begin));
    const std::string_view behind = trimmed(text.plain(*end, text.size()));
    const auto is_letter = [](char c) { return c < 0 || unicode::is_letter(static_cast<unsigned char>(c)); };
    return !before.empty() && is_letter(before.back()) && !behind.empty() && is_letter(behind.front()) &&
           words_of(text.plain(begin, *end)).size() <= most_words && !begins_with_date(behind);
}

// Where emphasis begins behind `begin`: in many styles the venue.
std::size_t emphasis_from(const StyledText& text, std::size_t begin) {
    for (const std::size_t border : text.borders(begin, text.size())) {
        if (text.at(border).marks.emphasis && !text.at(border - 1).marks.emphasis && !is_word_of_title(text, border)) {
            return border;
        }
    }
    return text.size();
}

// Where a title without quotes or mark-up ends: at its sentence, at the emphasised venue, or at a comma before
// something like a venue.
std::size_t plain_title_end(const StyledText& text, std::size_t begin) {
    const std::string& plain = text.plain();
    const std::size_t emphasis = emphasis_from(text, begin);
    std::size_t end = std::min(sentence_end(text, begin), emphasis);
    // "Do oaks remember? A study of rings. *Botany Today*": a question and its answer.
    if (end > begin && end < emphasis && plain[end - 1] == '?') {
        const std::size_t answer = sentence_end(text, end);
        end = answer < emphasis && emphasis < text.size() && emphasis - answer <= 2 ? answer : end;
    }
    constexpr int most_commas = 12;  // titles have few; each is a look at the rest of the line
    int commas = 0;
    for (std::size_t comma = plain.find(", ", begin); comma < end && commas < most_commas;
         comma = plain.find(", ", comma + 1), ++commas) {
        if (venue_likeness(text.plain(comma + 2, end)) >= least_venue &&
            words_of(text.plain(begin, comma)).size() >= 3) {
            return comma;
        }
    }
    return end;
}

using Fields = std::optional<std::vector<Field>>;

Fields title_then_authors(const StyledText& text, const Stretch& title, const Known& known) {
    Builder builder{text, {}};
    builder.add(title, Role::Title, 80);
    std::size_t at = skip_separators(text.plain(), title.end);
    static constexpr std::string_view introductions[] = {"with ",       "by ",          "(with ",
                                                         "joint with ", "(joint with ", "joint work with "};
    const std::string lower = ascii_lower(text.plain(at, std::min(at + 20, text.size())));
    for (const std::string_view introduction : introductions) {
        if (lower.starts_with(introduction)) {
            // "(with A and B)" leaves the person out; the text stays as written.
            const std::size_t close = text.plain()[at] == '(' ? text.plain().find(')', at) : std::string::npos;
            if (introduction == "by ") {
                break;
            }
            const std::size_t end = close != std::string::npos ? close + 1 : sentence_end(text, at);
            builder.add({at, end}, Role::Authors, 50);
            builder.add_rest(end);
            return builder.fields;
        }
    }
    at += lower.starts_with("by ") ? std::string_view("by ").size() : 0;
    const NameRun run = names_from(text, at, known);
    const bool single = run.names == 1 && run.possible == 0;
    if (!is_author_list(run) && !single && !(run.names == 0 && run.possible >= 2)) {
        return std::nullopt;
    }
    builder.add(run.stretch, Role::Authors, is_author_list(run) ? 85 : 55);
    builder.add_rest(run.behind);
    return builder.fields;
}

Fields around_quotes(const StyledText& text, const Stretch& title, const Known& known) {
    const std::size_t before = skip_separators(text.plain(), 0);
    if (before >= title.begin) {
        return title_then_authors(text, title, known);
    }
    NameRun run = names_from(text, before, known);
    constexpr std::size_t longest_last_name = 30;  // bytes: one that does not look like a name behind several that do
    const bool letters_between = run.stretch.end < title.begin && text.letters(run.stretch.end, title.begin) > 0 &&
                                 !has_digit(text.plain(run.stretch.end, title.begin));
    if (run.names >= 2 && letters_between && run.stretch.end + longest_last_name >= title.begin &&
        !year_at(text.plain(), run.behind)) {
        run.stretch.end = title.begin;
    }
    // "**Talk** – “On cards”": one word is a label, not an author.
    const bool one_word = run.names == 0 && words_of(trimmed(text.plain(before, run.stretch.end))).size() < 2;
    if (run.names + run.possible == 0 || one_word || run.stretch.end + 12 < title.begin) {
        return std::nullopt;
    }
    Builder builder{text, {}};
    builder.add(run.stretch, Role::Authors, 90);
    builder.add(title, Role::Title, 90);
    std::size_t rest = title.end;
    if (const std::optional<Stretch> year = year_at(text.plain(), run.behind); year && year->end <= title.begin + 2) {
        builder.add_rest(rest);
        builder.add(*year, Role::Venue, 40);
        return builder.fields;
    }
    builder.add_rest(rest);
    return builder.fields;
}

// "Doe, J., and Roe, K. **Bark.** *Botany Today*, 2019": names end where a title is set apart, whatever their stops
// say.
Fields authors_before_title(const StyledText& text, const Known& known) {
    constexpr int most_borders = 12;
    int borders = 0;
    const std::string& plain = text.plain();
    for (const std::size_t border : text.borders(0, text.size())) {
        const std::string_view before = trimmed(text.plain(0, border));
        if (++borders > most_borders) {
            return std::nullopt;
        }
        const std::optional<Stretch> apart = set_apart_from(text, border);
        if (!apart || before.empty() || (before.back() != '.' && before.back() != ':' && before.back() != ')')) {
            continue;
        }
        const bool stopped = plain[apart->end - 1] == '.' || text.plain(apart->end, text.size()).starts_with('.');
        if (!can_be_title(text, *apart) && !stopped) {
            continue;
        }
        const StyledText names(text.slice(0, border));
        const NameRun run = names_from(names, 0, known);
        constexpr std::size_t stops_and_blanks = 3;
        if (!is_author_list(run) || run.behind + stops_and_blanks < border) {
            continue;
        }
        Builder builder{text, {}};
        builder.add({0, border}, Role::Authors, 85);
        builder.add(*apart, Role::Title, 75);
        builder.add_rest(apart->end);
        return builder.fields;
    }
    return std::nullopt;
}

Fields authors_then_title(const StyledText& text, const Known& known) {
    const NameRun run = names_from(text, 0, known);
    std::size_t at = run.behind;
    const std::optional<Stretch> year = year_at(text.plain(), at);
    const bool plausible = is_author_list(run) || (year && run.names >= 1) || (run.names == 1 && run.possible == 0);
    if (!plausible || run.names == 0) {
        return std::nullopt;
    }
    at = skip_separators(text.plain(), year ? year->end : at);
    if (at >= text.size()) {
        return std::nullopt;
    }
    Stretch title{at, std::min(plain_title_end(text, at), text.plain().find(", in: ", at))};
    if (const std::optional<Stretch> quoted = quoted_at(text.plain(), at)) {
        title = *quoted;
    } else if (const std::optional<Stretch> apart = set_apart_from(text, at); apart && can_be_title(text, *apart)) {
        const bool venue_follows = apart->end < text.size();
        title = venue_follows || !text.at(at).marks.emphasis ? *apart : title;
    }
    // "Doe, J. (2019). Tolls. *Review of Ports*": a year before it and a venue behind it make one word a title.
    const bool quoted = quoted_at(text.plain(), at).has_value();
    const bool framed = (year || quoted) && title.end < text.size() && text.letters(title.begin, title.end) > 0;
    if (words_of(text.plain(title.begin, title.end)).size() < 2 && !framed &&
        !has_cjk(text.plain(title.begin, title.end))) {
        return std::nullopt;
    }
    if (run.names == 1 && !run.self && !year && title.end >= text.size()) {
        return std::nullopt;  // one name and a sentence: prose
    }
    Builder builder{text, {}};
    builder.add(run.stretch, Role::Authors, is_author_list(run) ? 90 : 60);
    builder.add(title, Role::Title, 70);
    builder.add_rest(title.end);
    if (year) {
        builder.add(*year, Role::Venue, 40);
    }
    return builder.fields;
}

// "Title of the work (with A. Doe), Journal 3 (2018)"
Fields title_then_with(const StyledText& text, const Known& known) {
    for (const std::string_view bracket : {"(with ", "(joint with ", "(joint work with "}) {
        const std::size_t open = text.plain().find(bracket);
        if (open != std::string::npos && words_of(text.plain(0, open)).size() >= 2) {
            return title_then_authors(text, {0, open}, known);
        }
    }
    return std::nullopt;
}

Fields plain_title_then_authors(const StyledText& text, const Known& known) {
    // "“Where to next? Mobile Broadband and Business Dynamics”": quoted or bold as a whole, it is nothing but a title.
    const std::optional<Stretch> quoted = quoted_title(text.plain());
    const bool all_quoted =
        quoted && text.letters(0, quoted->begin) == 0 && text.letters(quoted->end, text.size()) == 0;
    if (all_quoted || text.all_letters(0, text.size(), [](const Inline& piece) { return piece.marks.strong; })) {
        return std::nullopt;
    }
    const std::size_t stop = sentence_end(text, 0);
    const std::string& plain = text.plain();
    if (stop < text.size()) {
        // Before a list with the person in it a title may be short.
        const NameRun run = names_from(text, skip_separators(plain, stop), known);
        if (is_author_list(run) && (run.self || words_of(text.plain(0, stop)).size() >= 3)) {
            return title_then_authors(text, {0, stop}, known);
        }
    }
    // "Title of the work, A. Doe, B. Roe, Venue 2020": the first comma behind which names begin.
    constexpr int most_commas = 12;
    int commas = 0;
    for (std::size_t comma = plain.find(", "); comma != std::string::npos && commas < most_commas;
         comma = plain.find(", ", comma + 1), ++commas) {
        if (words_of(text.plain(0, comma)).size() >= 3 && names_from(text, comma + 2, known).names >= 2) {
            return title_then_authors(text, {0, comma}, known);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::vector<Field>> split_citation(const RichText& line, const Known& known) {
    // A longer paragraph is no citation.
    constexpr std::size_t longest = 20000;
    const StyledText text(line);
    if (text.size() > longest || text.letters(0, text.size()) == 0) {
        return std::nullopt;
    }
    if (const std::optional<Stretch> title = quoted_title(text.plain())) {
        if (Fields fields = around_quotes(text, *title, known)) {
            return fields;
        }
    }
    const std::optional<Stretch> apart = set_apart_from(text, 0);
    if (apart && can_be_title(text, *apart) && apart->end < text.size()) {
        if (Fields fields = title_then_authors(text, *apart, known)) {
            return fields;
        }
    }
    if (Fields fields = title_then_with(text, known)) {
        return fields;
    }
    if (Fields fields = authors_before_title(text, known)) {
        return fields;
    }
    if (Fields fields = authors_then_title(text, known)) {
        return fields;
    }
    return plain_title_then_authors(text, known);
}

std::optional<std::vector<Field>> split_title_and_venue(const RichText& line) {
    const StyledText text(line);
    // "Counting lighthouses. In: Jane Roe (Hg.): Coasts and Charts, S. 25-32": the humanities' way to say where.
    for (const std::string_view sign : {". In: ", "? In: ", "! In: ", ".” In: ", ".« In: "}) {
        const std::size_t at = text.plain().find(sign);
        if (at != std::string::npos && at > 0 && text.letters(at + sign.size(), text.size()) > 0) {
            const std::size_t stop = at + sign.size() - std::string_view(" In: ").size();
            Builder builder{text, {}};
            builder.add({0, sign.starts_with('.') && sign.size() == 6 ? stop - 1 : stop}, Role::Title, 70);
            builder.add({stop + 1, text.size()}, Role::Venue, 60);
            return builder.fields;
        }
    }
    const std::optional<Stretch> quoted = quoted_title(text.plain());
    const bool begins_quoted = quoted && quoted->begin == 0;
    const std::optional<Stretch> title = begins_quoted ? quoted : set_apart_from(text, 0);
    if (!title || title->end >= text.size()) {
        return std::nullopt;
    }
    const std::string_view inner = text.plain(title->begin, title->end);
    const std::string_view rest = trimmed(text.plain(title->end, text.size()));
    const bool parted = begins_quoted || rest.starts_with(',') || rest.starts_with('.') || rest.starts_with(". ");
    constexpr int some_evidence = 20;
    const bool is_venue = venue_likeness(inner) >= some_evidence || !has_lowercase(inner);
    const bool dated = !find_dates(rest).empty();
    if (!parted || is_venue || (!dated && !is_publication_status(rest) && venue_likeness(rest) < least_venue)) {
        return std::nullopt;
    }
    Builder builder{text, {}};
    builder.add(*title, Role::Title, 75);
    builder.add({skip_separators(text.plain(), title->end), text.size()}, Role::Venue, 60);
    return builder.fields;
}

}  // namespace vitac::academicpages
