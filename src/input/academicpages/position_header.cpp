// The first lines of an entry -> where, as what and in which place somebody worked or studied.
//
// The lines are cut into segments; each may be a role, an organisation or a place by its words. Where words say
// nothing, the way it is set does: what is bold or linked at the beginning is the organisation, what follows it the
// place.
#include "input/academicpages/position_header.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "input/academicpages/position_segments.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/segments.h"
#include "input/meaning/awards.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

constexpr std::size_t longest_place = 4;  // words of one segment

bool can_be_place(const Segment& segment) {
    const std::string plain = plain_text(segment.text);
    const std::size_t words = words_of(plain).size();
    return segment.place ||
           (!is_label(segment.text) && !has_honour_words(plain) && words <= longest_place &&
            (starts_with_uppercase(plain) || has_cjk(plain) || plain.starts_with('(')) && !has_digit(plain));
}

// Gives the segments before `first` and behind `last` their meaning: places behind, others anywhere.
void place_rest(const RichText& line, const std::vector<Segment>& segments, std::size_t first, std::size_t last,
                Header& header) {
    for (std::size_t i = 0; i < first; ++i) {
        header.others.push_back(segments[i].text);
    }
    if (last + 1 >= segments.size()) {
        return;
    }
    const bool places =
        std::all_of(segments.begin() + static_cast<std::ptrdiff_t>(last) + 1, segments.end(), can_be_place);
    const RichText rest = stretch(line, segments, last + 1, segments.size() - 1);
    if (places && header.location.empty()) {
        header.location = without_final_stop(rest);
    } else {
        header.others.push_back(rest);
    }
}

std::size_t find_first(const std::vector<Segment>& segments, bool Segment::*what) {
    return static_cast<std::size_t>(
        std::find_if(segments.begin(), segments.end(), [&](const Segment& s) { return s.*what; }) - segments.begin());
}

// Role and organisation in one line: "PhD in Physics, University of X, City" or "**Lab**, Engineer, City".
void read_both(const RichText& line, const std::vector<Segment>& segments, Header& header) {
    std::size_t role = find_first(segments, &Segment::role);
    std::size_t organisation = find_first(segments, &Segment::organisation);
    if (organisation == segments.size() || organisation == role) {
        // No word says which: what is set apart, else the neighbour of the role.
        organisation = segments.size();
        for (std::size_t i = 0; i < segments.size(); ++i) {
            if (i != role && segments[i].set_apart && organisation == segments.size()) {
                organisation = i;
            }
        }
        organisation = organisation < segments.size() ? organisation : role == 0 ? 1 : role - 1;
    }
    // "北方大学 计算机科学 博士": the field stands between the school and the degree.
    const auto is_field = [&](std::size_t i) {
        return has_cjk(plain_text(segments[i].text)) && has_cjk(plain_text(segments[role].text)) &&
               !segments[i].place && !segments[i].organisation && !is_label(segments[i].text);
    };
    while (organisation < role && role < segments.size() && role > organisation + 1 && is_field(role - 1)) {
        --role;
    }
    if (role < organisation) {
        header.role = stretch(line, segments, role, organisation - 1);
    } else {
        std::size_t last_role = role;
        while (last_role + 1 < segments.size() && segments[last_role + 1].role && !segments[last_role + 1].place) {
            ++last_role;
        }
        header.role = stretch(line, segments, role, last_role);
    }
    std::size_t last = organisation;
    while (last + 1 < segments.size() && segments[last + 1].organisation && !segments[last + 1].role) {
        ++last;
    }
    header.organisation = without_final_stop(stretch(line, segments, organisation, last));
    if (role > last) {
        // What stands between the organisation and the role is the place, what follows the role too.
        std::vector<RichText> places;
        for (std::size_t i = last + 1; i < segments.size(); ++i) {
            const bool is_role =
                i >= role && plain_text(header.role).find(plain_text(segments[i].text)) != std::string::npos;
            if (!is_role) {
                (can_be_place(segments[i]) ? places : header.others).push_back(segments[i].text);
            }
        }
        for (const RichText& place : places) {
            append(header.location, header.location.empty() ? RichText() : rich_text(", "));
            append(header.location, place);
        }
        header.location = without_final_stop(header.location);
    } else {
        place_rest(line, segments, std::min(role, organisation), last, header);
    }
}

void read_organisation(const RichText& line, const std::vector<Segment>& segments, Header& header) {
    std::size_t first = find_first(segments, &Segment::organisation);
    const std::size_t apart = find_first(segments, &Segment::set_apart);
    first = apart == 0 || first == segments.size() ? std::min(apart, first) : first;
    first = first == segments.size() ? 0 : first;
    std::size_t last = first;
    while (last + 1 < segments.size() && segments[last + 1].organisation && !segments[last + 1].place) {
        ++last;
    }
    header.organisation = without_final_stop(stretch(line, segments, first, last));
    place_rest(line, segments, first, last, header);
}

// A full stop behind a written-out word and before another one; not that of "B.S. in" or "Inc. in".
bool has_two_sentences(std::string_view text) {
    constexpr std::size_t written_out = 5;
    for (std::size_t stop = text.find(". "); stop != std::string_view::npos; stop = text.find(". ", stop + 1)) {
        const std::vector<std::string_view> before = words_of(text.substr(0, stop));
        if (!before.empty() && before.back().size() >= written_out &&
            starts_with_uppercase(trimmed(text.substr(stop + 1)))) {
            return true;
        }
    }
    return false;
}

// "Corresponded with authors and the Press", "Led the group": what somebody did, not where. "Registered Nurse" is a
// title.
bool is_deed(std::string_view text) {
    static const std::vector<std::string_view> past = {"oversaw", "led",  "built", "wrote", "taught", "ran",
                                                       "gave",    "held", "was",   "did",   "made",   "set"};
    constexpr std::size_t least_words = 5;
    const std::vector<std::string_view> words = words_of(text);
    if (words.size() < least_words || starts_with_uppercase(words[1]) || !has_letter(words[1])) {
        return false;
    }
    const std::string first = ascii_lower(words.front());
    return (first.ends_with("ed") && first.size() > least_words) || is_one_of(first, past);
}

bool is_sentence(const RichText& line) {
    constexpr std::size_t least_words = 9;  // "Example Labs, Inc., Boston, MA, U.S.A." has fewer
    const std::string plain = plain_text(line);
    return trimmed(plain).ends_with('.') && words_of(plain).size() >= least_words;
}

bool can_be_header(const HeaderLine& line) {
    const std::string plain = plain_text(line.text);
    if (is_deed(plain)) {
        return false;
    }
    const bool honour_alone = has_honour_words(plain) && segments_of(line.text).size() == 1;
    return words_of(plain).size() <= longest_header && !has_two_sentences(plain) && !honour_alone;
}

// The line up to a segment that is a fact of its own ("GPA: 3.9/4.0", "summa cum laude"); those facts go to the others.
RichText role_of(const RichText& line, const std::vector<Segment>& segments, Header& header) {
    std::size_t count = 0;
    const auto is_fact = [](const Segment& segment) {
        return is_label(segment.text) || (has_honour_words(plain_text(segment.text)) && !segment.role);
    };
    while (count < segments.size() && (count == 0 || !is_fact(segments[count]))) {
        ++count;
    }
    for (std::size_t i = count; i < segments.size(); ++i) {
        header.others.push_back(segments[i].text);
    }
    return count == segments.size() ? line : stretch(line, segments, 0, count - 1);
}

// The first two lines, cut into segments; `below` is empty when the second is no part of the header.
struct HeaderLines {
    RichText top_line;
    RichText below_line;
    std::vector<Segment> top;
    std::vector<Segment> below;
    bool lead = false;         // the first segment is set apart, or the line is a heading
    bool below_dated = false;  // the date was taken from the second line
    bool dated = false;        // there is a date at all
};

HeaderLines header_lines(const std::vector<HeaderLine>& lines, bool dated) {
    HeaderLines header;
    header.dated = dated;
    header.top_line = lines[0].text;
    header.top = segments_in(lines[0].text);
    header.lead = !header.top.empty() && (header.top.front().set_apart || lines[0].hint == Hint::Title);
    if (lines.size() > 1 && can_be_header(lines[1]) && !is_label(lines[1].text) && !is_sentence(lines[1].text)) {
        header.below_line = lines[1].text;
        header.below = segments_in(lines[1].text);
        header.below_dated = lines[1].dated;
    }
    return header;
}

bool holds_role_and_organisation(const HeaderLines& lines, SectionKind kind) {
    // Behind "Teaching Assistant" stands a course as often as a school.
    const bool may_be_organisation = lines.top.size() > 1 && kind != SectionKind::Teaching;
    if (!any_role(lines.top) || (!any_organisation(lines.top) && !may_be_organisation)) {
        return false;
    }
    // "**Director, Renewable Energy**" over "*Amber Co.*" is a role that has a comma in it.
    const StyledText below(lines.below_line);
    const bool set_apart_below =
        !any_organisation(lines.top) && !any_role(lines.below) && below.letters(0, below.size()) > 0 &&
        !lines.below.empty() && !lines.below.back().place &&
        below.all_letters(0, below.size(), [](const Inline& piece) { return piece.marks.emphasis; });
    if (set_apart_below) {
        return false;
    }
    const bool role_below = lines.lead && lines.top.front().organisation && any_role(lines.below);
    const bool organisation_below = any_organisation(lines.below) && !any_organisation(lines.top);
    return !role_below && !organisation_below;
}

bool is_role_above_organisation(const HeaderLines& lines) {
    return any_role(lines.top) && !any_organisation(lines.top) && !lines.below.empty() &&
           !(any_role(lines.below) && !any_organisation(lines.below));
}

bool has_role_below(const HeaderLines& lines) {
    const std::string plain = plain_text(lines.below_line);
    const bool sentence = trimmed(plain).ends_with('.') || trimmed(plain).ends_with(':');  // "Summary:"
    return !lines.below.empty() &&
           (any_role(lines.below) || lines.below_dated || (lines.below.size() == 1 && !sentence));
}

// "**Introduction to Looms**, University of X": what is set apart in front is what the person does there.
bool lead_is_role(const HeaderLines& lines, SectionKind kind) {
    const bool before_organisation = lines.top.size() > 1 && lines.top.front().set_apart &&
                                     !lines.top.front().organisation && lines.top[1].organisation;
    return before_organisation && (kind == SectionKind::Teaching || !has_role_below(lines));
}

// "Senior Loomsmith, Trust and Safety, Example Labs": what stands before the organisation, though no word says so.
void take_words_before_as_role(const HeaderLines& lines, Header& header) {
    const std::size_t organisation = find_first(lines.top, &Segment::organisation);
    if (organisation == 0 || organisation == lines.top.size() || header.others.size() < organisation ||
        lines.top.front().place || is_label(lines.top.front().text)) {
        return;
    }
    header.role = stretch(lines.top_line, lines.top, 0, organisation - 1);
    header.others.erase(header.others.begin(), header.others.begin() + static_cast<std::ptrdiff_t>(organisation));
}

bool is_job(SectionKind kind) {
    return kind == SectionKind::Experience || kind == SectionKind::Education || kind == SectionKind::Volunteering;
}

}  // namespace

bool is_label(const RichText& line) {
    return !label_of(line).label.empty() && !is_role_and_organisation(line);
}

std::size_t read_header(const std::vector<HeaderLine>& all, bool dated, SectionKind kind, Header& header) {
    if (all.empty() || !can_be_header(all[0]) || (is_label(all[0].text) && !dated)) {
        return 0;
    }
    HeaderLines lines = header_lines(all, dated);
    if (lines.top.empty()) {
        return 0;
    }
    if (holds_role_and_organisation(lines, kind)) {
        read_both(lines.top_line, lines.top, header);
        header.confidence = any_organisation(lines.top) ? 95 : 75;
        return 1;
    }
    if (is_role_above_organisation(lines)) {
        header.role = lines.top_line;
        read_organisation(lines.below_line, lines.below, header);
        header.confidence = any_organisation(lines.below) ? 95 : 70;
        return 2;
    }
    if (lead_is_role(lines, kind)) {
        lines.top.front().role = true;
        read_both(lines.top_line, lines.top, header);
        header.confidence = 75;
        return 1;
    }
    const bool role_below = has_role_below(lines);
    // "Example Cardworks, Lund, 2020 – 2022" over "Data Analyst": the words below say it, though nothing is set apart.
    const bool only_role_below = dated && lines.below.size() == 1 && any_role(lines.below);
    if (any_organisation(lines.top) ||
        (is_job(kind) && (only_role_below || (lines.lead && (role_below || (dated && !any_role(lines.top))))))) {
        read_organisation(lines.top_line, lines.top, header);
        header.confidence = any_organisation(lines.top) ? 85 : 60;
        if (!role_below) {
            if (is_job(kind) && (dated || lines.lead)) {
                take_words_before_as_role(lines, header);
            }
            return 1;
        }
        header.role = role_of(lines.below_line, lines.below, header);
        header.confidence = any_role(lines.below) ? 95 : header.confidence;
        return 2;
    }
    if (any_role(lines.top) && is_job(kind)) {
        header.role = lines.top_line;
        header.confidence = 70;
        return 1;
    }
    return 0;
}

RichText take_place_above(std::vector<HeaderLine>& lines) {
    if (lines.size() < 2 || !lines.front().dated || lines.front().hint == Hint::Title) {
        return {};
    }
    const std::vector<Segment> above = segments_in(lines.front().text);
    const std::vector<Segment> below = segments_in(lines[1].text);
    constexpr std::size_t most_segments = 3;
    const bool is_place =
        !above.empty() && above.size() <= most_segments && !any_role(above) && !any_organisation(above) &&
        std::all_of(above.begin(), above.end(), can_be_place) &&
        std::none_of(above.begin(), above.end(), [](const Segment& segment) { return segment.set_apart; });
    const bool has_header = any_role(below) && below.size() > 1;
    if (!is_place || !has_header) {
        return {};
    }
    RichText place = lines.front().text;
    lines.erase(lines.begin());
    return place;
}

bool is_address(const HeaderLine& line) {
    constexpr std::size_t most_segments = 3;
    const std::vector<Segment> segments = segments_in(line.text);
    const bool beside_date = line.dated && segments.size() == 1 && !segments.front().role;
    return !segments.empty() && segments.size() <= most_segments && (segments.back().place || beside_date) &&
           std::all_of(segments.begin(), segments.end(), can_be_place);
}

}  // namespace vitac::academicpages
