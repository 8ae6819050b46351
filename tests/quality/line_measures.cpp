// How well single lines are set, and the edge and the grey of a paragraph.
#include "quality/line_measures.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <variant>

#include "base/unicode.h"

namespace vitac::quality {

namespace {

// What arithmetic in fixed point may lose on a line.
constexpr Length tolerance = 0.05_pt;

// --- Overfull --------------------------------------------------------------------------------------------------------

// No sign hangs out of a line by more of its width.
constexpr double most_protrusion = 0.8;

// The right edge of the last glyph that is no blank, less what may hang. Only of lines that begin at the left.
bool is_drawn_too_wide(const Page& page, const LineReport& line) {
    if (line.alignment != Alignment::Left && line.alignment != Alignment::Justified) {
        return false;
    }
    const Length limit = line.x + line.measure + tolerance;
    for (std::size_t i = line.first_item; i < std::min(line.end_item, page.items.size()); ++i) {
        const auto* run = std::get_if<GlyphRun>(&page.items[i]);
        if (run == nullptr || run->right_to_left) {
            continue;
        }
        Length x = run->origin.x;
        for (const Glyph& glyph : run->glyphs) {
            const Length advance = glyph.advance * run->expansion;
            std::size_t offset = glyph.cluster;
            const bool blank = offset < run->text.size() && unicode::is_space(unicode::decode(run->text, offset));
            if (!blank && x + advance * (1 - most_protrusion) > limit) {
                return true;
            }
            x += advance;
        }
    }
    return false;
}

// --- Ratios ----------------------------------------------------------------------------------------------------------

bool is_stretched(const LineOnPage& line) {
    return line.line->alignment == Alignment::Justified && !line.ends_passage;
}

}  // namespace

Measurement count_overfull(const Pages& pages) {
    Measurement overfull{.measure = "overfull"};
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const LineReport& line : pages.pages[page].lines) {
            if (line.set_width > line.measure + tolerance || is_drawn_too_wide(pages.pages[page], line)) {
                overfull.amount += 1;
                overfull.example = describe({&line, page});
            }
        }
    }
    return overfull;
}

Measurements measure_ratios(const std::vector<MeasuredParagraph>& paragraphs) {
    std::vector<double> ratios;
    double worst = -1;
    std::string example;
    Measurement loose{.measure = "loose lines"};
    Measurement loose_narrow{.measure = "loose lines narrow", .of = 0};
    for (const MeasuredParagraph& paragraph : paragraphs) {
        for (const LineOnPage& line : paragraph) {
            if (!is_stretched(line)) {
                continue;
            }
            const double ratio = std::abs(line.line->ratio);
            ratios.push_back(ratio);
            example = ratio > worst ? describe(line) : example;
            worst = std::max(worst, ratio);
            const bool wide = line.line->measure >= wide_measure;
            loose_narrow.of += wide ? 0 : 1;
            if (ratio > 1) {
                Measurement& loose_lines = wide ? loose : loose_narrow;
                loose_lines.amount += 1;
                loose_lines.example = describe(line);
            }
        }
    }
    if (ratios.empty()) {
        return {};
    }
    const double count = static_cast<double>(ratios.size());
    Measurements found = {{"justified lines", count, 1, ""},
                          {"ratio mean", std::accumulate(ratios.begin(), ratios.end(), 0.0), count, example},
                          {"ratio max", worst, 1, example},
                          loose,
                          loose_narrow};
    if (ratios.size() >= fewest_lines) {
        std::sort(ratios.begin(), ratios.end());
        const auto ninetieth = static_cast<std::size_t>(std::ceil(0.9 * count)) - 1;
        found.push_back({"ratio p90", ratios[ninetieth], 1, example});
    }
    return found;
}

// --- Hyphens ---------------------------------------------------------------------------------------------------------

Measurements count_hyphens(const std::vector<MeasuredParagraph>& paragraphs) {
    Measurement ends{.measure = "hyphen ends", .of = 0};
    Measurement consecutive{.measure = "consecutive hyphens"};
    Measurement inserted{.measure = "inserted hyphens"};
    for (const MeasuredParagraph& paragraph : paragraphs) {
        bool before = false;
        for (const LineOnPage& line : paragraph) {
            const bool hyphen = line.line->hyphen_inserted || line.line->hyphen_hard;
            const bool justified = line.line->alignment == Alignment::Justified;
            ends.of += justified ? 1 : 0;
            if (hyphen && justified) {
                ends.amount += 1;
                ends.example = describe(line);
            }
            if (hyphen && before) {
                consecutive.amount += 1;
                consecutive.example = describe(line);
            }
            if (line.line->hyphen_inserted) {
                inserted.amount += 1;
                inserted.example = describe(line);
            }
            before = hyphen;
        }
    }
    return {ends, consecutive, inserted};
}

}  // namespace vitac::quality
