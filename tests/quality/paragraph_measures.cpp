// The edge of ragged paragraphs, their last lines, and rivers.
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/unicode.h"
#include "quality/line_measures.h"

namespace vitac::quality {

namespace {

// --- Raggedness ------------------------------------------------------------------------------------------------------

constexpr Length narrow_measure = 75_mm;  // narrower columns have words for lines: nothing is promised of their edge

struct Edge {
    std::vector<double> shortfalls;
    double worst = -1;
    std::string example;
};

void add(Edge& edge, const LineOnPage& line) {
    const double shortfall = (line.line->measure - line.line->set_width) / line.line->measure;
    edge.shortfalls.push_back(shortfall);
    if (shortfall > edge.worst) {
        edge.worst = shortfall;
        edge.example = describe(line);
    }
}

double deviation(const std::vector<double>& values) {
    double sum = 0;
    double squares = 0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    const auto count = static_cast<double>(values.size());
    return std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count)));
}

void report(const Edge& edge, std::string_view deviation_name, std::string_view shortfall_name, Measurements& into) {
    if (edge.shortfalls.size() >= fewest_lines) {
        into.push_back({deviation_name, deviation(edge.shortfalls), 1, edge.example});
    }
    if (!edge.shortfalls.empty()) {
        into.push_back({shortfall_name, edge.worst, 1, edge.example});
    }
}

// --- Runts -----------------------------------------------------------------------------------------------------------

constexpr double runt_width = 0.12;
constexpr std::size_t runt_letters = 8;

bool is_runt(const LineReport& line) {
    const bool one_word = line.text.find(' ') == std::string::npos;
    return line.set_width < line.measure * runt_width ||
           (one_word && unicode::character_count(line.text) < runt_letters);
}

// What would stand next is a name or something else that is never parted, and is itself wider than the white that it
// leaves may be.
bool waits_for_a_long_piece(const LineReport& line) {
    const double most_white = line.measure >= wide_measure ? 0.16 : 0.20;
    return line.next_width > line.measure * most_white && line.measure - line.set_width < line.next_width * 1.1;
}

Length width_of_last_word(const LineReport& line) {
    const Length end = line.x + line.set_width;
    return line.spaces.empty() ? line.set_width : end - line.spaces.back().first - line.spaces.back().second;
}

// One more piece on the line would make a runt of the last one. A line may be that short: a last line of nothing is
// worse than an edge with a bay.
bool spares_a_runt(const LineOnPage& line, const LineOnPage& next) {
    if (!next.ends_passage || line.line->next_width == Length{}) {
        return false;
    }
    const Length blank = line.line->spaces.empty() ? Length{} : line.line->spaces.front().second;
    const Length rest = next.line->set_width - line.line->next_width - blank;
    const std::string& text = next.line->text;
    const std::string last_word = text.substr(text.find_last_of(' ') + 1);
    return rest < line.line->measure * runt_width ||
           (rest < width_of_last_word(*next.line) + blank && unicode::character_count(last_word) < runt_letters);
}

// --- Rivers ----------------------------------------------------------------------------------------------------------

constexpr double river_width = 1.3;
constexpr std::size_t river_length = 3;

using Space = std::pair<Length, Length>;

// The blanks of the line, when they are so much wider than their font has them.
std::vector<Space> wide_spaces(const LineReport& line) {
    if (line.spaces.empty()) {
        return {};
    }
    const Length extra = line.set_width - line.natural_width * line.expansion - line.letter_space;
    const Length share = extra / static_cast<int>(line.spaces.size());
    std::vector<Space> wide;
    for (const Space& space : line.spaces) {
        if (space.second >= (space.second - share) * river_width) {
            wide.push_back(space);
        }
    }
    return wide;
}

bool overlap_by_half(const Space& a, const Space& b) {
    const Length common = std::min(a.first + a.second, b.first + b.second) - std::max(a.first, b.first);
    return common * 2 >= std::min(a.second, b.second);
}

}  // namespace

Measurements measure_raggedness(const std::vector<MeasuredParagraph>& paragraphs) {
    Edge wide;
    Edge narrow;
    for (const MeasuredParagraph& paragraph : paragraphs) {
        for (std::size_t i = 0; i + 1 < paragraph.size(); ++i) {
            const LineOnPage& line = paragraph[i];
            const bool ragged = line.line->alignment == Alignment::Left && !line.ends_passage;
            const bool judged = ragged && line.line->measure >= narrow_measure;
            if (judged && !waits_for_a_long_piece(*line.line) && !spares_a_runt(line, paragraph[i + 1])) {
                add(line.line->measure >= wide_measure ? wide : narrow, line);
            }
        }
    }
    Measurements found;
    report(wide, "raggedness", "shortfall", found);
    report(narrow, "raggedness narrow", "shortfall narrow", found);
    return found;
}

Measurements count_runts(const std::vector<MeasuredParagraph>& paragraphs) {
    Measurement ragged{.measure = "runts ragged"};
    Measurement justified{.measure = "runts justified", .of = 0};
    for (const MeasuredParagraph& paragraph : paragraphs) {
        if (paragraph.size() < 2) {
            continue;
        }
        const LineOnPage& last = paragraph.back();
        const bool is_justified = last.line->alignment == Alignment::Justified;
        justified.of += is_justified ? 1 : 0;
        if (!paragraph[paragraph.size() - 2].ends_passage && is_runt(*last.line)) {
            Measurement& runts = is_justified ? justified : ragged;
            runts.amount += 1;
            runts.example = describe(last);
        }
    }
    return {ragged, justified};
}

Measurement count_rivers(const std::vector<MeasuredParagraph>& paragraphs) {
    Measurement rivers{.measure = "rivers"};
    for (const MeasuredParagraph& paragraph : paragraphs) {
        // Each wide blank of the line before, and how many lines its river has by now.
        std::vector<std::pair<Space, std::size_t>> before;
        for (const LineOnPage& line : paragraph) {
            std::vector<std::pair<Space, std::size_t>> here;
            for (const Space& space : wide_spaces(*line.line)) {
                std::size_t length = 1;
                for (const auto& [above, above_length] : before) {
                    length = overlap_by_half(above, space) ? std::max(length, above_length + 1) : length;
                }
                if (length == river_length) {
                    rivers.amount += 1;
                    rivers.example = describe(line);
                }
                here.emplace_back(space, length);
            }
            before = std::move(here);
        }
    }
    return rivers;
}

}  // namespace vitac::quality
