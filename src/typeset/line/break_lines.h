// Chooses where a paragraph's lines end, weighing all its lines together (Knuth & Plass, Breaking Paragraphs into
// Lines, 1981). Knows widths and prices only, no text and no fonts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

#include "base/length.h"
#include "typeset/line/ties.h"

namespace vitac {

// How much the blanks of a line may give; and, in all, how far its letters may be set apart or together.
struct Glue {
    Length stretch;
    Length shrink;
    Length letters = {};

    friend constexpr Glue operator+(const Glue& a, const Glue& b) {
        return {a.stretch + b.stretch, a.shrink + b.shrink, a.letters + b.letters};
    }
    friend constexpr Glue operator-(const Glue& a, const Glue& b) {
        return {a.stretch - b.stretch, a.shrink - b.shrink, a.letters - b.letters};
    }
};

// A place where a line may end and the next begin. The sums count from the beginning of the text, so that a line from
// `a` to `b` is as wide as b.end - a.begin: blanks between its words count, those at the break do not. Corrections
// for reshaped glyphs, drawn hyphens and protrusion are in the sums.
struct Breakpoint {
    std::size_t offset = 0;  // in the text
    BreakKind kind = BreakKind::Blank;
    int penalty = 0;
    Length end;
    Length begin;
    Glue glue_end;
    Glue glue_begin;
    std::size_t words = 0;       // in the text before it
    std::size_t characters = 0;  // in the text before it
    std::size_t seen = 0;        // of these, without the blanks at which the line ends
    // The part of the text whose glyphs are others when a line is parted here.
    std::size_t reshaped_from = 0;
    std::size_t reshaped_to = 0;
};

enum class Setting { Ragged, Justified };

struct BreakRules {
    Setting setting = Setting::Ragged;
    Length first_measure;  // of the first line
    Length measure;        // of the others
    Length zone;           // Ragged: a line short by so much has r = 1
    int tolerance = 0;     // Justified: no line is worse than this
    int expansion = 0;     // Justified: thousandths by which letters may be wider or narrower
};

// The text between two required breaks.
struct BreakProblem {
    // The first is the beginning of the text, the last its end; between them those where it may be broken.
    std::vector<Breakpoint> breakpoints;
    BreakRules rules;
    // The exact width of a line, by the indices of its breakpoints, whose both ends reshape the same glyphs. Such lines
    // are rare.
    std::function<Length(std::size_t from, std::size_t to)> reshaped_width;
};

// How a line fills its measure.
struct LineFit {
    static constexpr std::int64_t one = 4096;  // of `ratio`

    Length measure;
    Length natural;
    int expansion = 0;       // thousandths
    int letters = 0;         // thousandths of what letters may be set apart; negative: together
    std::int64_t ratio = 0;  // Knuth's r; ragged: shortfall in zones
    std::int64_t badness = 0;
    int fitness = 0;  // tight, normal, loose, very loose: 0 to 3
    bool fits = true;
    bool overfull = false;
    bool runt = false;  // a last line of nearly nothing
};

// Order of preference: demerits; if equal fewer hyphens, then fewer lines.
struct Total {
    std::int64_t demerits = 0;
    int hyphens = 0;
    int lines = 0;

    auto operator<=>(const Total&) const = default;
};

LineFit fit_line(const BreakProblem& problem, std::size_t from, std::size_t to);

// The price of the line [from, to) that fits so, after a line of the fitness given.
Total price_of_line(const BreakProblem& problem, std::size_t from, std::size_t to, const LineFit& fit,
                    int fitness_before);

// Indices of the breakpoints at which lines end, the last included. Justified: empty when some line cannot be set
// within the tolerance. Ragged always succeeds; only a line with no breakpoint inside can be too wide.
std::vector<std::size_t> choose_breaks(const BreakProblem& problem);

}  // namespace vitac
