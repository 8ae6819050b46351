// The lines of an entry -> a job or a degree.
//
// The first lines are cut into segments; each may be a role, an organisation or a place by its words. Where words say
// nothing, the way it is set does: what is bold or linked at the beginning is the organisation, what follows it the
// place.
#include "input/academicpages/positions.h"

#include <algorithm>

#include "base/unicode.h"
#include "input/academicpages/links.h"
#include "input/academicpages/position_words.h"
#include "input/academicpages/segments.h"
#include "input/meaning/awards.h"
#include "input/meaning/dates.h"
#include "input/meaning/section_words.h"
#include "input/people/styled_text.h"
#include "input/people/text.h"

namespace vitac::academicpages {

namespace {

// --- Dates -----------------------------------------------------------------------------------------------------------

bool only(std::string_view text, std::string_view characters) {
    for (std::string_view sign : {"–", "—", "·", "•", "，", "：", "）", "（", "|"}) {
        if (trimmed(text) == sign) {
            return true;
        }
    }
    return std::all_of(text.begin(), text.end(), [&](char c) { return characters.find(c) != std::string_view::npos; });
}

struct Around {
    std::size_t begin = 0;  // with an opening bracket before the date
    std::size_t end = 0;
    bool bracketed = false;
};

Around with_brackets(std::string_view text, const FoundDate& date) {
    Around around{date.begin, date.end, false};
    const std::string_view before = trimmed(text.substr(0, date.begin));
    const std::string_view behind = trimmed(text.substr(date.end));
    const bool open = before.ends_with('(') || before.ends_with('[') || before.ends_with("（");
    const bool close = behind.starts_with(')') || behind.starts_with(']') || behind.starts_with("）");
    if (open && close) {
        around.bracketed = true;
        around.begin =
            static_cast<std::size_t>(before.data() - text.data()) + before.size() - (before.ends_with("（") ? 3U : 1U);
        around.end = static_cast<std::size_t>(behind.data() - text.data()) + (behind.starts_with("）") ? 3U : 1U);
    }
    return around;
}

// "published in 2019", "ECCV 2024": without a separator a year belongs to the words before it, unless it is set
// differently.
bool belongs_to_words_before(const StyledText& text, const FoundDate& date, const Around& around) {
    const std::string_view before = trimmed(text.plain(0, around.begin));
    if (around.bracketed || before.empty()) {
        return false;
    }
    if (before.ends_with(" in")) {
        return true;
    }
    static constexpr std::string_view separators[] = {",", ";", "|", ":",  "-",  "–", "—", "·",
                                                      ".", ")", "•", "，", "：", "@", "\t"};
    const bool parted = std::any_of(std::begin(separators), std::end(separators),
                                    [&](std::string_view sign) { return before.ends_with(sign); });
    const std::size_t last = static_cast<std::size_t>(before.data() - text.plain().data()) + before.size() - 1;
    const bool set_differently = !(text.at(last).marks == text.at(date.begin).marks);
    return !parted && !set_differently && !date.is_range() && !date.has_month();
}

// A letter that begins no name: small, or of a script that has no capitals.
bool goes_on_with(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    std::size_t at = 0;
    const char32_t first = unicode::decode(text, at);
    return unicode::is_letter(first) && !unicode::is_uppercase(first);
}

}  // namespace

DatedText take_date(const RichText& line) {
    const StyledText text(line);
    const std::string& plain = text.plain();
    const std::vector<FoundDate> dates = find_dates(plain);
    const auto taken = [&](const FoundDate& date, RichText rest) {
        DatedText result{without_emoji_around(without_separators(rest)), date.range};
        result.dates.span = text.span(date.begin, date.end);
        return result;
    };
    constexpr std::string_view separators = " ,;:|.-\t";
    // At an end of the line; ranges before single dates.
    for (const bool range_wanted : {true, false}) {
        for (auto date = dates.rbegin(); date != dates.rend(); ++date) {
            if (date->is_range() != range_wanted) {
                continue;
            }
            const Around around = with_brackets(plain, *date);
            if (only(text.plain(around.end, text.size()), separators)) {
                if (!belongs_to_words_before(text, *date, around)) {
                    return taken(*date, text.slice(0, around.begin));
                }
            }
            if (only(text.plain(0, around.begin), separators)) {
                return taken(*date, text.slice(around.end, text.size()));
            }
        }
    }
    // In the middle: a range in brackets or between separators. "Studied there (2010–2015) and left" is a sentence, of
    // which a date is a part.
    for (const FoundDate& date : dates) {
        const Around around = with_brackets(plain, date);
        const std::string_view before = trimmed(text.plain(0, around.begin));
        const std::string_view behind = trimmed(text.plain(around.end, text.size()));
        const auto is_sign = [](std::string_view part, bool at_end) {
            for (const std::string_view sign : {",", ";", "|", ":", "–", "—", "·"}) {
                if (at_end ? part.ends_with(sign) : part.starts_with(sign)) {
                    return true;
                }
            }
            return false;
        };
        // "M.Sc., Example University, 2014 (GPA: 1.3)": the bracket is a remark of its own.
        const bool remark = before.ends_with(',') && behind.starts_with('(') && behind.find(')') == behind.size() - 1;
        // "Ph.D., Example University, 2015. Summa cum laude": so ends a statement of its own.
        const bool sentence =
            before.ends_with(',') && behind.starts_with(". ") && starts_with_uppercase(behind.substr(2));
        if ((date.is_range() && around.bracketed && !goes_on_with(behind)) ||
            (is_sign(before, true) && is_sign(behind, false)) || remark || sentence) {
            const auto from = static_cast<std::size_t>(behind.data() - plain.data());
            RichText rest = without_separators(text.slice(0, around.begin));
            append(rest, rich_text(", "));
            append(rest, remark     ? text.slice(from + 1, from + behind.size() - 1)
                         : sentence ? text.slice(from + 2, from + behind.size())
                                    : without_separators(text.slice(around.end, text.size())));
            return taken(date, rest);
        }
    }
    return {line, {}};
}

namespace {

// --- Segments --------------------------------------------------------------------------------------------------------

struct Segment {
    RichText text;
    bool role = false;
    bool organisation = false;
    bool place = false;
    bool set_apart = false;  // bold or linked
};

bool is_set_apart(const RichText& text) {
    const StyledText styled(text);
    return styled.all_letters(0, styled.size(),
                              [](const Inline& piece) { return piece.marks.strong || piece.link.has_value(); });
}

// The word that says what a phrase is about: the last before a preposition or bracket. "Research Scientist", "School of
// Engineering", "Member of Technical Staff".
std::string_view head_word(std::string_view phrase) {
    static const std::vector<std::string_view> ends = {"of", "in",  "for", "at",  "on",  "with", "and", "&",
                                                       "de", "des", "der", "für", "fur", "di",   "da"};
    std::string_view head;
    for (const std::string_view word : words_of(phrase)) {
        if (!head.empty() && (is_one_of(word, ends) || word.starts_with('(') || word.starts_with('['))) {
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

// "Research Intern at Example Labs", "PhD in Physics from the University of X": two segments.
std::vector<RichText> split_at_words(const RichText& text) {
    const std::string plain = plain_text(text);
    for (const std::string_view word : {" at the ", " at ", " @", " from the ", " bei ", " an der "}) {
        const std::size_t at = plain.find(word);
        if (at != std::string::npos && has_role_words(std::string_view(plain).substr(0, at)) && at > 0) {
            return {trimmed(slice(text, 0, at)), trimmed(slice(text, at + word.size(), plain.size()))};
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

std::vector<Segment> segments_in(const RichText& line) {
    std::vector<Segment> segments;
    for (const RichText& segment : all_segments_of(line)) {
        for (const RichText& part : split_at_words(segment)) {
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
    const std::string plain = plain_text(text);
    const std::vector<std::string_view> words = words_of(plain);
    constexpr std::size_t abbreviation = 5;  // "Inc.", "Ltd.", "U.S."
    const bool stop = plain.ends_with('.') && !words.empty() && words.back().size() > abbreviation;
    return stop ? slice(text, 0, plain.size() - 1) : text;
}

// From the first to the last of some neighbouring segments, as written between them.
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

constexpr std::size_t longest_header = 30;  // words; a longer line is prose
constexpr std::size_t longest_place = 4;    // words of one segment

struct Header {
    RichText organisation;
    RichText location;
    RichText role;
    std::vector<RichText> others;
    int confidence = 0;
};

bool is_label(const RichText& line) {
    return !label_of(line).label.empty();
}

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
    header.organisation = stretch(line, segments, organisation, last);
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

struct Line {
    RichText text;
    bool dated = false;  // a date was taken from it
    Hint hint = Hint::None;
};

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

bool can_be_header(const Line& line) {
    const std::string plain = plain_text(line.text);
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

HeaderLines header_lines(const std::vector<Line>& lines, bool dated) {
    HeaderLines header;
    header.dated = dated;
    header.top_line = lines[0].text;
    header.top = segments_in(lines[0].text);
    header.lead = !header.top.empty() && (header.top.front().set_apart || lines[0].hint == Hint::Title);
    if (lines.size() > 1 && can_be_header(lines[1]) && !is_label(lines[1].text)) {
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

bool is_job(SectionKind kind) {
    return kind == SectionKind::Experience || kind == SectionKind::Education || kind == SectionKind::Volunteering;
}

// How many of the lines were read into the header: none, one or two.
std::size_t read_header(const std::vector<Line>& all, bool dated, SectionKind kind, Header& header) {
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
    if (any_organisation(lines.top) || (is_job(kind) && (only_role_below || (lines.lead && (dated || role_below))))) {
        read_organisation(lines.top_line, lines.top, header);
        header.confidence = any_organisation(lines.top) ? 85 : 60;
        if (!role_below) {
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

Note note_of(const RichText& line) {
    constexpr std::size_t longest_honour = 10;  // words
    const std::string plain = plain_text(line);
    const bool honour = has_honour_words(plain) && words_of(plain).size() <= longest_honour && !is_label(line);
    return {honour ? NoteKind::Honour : NoteKind::Detail, line};
}

// "- **University**" over "  - Ph.D. in X, 2019 - 2023": the first bullet is the line that is missing above.
RawEntry with_role_from_bullet(RawEntry raw) {
    if (raw.lines.size() != 1 || raw.bullets.empty() || !raw.bullets.front().children.empty() ||
        !take_date(raw.lines.front().text).dates.empty()) {
        return raw;
    }
    const DatedText dated = take_date(raw.bullets.front().text);
    if (!dated.dates.empty() && any_role(segments_in(dated.rest)) && !any_role(segments_in(raw.lines.front().text))) {
        raw.lines.push_back({raw.bullets.front().text, Hint::None, true});
        raw.bullets.erase(raw.bullets.begin());
    }
    return raw;
}

// "- **Survey of reeds**" over "  - Apr 2024 - present": a bullet that is a date is the entry's.
RawEntry with_date_from_bullet(RawEntry raw) {
    const bool dated = std::any_of(raw.lines.begin(), raw.lines.end(),
                                   [](const RawLine& line) { return !find_dates(plain_text(line.text)).empty(); });
    constexpr std::ptrdiff_t most_looked_at = 3;
    const auto end = raw.bullets.begin() + std::min<std::ptrdiff_t>(std::ssize(raw.bullets), most_looked_at);
    const auto date = std::find_if(raw.bullets.begin(), end, [](const Bullet& bullet) {
        const DatedText taken = take_date(bullet.text);
        return bullet.children.empty() && !taken.dates.empty() && taken.rest.empty();
    });
    if (!dated && !raw.lines.empty() && date != end) {
        raw.lines.push_back({date->text, Hint::None, true});
        raw.bullets.erase(date);
    }
    return raw;
}

// "Aug 2025 - present · Ghent, Belgium" over "Engineer, Amber Co.": a line of nothing but date and place above the
// others.
RichText take_place_above(std::vector<Line>& lines) {
    if (lines.size() < 2 || !lines.front().dated) {
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

// "London, UK" on a line of its own, or "2018–2021 · Lund" without its date.
bool is_address(const Line& line) {
    constexpr std::size_t most_segments = 3;
    const std::vector<Segment> segments = segments_in(line.text);
    const bool beside_date = line.dated && segments.size() == 1 && !segments.front().role;
    return !segments.empty() && segments.size() <= most_segments && (segments.back().place || beside_date) &&
           std::all_of(segments.begin(), segments.end(), can_be_place);
}

}  // namespace

std::optional<Entry> read_position(const RawEntry& raw_entry, SectionKind kind) {
    const RawEntry raw = with_date_from_bullet(with_role_from_bullet(raw_entry));
    Entry entry;
    entry.kind = EntryKind::Position;
    entry.span = raw.span;
    entry.tags = raw.tags;
    entry.bullets = raw.bullets;
    std::vector<Line> lines;
    constexpr std::size_t most_header_lines = 4;
    for (std::size_t i = 0; i < raw.lines.size(); ++i) {
        LinkRow row = split_link_row(raw.lines[i].text);
        entry.links.insert(entry.links.end(), row.links.begin(), row.links.end());
        Line line{row.rest, false, raw.lines[i].hint};
        const bool prose = words_of(plain_text(row.rest)).size() > longest_header && i > 0;
        if (entry.dates.empty() && i < most_header_lines && !prose && !(i > 0 && is_label(row.rest))) {
            const DatedText dated = take_date(row.rest);
            line.dated = !dated.dates.empty();
            line.text = line.dated ? dated.rest : line.text;
            entry.dates = dated.dates;
        }
        if (!line.text.empty()) {
            lines.push_back(std::move(line));
        }
    }
    const RichText place_above = take_place_above(lines);
    Header header;
    const std::size_t used = read_header(lines, !entry.dates.empty(), kind, header);
    if (used == 0) {
        return std::nullopt;
    }
    entry.organisation = header.organisation;
    entry.location = header.location.empty() ? place_above : header.location;
    if (!header.location.empty() && !place_above.empty()) {
        header.others.push_back(place_above);
    }
    entry.role = header.role;
    entry.confidence = header.confidence;
    for (const RichText& other : header.others) {
        entry.notes.push_back(note_of(other));
    }
    if (entry.location.empty() && used < lines.size() && is_address(lines[used])) {
        entry.location = lines[used].text;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(used));
    }
    for (std::size_t i = used; i < lines.size(); ++i) {
        entry.notes.push_back(note_of(lines[i].text));
    }
    return entry;
}

}  // namespace vitac::academicpages
