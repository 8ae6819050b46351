// The line of a job or degree, cut into segments, and what the words of each say.
#include "input/academicpages/position_segments.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "input/academicpages/position_words.h"
#include "input/academicpages/segments.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

bool is_set_apart(const RichText& text) {
    const StyledText styled(text);
    return styled.all_letters(0, styled.size(),
                              [](const Inline& piece) { return piece.marks.strong || piece.link.has_value(); });
}

// The word that says what a phrase is about: the last before a preposition or bracket. "Research Scientist", "School of
// Engineering", "Member of Technical Staff".
std::string_view head_word(std::string_view phrase) {
    static const std::vector<std::string_view> ends = {"of",  "in",  "for", "at",  "on", "with", "de",
                                                       "des", "der", "für", "fur", "di", "da"};
    std::string_view head;
    for (const std::string_view word : words_of(phrase)) {
        // "Research and Teaching Assistant": the first word is no more than the second.
        const bool joins = word == "and" || word == "&";
        if (joins && !head.empty() && !has_role_words(head)) {
            continue;
        }
        if (!head.empty() && (joins || is_one_of(word, ends) || word.starts_with('(') || word.starts_with('['))) {
            break;
        }
        head = word;
    }
    return head;
}

enum class Order { First, Later };

Segment judge(const RichText& text, Order order) {
    const std::string plain = plain_text(text);
    Segment segment{text, has_role_words(plain), has_organisation_words(plain), is_place(plain), is_set_apart(text)};
    // "Advisor: Prof. A. Roe" says more of a job, and is none.
    segment.role = segment.role && label_of(text).label.empty();
    if (segment.role && segment.organisation) {
        const std::string_view head = head_word(plain);
        const bool degree_first = has_degree_words(words_of(plain).front());
        segment.organisation = has_organisation_words(head) && !degree_first;
        segment.role = !segment.organisation;
    }
    // "Cambridge, MA": behind something else it is the place, not the degree.
    segment.role = segment.role && !(segment.place && order == Order::Later);
    return segment;
}

// The words between a role and where it is held.
constexpr std::string_view words_between[] = {" at the ", " at ", " @", " from the ", " bei ", " an der "};
// In other languages they stand between other things too, so what follows must begin as an organisation does.
constexpr std::string_view open_words_between[] = {
    " à l’", " à l'",  " à la ", " à ",   " au ",       " aux ",      " chez ",      " en la ",     " en el ",
    " en ",  " na ",   " no ",   " em ",  " presso l’", " presso l'", " presso la ", " presso il ", " presso ",
    " all’", " all'",  " alla ", " am ",  " beim ",     " bij de ",   " bij ",       " aan de ",    " vid ",
    " ved ", " pada ", " di ",   " tại ", " w ",        " na ",       " в ",         " на ",        " at "};
// Behind a degree: "Doctorado en Ciencias de la Universidad de ...".
constexpr std::string_view words_behind_degree[] = {" de la ", " de l’", " de l'",  " del ", " da ",   " do ",
                                                    " dell’",  " dell'", " della ", " der ", " from ", " of the "};

// "Universidade de ...", "École ...", "the University of ...": the first word of the text says so.
bool begins_as_organisation(std::string_view text) {
    const std::vector<std::string_view> words = words_of(text);
    return !words.empty() && has_organisation_words(words.front());
}

// "Research Intern at Example Labs", "PhD in Physics from the University of X": two segments.
std::vector<RichText> split_at_words(const RichText& text) {
    const std::string plain = plain_text(text);
    const auto parts = [&](std::size_t at, std::size_t size) {
        return std::vector<RichText>{trimmed(slice(text, 0, at)), trimmed(slice(text, at + size, plain.size()))};
    };
    for (const std::string_view word : words_between) {
        const std::size_t at = plain.find(word);
        if (at != std::string::npos && has_role_words(std::string_view(plain).substr(0, at)) && at > 0) {
            return parts(at, word.size());
        }
    }
    const auto parted_by = [&](std::string_view word, auto is_held) -> std::size_t {
        for (std::size_t at = plain.find(word); at != std::string::npos; at = plain.find(word, at + 1)) {
            if (at > 0 && is_held(std::string_view(plain).substr(0, at)) &&
                begins_as_organisation(std::string_view(plain).substr(at + word.size()))) {
                return at;
            }
        }
        return std::string::npos;
    };
    for (const std::string_view word : open_words_between) {
        if (const std::size_t at = parted_by(word, has_role_words); at != std::string::npos) {
            return parts(at, word.size());
        }
    }
    for (const std::string_view word : words_behind_degree) {
        if (const std::size_t at = parted_by(word, has_degree_words); at != std::string::npos) {
            return parts(at, word.size());
        }
    }
    return {text};
}

// "**Engineer** Acme Corp., Boston": bold ends and a capital follows without any separator.
std::vector<RichText> split_behind_bold(const RichText& line) {
    const StyledText text(line);
    const std::vector<std::size_t> borders = text.borders(0, text.size());
    if (borders.empty() || !text.at(0).marks.strong) {
        return {line};
    }
    std::size_t end = borders.front();
    for (std::size_t i = 1; i < borders.size() && text.at(end).marks.strong; ++i) {
        end = borders[i];
    }
    const bool apart = !text.at(end).marks.strong && !text.at(end).link && text.plain()[end] == ' ' &&
                       starts_with_uppercase(trimmed(text.plain(end, text.size())));
    return apart ? std::vector<RichText>{trimmed(text.slice(0, end)), trimmed(text.slice(end, text.size()))}
                 : std::vector<RichText>{line};
}

std::vector<RichText> all_segments_of(const RichText& line) {
    std::vector<RichText> segments;
    for (const RichText& part : split_behind_bold(line)) {
        const std::vector<RichText> more = segments_of(part);
        segments.insert(segments.end(), more.begin(), more.end());
    }
    return segments;
}

// "University Fellow": the last word decides.
bool is_role_before_colon(std::string_view label) {
    return has_role_words(label) && !has_organisation_words(head_word(label));
}

// "**Bookseller at Amber & Co**": all of it bold, so what stands before "at" is what somebody was, though no word says
// so.
std::vector<RichText> split_at_at(const RichText& segment) {
    constexpr std::size_t most_words = 4;
    const std::string plain = plain_text(segment);
    const std::size_t at = plain.find(" at ");
    if (at == std::string::npos || !is_set_apart(segment)) {
        return {};
    }
    const std::string_view before = std::string_view(plain).substr(0, at);
    const std::string_view behind = std::string_view(plain).substr(at + std::string_view(" at ").size());
    const bool titles =
        starts_with_uppercase(before) && has_letter(behind) && plain.find(" at ", at + 1) == std::string::npos;
    return titles && words_of(before).size() <= most_words && !has_organisation_words(before)
               ? std::vector<RichText>{trimmed(slice(segment, 0, at)),
                                       trimmed(slice(segment, plain.size() - behind.size(), plain.size()))}
               : std::vector<RichText>();
}

// "B.S., Looms from the University of X": the field of a degree, and where.
std::vector<RichText> split_at_school(const RichText& segment) {
    const std::string plain = plain_text(segment);
    for (const std::string_view word : {" from the ", " from ", " at the ", " at "}) {
        const std::size_t at = plain.find(word);
        if (at != std::string::npos && at > 0 && has_organisation_words(std::string_view(plain).substr(at)) &&
            !has_organisation_words(std::string_view(plain).substr(0, at))) {
            return {trimmed(slice(segment, 0, at)), trimmed(slice(segment, at + word.size(), plain.size()))};
        }
    }
    return {};
}

// "Master of Looms, at the University of X": the word before the organisation is no part of its name.
RichText without_preposition(const RichText& segment) {
    const std::string plain = plain_text(segment);
    const auto behind = [&](std::string_view word) -> std::optional<RichText> {
        word.remove_prefix(1);  // the blank before it
        const std::string_view rest = std::string_view(plain).substr(std::min(word.size(), plain.size()));
        const bool always = word == "at " || word == "bei " || word == "chez " || word == "presso " || word == "à l’";
        const bool organisation =
            plain.starts_with(word) && (begins_as_organisation(rest) || (always && starts_with_uppercase(rest)));
        return organisation ? std::optional(slice(segment, word.size(), plain.size())) : std::nullopt;
    };
    for (const std::string_view word : words_between) {
        if (const std::optional<RichText> rest = behind(word)) {
            return *rest;
        }
    }
    for (const std::string_view word : open_words_between) {
        if (const std::optional<RichText> rest = behind(word)) {
            return *rest;
        }
    }
    return segment;
}

// "Assistant Professor: University of X", "University of X: Ph.D. in Physics": here the colon is no label's.
std::vector<RichText> split_at_colon(const RichText& text) {
    return is_role_and_organisation(text) ? std::vector<RichText>{label_of(text).label, label_of(text).rest}
                                          : std::vector<RichText>{text};
}

}  // namespace

bool is_role_and_organisation(const RichText& line) {
    const Labelled labelled = label_of(line);
    const std::string label = plain_text(labelled.label);
    const std::string rest = plain_text(labelled.rest);
    static const std::vector<std::string_view> people = {
        "advisor",   "adviser", "advisors", "supervisor", "supervisors", "mentor",  "mentors", "chair",
        "committee", "pi",      "director", "directeur",  "reviewer",    "members", "staff"};
    if (labelled.label.empty() || words_of(label).size() < 2 ||
        is_one_of(words_of(ascii_lower(label)).back(), people)) {
        return false;
    }
    return (is_role_before_colon(label) && has_organisation_words(rest) && !has_role_words(rest)) ||
           (has_organisation_words(label) && !has_role_words(label) && has_degree_words(rest));
}

std::vector<Segment> segments_in(const RichText& line) {
    std::vector<RichText> parts;
    for (const RichText& segment : all_segments_of(line)) {
        const std::vector<RichText> more = parts.empty() ? split_at_colon(segment) : std::vector<RichText>{segment};
        parts.insert(parts.end(), more.begin(), more.end());
    }
    std::vector<Segment> segments;
    const bool degree_first = has_degree_words(parts.empty() ? std::string() : plain_text(parts.front()));
    for (const RichText& segment : parts) {
        const std::vector<RichText> held = segments.empty() ? split_at_at(segment)
                                           : degree_first   ? split_at_school(segment)
                                                            : std::vector<RichText>();
        if (held.size() == 2) {
            segments.push_back(judge(held[0], segments.empty() ? Order::First : Order::Later));
            segments.back().role = true;
            segments.back().organisation = false;
            segments.back().place = false;
            segments.push_back(judge(held[1], Order::Later));
            continue;
        }
        for (const RichText& part : split_at_words(segments.empty() ? segment : without_preposition(segment))) {
            segments.push_back(judge(part, segments.empty() ? Order::First : Order::Later));
        }
    }
    return segments;
}

bool any_role(const std::vector<Segment>& segments) {
    return std::any_of(segments.begin(), segments.end(), [](const Segment& segment) { return segment.role; });
}
bool any_organisation(const std::vector<Segment>& segments) {
    return std::any_of(segments.begin(), segments.end(), [](const Segment& segment) { return segment.organisation; });
}

RichText without_final_stop(const RichText& text) {
    static const std::vector<std::string_view> abbreviations = {"inc", "ltd",  "co", "corp", "univ", "dept", "inst",
                                                                "lab", "bros", "jr", "sr",   "etc",  "st"};
    const std::string plain = plain_text(text);
    const std::vector<std::string_view> words = words_of(plain);
    if (!plain.ends_with('.') || words.empty()) {
        return text;
    }
    const std::string_view last = words.back().substr(0, words.back().size() - 1);
    // "U.S.", "B.V.", "D.": stops belong to initials.
    const bool initials = last.size() < 2 || last.find('.') != std::string_view::npos;
    return initials || is_one_of(ascii_lower(last), abbreviations) ? text : slice(text, 0, plain.size() - 1);
}

RichText stretch(const RichText& line, const std::vector<Segment>& segments, std::size_t first, std::size_t last) {
    const std::string plain = plain_text(line);
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i <= last; ++i) {
        const std::string part = plain_text(segments[i].text);
        at = plain.find(part, at);
        begin = i == first ? at : begin;
        at += part.size();
        end = at;
    }
    return trimmed(slice(line, begin, end));
}

}  // namespace vitac::academicpages
