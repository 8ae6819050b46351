// Text set in the fonts that are installed with the program.
#pragma once

#include <string>
#include <vector>

#include "support/memory_world.h"
#include "typeset/font/font_store.h"
#include "typeset/line/paragraph.h"

namespace vitac {

// A document of these families, the first for text, all as fallback.
namespace families {
inline constexpr FamilyId libertine{0};
inline constexpr FamilyId noto_serif{1};
inline constexpr FamilyId nanum{2};
inline constexpr FamilyId arabic{3};
inline constexpr FamilyId hebrew{4};
inline constexpr FamilyId japanese{5};
inline constexpr FamilyId chinese{6};
inline constexpr FamilyId mono{7};
}  // namespace families

Document document_with_fonts();

// A place to set text in: fonts, world and what was reported.
struct Desk {
    explicit Desk(Document document_ = document_with_fonts());

    Document document;
    MemoryWorld world;
    Diagnostics diagnostics;
    FontStore fonts;

    Prepared prepare(const std::vector<Run>& runs, const ParagraphStyle& style = {});
    std::vector<Line> lines(const std::vector<Run>& runs, const ParagraphStyle& style, Length measure);
    std::vector<Line> lines(const std::string& text, const ParagraphStyle& style, Length measure);
    Length width(const std::string& text, const TextStyle& style = {});
    // The one line of a text with no bounds.
    Line line(const std::vector<Run>& runs);
    Line line(const std::string& text, const TextStyle& style = {});
    std::string reported() const;  // names and messages, one a line
};

TextStyle english();
Run run(const std::string& text, const TextStyle& style = english());

// Texts of the lines, one a line.
std::string texts(const std::vector<Line>& lines);
// One piece a line: family, weight, slope, size, the text and its glyphs' clusters.
std::string pieces(const Line& line, const FontStore& fonts);
// What is drawn from left to right, without trailing blanks: where it begins and ends.
Length right_edge(const Line& line);

}  // namespace vitac
