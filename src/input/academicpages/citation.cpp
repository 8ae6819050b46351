// A publication written in one line, in any citation style -> its fields.
//
// Two landmarks are looked for: a title that is set apart (quoted, linked, bold, coloured), and a run of names. What
// lies around them follows: what is behind both is the venue. Without landmarks, sentences are tried.
#include "input/academicpages/citation.h"

#include <algorithm>

#include "base/ascii.h"
#include "input/academicpages/name_run.h"
#include "input/academicpages/set_apart.h"
#include "input/academicpages/stretch.h"
#include "input/academicpages/title_end.h"
#include "input/meaning/awards.h"
#include "input/meaning/dates.h"
#include "input/meaning/venue.h"
#include "input/meaning/venue_numbers.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr std::size_t longest_status = 40;  // bytes: "(revise and resubmit"

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
        // "Loom Lett., Frontiers, 564, doi:10.1000/1": what has an address was published.
        const bool addressed =
            rest.find("doi.org/10.") != std::string_view::npos || ascii_lower(rest).find("doi:") != std::string::npos;
        const int venue = venue_likeness(rest) + (dated ? 25 : 0) + (emphatic ? 25 : 0) + (addressed ? least_venue : 0);
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
    constexpr std::size_t longest_date = 40;  // bytes
    const std::vector<FoundDate> dates = find_dates(text.substr(at, longest_date));
    const std::size_t bracket = text.substr(at).starts_with("（") ? std::string_view("（").size() : 1;
    if (dates.empty() || dates.front().begin > bracket) {
        return std::nullopt;
    }
    std::size_t end = at + dates.front().end;
    // "(2021, May 12–14)": the bracket holds more than the year.
    if (const std::size_t size = text.substr(at, longest_date).find(')');
        text.substr(at).starts_with('(') && size != std::string_view::npos) {
        end = at + size;
    }
    end += end < text.size() && text[end] >= 'a' && text[end] <= 'd' ? 1U : 0U;  // 2020a
    end += end < text.size() && (text[end] == ')' || text[end] == ']') ? 1U : 0U;
    end += text.substr(std::min(end, text.size())).starts_with("）") ? std::string_view("）").size() : 0;
    const std::string_view behind = text.substr(std::min(end, text.size()));
    const bool wide = behind.starts_with("「") || behind.starts_with("『") || behind.starts_with("．") ||
                      behind.starts_with("，") || behind.starts_with("。");
    const bool parted =
        behind.empty() || wide || std::string_view(".,: \n\t").find(behind[0]) != std::string_view::npos;
    return parted ? std::optional(Stretch{at, end}) : std::nullopt;
}

// The end of the sentence that begins at `begin`: a full stop, question or exclamation mark before a blank and a
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
        builder.add(run.role.empty() ? Stretch{0, border} : run.stretch, Role::Authors, 85);
        builder.add(*apart, Role::Title, 75);
        builder.add(run.role, Role::Remark, 60);
        builder.add_rest(apart->end);
        return builder.fields;
    }
    return std::nullopt;
}

// "Jane Roe, Note, *On Cards*", "Op-Ed, “Why Looms”": a word or two before a title that is set apart.
Stretch label_before_title(const StyledText& text, std::size_t at) {
    constexpr std::size_t longest = 30;  // bytes
    constexpr std::size_t most_words = 2;
    const std::string_view rest = text.plain(at, std::min(at + longest, text.size()));
    const std::size_t comma = rest.find(", ");
    if (comma == std::string_view::npos || words_of(rest.substr(0, comma)).size() > most_words ||
        !starts_with_uppercase(rest) || text.at(at).marks.emphasis) {
        return {};
    }
    const std::size_t behind = at + comma + 2;
    const bool set_apart = behind < text.size() && text.at(behind).marks.emphasis;
    const std::optional<Stretch> apart = set_apart ? set_apart_from(text, behind) : std::nullopt;
    return apart && can_be_title(text, *apart) ? Stretch{at, at + comma} : Stretch{};
}

// "A. Doe, 2017, [A&A, 608, A16](...), *On Bark*", as astronomers have it: where the title should stand is a venue with
// its numbers, and what is set apart behind it is the title, up to the end of the line.
std::optional<Stretch> title_behind_venue(const StyledText& text, const Stretch& venue) {
    constexpr std::size_t least_words = 4;
    const std::string_view plain = text.plain(venue.begin, venue.end);
    const bool numbered = !read_numbers(plain).volume.empty() || ascii_lower(plain).starts_with("arxiv:");
    if (!numbered || venue_likeness(plain) < least_venue) {
        return std::nullopt;
    }
    for (const std::size_t border : text.borders(venue.end, text.size())) {
        const std::optional<Stretch> apart =
            text.at(border).marks.emphasis ? set_apart_from(text, border) : std::nullopt;
        if (apart && words_of(text.plain(apart->begin, apart->end)).size() >= least_words &&
            can_be_title(text, *apart) && text.letters(apart->end, text.size()) == 0) {
            return apart;
        }
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
    const Stretch label = label_before_title(text, at);
    at = label.empty() ? at : skip_separators(text.plain(), label.end);
    Stretch title{at, plain_title_end(text, at)};
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
    if (const std::optional<Stretch> behind = title_behind_venue(text, title)) {
        builder.add({title.begin, behind->begin}, Role::Venue, 60);
        builder.add(*behind, Role::Title, 60);
        if (year) {
            builder.add(*year, Role::Venue, 40);
        }
        return builder.fields;
    }
    builder.add(title, Role::Title, 70);
    builder.add(run.role, Role::Remark, 60);
    builder.add(label, Role::Remark, 60);
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
    // "*Tithe and Trust* (Lund: Example Press, 1991)": a book, and who printed it.
    const bool printed = text.at(title->begin).marks.emphasis && rest.starts_with('(') &&
                         !find_dates(rest.substr(0, rest.find(')'))).empty();
    const bool parted = begins_quoted || rest.starts_with(',') || rest.starts_with('.') || printed;
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
