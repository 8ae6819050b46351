// The text between two required breaks is broken into lines.
#include "typeset/line/passage.h"

#include <algorithm>
#include <string>

#include "base/unicode.h"
#include "typeset/font/reported.h"
#include "typeset/line/measure.h"

namespace vitac {

namespace {

constexpr Problem<std::string> line_too_long{Severity::Warning, "line-too-long",
                                             "`{}` is wider than its line and was broken"};

// How bad a justified line may be: r up to 0.7, the bound for nine lines in ten, without hyphens, then with them; up to
// 1, then 1.26; at last up to 2, better than a paragraph that is ragged among justified ones. TeX's emergency stretch
// would let lines pass whose few blanks then gape.
constexpr int first_tolerance = 33;
constexpr int second_tolerance = 100;
constexpr int third_tolerance = 200;
constexpr int last_tolerance = 800;

// Justified text in narrower columns has holes.
constexpr std::size_t least_characters_justified = 45;

// A ragged line that falls short by so much costs as much as a justified one stretched to its limit.
constexpr int ragged_zone_ems = 4;

// In ragged text a hyphen saves less than in justified text.
constexpr int ragged_hyphen_penalty = 150;

constexpr int broken_tie_penalty = 2000;
constexpr int forced_break_penalty = 4000;

// --- Posing the problem ----------------------------------------------------------------------------------------------

// Breakpoints as the search sees them, and the places they stand for.
struct Posed {
    BreakProblem problem;
    std::vector<const BreakPlace*> places;
};

// What hangs out of an even edge does not count.
Breakpoint seen_by_search(const BreakPlace& place, Alignment alignment) {
    Breakpoint breakpoint = place.breakpoint;
    breakpoint.begin += left_hang(place, alignment);
    breakpoint.end -= right_hang(place, alignment);
    return breakpoint;
}

enum class Hyphens { None, Allowed };

Posed pose(const Passage& passage, Alignment alignment, const BreakRules& rules, Hyphens hyphens) {
    Posed posed;
    posed.problem.rules = rules;
    const auto add = [&](const BreakPlace& place) {
        Breakpoint breakpoint = seen_by_search(place, alignment);
        const bool ragged_hyphen = rules.setting == Setting::Ragged && breakpoint.kind == BreakKind::Inserted;
        breakpoint.penalty += ragged_hyphen ? ragged_hyphen_penalty : 0;
        posed.problem.breakpoints.push_back(breakpoint);
        posed.places.push_back(&place);
    };
    add(passage.begin);
    for (const BreakPlace& place : passage.places) {
        const bool unwanted = place.opportunity.kind == BreakKind::Inserted && hyphens == Hyphens::None;
        if (!place.opportunity.tied && !unwanted) {
            add(place);
        }
    }
    return posed;
}

// The width of a line inside one word, parted at both ends so near that the same glyphs change.
Length width_inside_word(const PreparedText& text, const BreakPlace& from, const BreakPlace& to, Alignment alignment) {
    const std::size_t begin = from.breakpoint.offset;
    const TextItem& item = text.items[text.units[unit_at(text, begin)].item];
    const Length hyphen = to.opportunity.kind == BreakKind::Inserted ? width_of(hyphen_of(text, item)) : Length{};
    return width_between(text, begin, to.line_end) - text.run_of(item).style.tracking + hyphen -
           left_hang(from, alignment) - right_hang(to, alignment);
}

// --- Passes ----------------------------------------------------------------------------------------------------------

// Of what would stand on the line that ends at `to` if it went on to where the next may end without a hyphen.
Length next_piece(const std::vector<Breakpoint>& points, std::size_t to) {
    std::size_t next = to + 1;
    while (next + 1 < points.size() &&
           (points[next].kind == BreakKind::Hyphen || points[next].kind == BreakKind::Inserted)) {
        ++next;
    }
    return next < points.size() ? points[next].end - points[to].begin : Length{};
}

std::vector<ChosenLine> to_lines(const Posed& posed, const std::vector<std::size_t>& ends) {
    std::vector<ChosenLine> lines;
    std::size_t from = 0;
    for (const std::size_t to : ends) {
        lines.push_back({posed.places[from], posed.places[to], fit_line(posed.problem, from, to),
                         next_piece(posed.problem.breakpoints, to)});
        from = to;
    }
    return lines;
}

// No lines when the rules allow none.
std::vector<ChosenLine> try_rules(const Passage& passage, Alignment alignment, const BreakRules& rules,
                                  Hyphens hyphens) {
    Posed posed = pose(passage, alignment, rules, hyphens);
    posed.problem.reshaped_width = [&](std::size_t from, std::size_t to) {
        return width_inside_word(*passage.text, *posed.places[from], *posed.places[to], alignment);
    };
    const std::size_t end = posed.places.size() - 1;
    const LineFit whole = fit_line(posed.problem, 0, end);
    const std::vector<std::size_t> ends =
        whole.natural <= whole.measure ? std::vector<std::size_t>{end} : choose_breaks(posed.problem);
    return to_lines(posed, ends);
}

BreakRules rules_for(const Passage& passage, Setting setting) {
    BreakRules rules;
    rules.setting = setting;
    rules.first_measure = passage.first_measure;
    rules.measure = passage.measure;
    return rules;
}

// How many characters stand on a line, on average.
std::size_t characters_in_line(const Passage& passage) {
    const Before& all = passage.text->before.back();
    if (all.width <= Length{} || passage.measure <= Length{}) {
        return 0;
    }
    return static_cast<std::size_t>(static_cast<double>(all.characters) * (passage.measure / all.width));
}

std::vector<ChosenLine> try_justified(const Passage& passage) {
    struct Pass {
        int tolerance;
        Hyphens hyphens;
    };
    constexpr Pass passes[] = {{first_tolerance, Hyphens::None},
                               {first_tolerance, Hyphens::Allowed},
                               {second_tolerance, Hyphens::Allowed},
                               {third_tolerance, Hyphens::Allowed},
                               {last_tolerance, Hyphens::Allowed}};
    BreakRules rules = rules_for(passage, Setting::Justified);
    rules.expansion = passage.text->expansion;
    std::vector<ChosenLine> best;
    for (const Pass& pass : passes) {
        rules.tolerance = pass.tolerance;
        std::vector<ChosenLine> lines = try_rules(passage, Alignment::Justified, rules, pass.hyphens);
        if (!lines.empty() && !lines.back().fit.runt) {
            return lines;
        }
        best = best.empty() ? std::move(lines) : std::move(best);
        if (!best.empty() && pass.tolerance >= second_tolerance) {
            break;  // a runt is better than gaping lines
        }
    }
    return best;
}

// --- Words wider than a line -----------------------------------------------------------------------------------------

// How a passage is set that cannot be justified.
Alignment ragged_alignment(Alignment wanted) {
    return wanted == Alignment::Justified ? Alignment::Left : wanted;
}

bool is_too_wide(const Passage& passage, const BreakPlace& from, const BreakPlace& to, bool is_first) {
    const Length measure = is_first ? passage.first_measure : passage.measure;
    const Alignment ragged = ragged_alignment(passage.alignment);
    return seen_by_search(to, ragged).end - seen_by_search(from, ragged).begin > measure;
}

// Calls `visit(first, last, from)` for each group of places that ends with the next one not tied, when the text from
// the place before the group to its end is wider than a line.
template <class Visit>
void for_each_wide_stretch(const Passage& passage, Visit visit) {
    const BreakPlace* from = &passage.begin;
    for (std::size_t first = 0; first < passage.places.size();) {
        std::size_t last = first;
        while (passage.places[last].opportunity.tied && last + 1 < passage.places.size()) {
            ++last;
        }
        if (is_too_wide(passage, *from, passage.places[last], first == 0)) {
            visit(first, last, *from);
        }
        from = &passage.places[last];
        first = last + 1;
    }
}

Passage untie_wide_stretches(Passage passage) {
    std::vector<std::size_t> untied;
    for_each_wide_stretch(passage, [&](std::size_t first, std::size_t last, const BreakPlace&) {
        for (std::size_t i = first; i < last; ++i) {
            untied.push_back(i);
        }
    });
    for (const std::size_t index : untied) {
        BreakPlace& place = passage.places[index];
        place.opportunity.tied = false;
        place.breakpoint.penalty = std::max(place.breakpoint.penalty, broken_tie_penalty);
    }
    return passage;
}

// Korean words may be broken between any two syllables where they must.
bool is_broken_without_complaint(std::string_view word) {
    const std::u32string characters = unicode::to_characters(word);
    return std::all_of(characters.begin(), characters.end(),
                       [](char32_t c) { return unicode::is_hangul(c) || unicode::is_punctuation(c); });
}

std::string shortened(std::string_view word) {
    constexpr std::size_t longest_shown = 40;
    const std::vector<std::size_t> boundaries = unicode::grapheme_boundaries(word);
    return boundaries.size() <= longest_shown + 1 ? std::string(word)
                                                  : std::string(word.substr(0, boundaries[longest_shown])) + "…";
}

void report_wide_word(const PreparedText& text, std::size_t begin, std::string_view word, Diagnostics& diagnostics) {
    const auto run =
        std::partition_point(text.runs.begin(), text.runs.end(), [begin](const TextRun& r) { return r.end <= begin; });
    if (run == text.runs.end() || word.empty() || is_broken_without_complaint(word)) {
        return;
    }
    const Span place = text.fonts->reported.place_in_source(word, run->span, text.fonts->world.sources());
    text.fonts->reported.add(line_too_long.at(place, shortened(word)).with_hint("shorten it, or use a wider column"),
                             diagnostics);
}

// Lines may end between any two characters of [begin, end). Where that is no word but a page of letters, only between
// some: each place costs the measuring of a cut, and lines that end a little early are no loss there.
std::vector<BreakPlace> breaks_between_characters(const PreparedText& text, std::size_t begin, std::size_t end) {
    constexpr std::size_t longest_word = 2000;
    constexpr std::size_t most_places = 5000;
    const std::vector<std::size_t> boundaries =
        unicode::grapheme_boundaries(std::string_view(text.text).substr(begin, end - begin));
    const std::size_t step =
        boundaries.size() <= longest_word ? 1 : std::max<std::size_t>(8, boundaries.size() / most_places);
    std::vector<BreakPlace> places;
    for (std::size_t i = 0; i < boundaries.size(); i += step) {
        const std::size_t boundary = boundaries[i];
        if (boundary > 0 && begin + boundary < end) {
            places.push_back(measure_place(text, {begin + boundary, BreakKind::Forced, forced_break_penalty, false}));
        }
    }
    return places;
}

Passage break_wide_words(Passage passage, Diagnostics& diagnostics) {
    std::vector<BreakPlace> added;
    for_each_wide_stretch(passage, [&](std::size_t, std::size_t last, const BreakPlace& from) {
        const std::size_t begin = from.breakpoint.offset;
        const std::size_t end = std::max(begin, passage.places[last].line_end);
        const std::string_view word = std::string_view(passage.text->text).substr(begin, end - begin);
        report_wide_word(*passage.text, begin, word, diagnostics);
        std::vector<BreakPlace> places = breaks_between_characters(*passage.text, begin, end);
        added.insert(added.end(), places.begin(), places.end());
    });
    const auto before = static_cast<std::ptrdiff_t>(passage.places.size());
    passage.places.insert(passage.places.end(), added.begin(), added.end());
    std::inplace_merge(
        passage.places.begin(), passage.places.begin() + before, passage.places.end(),
        [](const BreakPlace& a, const BreakPlace& b) { return a.breakpoint.offset < b.breakpoint.offset; });
    return passage;
}

}  // namespace

Length left_hang(const BreakPlace& from, Alignment alignment) {
    const bool even = alignment == Alignment::Left || alignment == Alignment::Justified;
    return even ? from.hang_left : Length{};
}

Length right_hang(const BreakPlace& to, Alignment alignment) {
    const bool even = alignment == Alignment::Right || alignment == Alignment::Justified;
    return even ? to.hang_right : Length{};
}

Passage loosen_wide_words(Passage passage, Diagnostics& diagnostics) {
    return break_wide_words(untie_wide_stretches(std::move(passage)), diagnostics);
}

BrokenPassage break_passage(const Passage& passage) {
    const bool justified =
        passage.alignment == Alignment::Justified && characters_in_line(passage) >= least_characters_justified;
    if (justified) {
        std::vector<ChosenLine> lines = try_justified(passage);
        if (!lines.empty()) {
            return {std::move(lines), Alignment::Justified};
        }
    }
    const Alignment alignment = ragged_alignment(passage.alignment);
    BreakRules rules = rules_for(passage, Setting::Ragged);
    rules.zone = passage.text->em * ragged_zone_ems;
    return {try_rules(passage, alignment, rules, Hyphens::Allowed), alignment};
}

}  // namespace vitac
