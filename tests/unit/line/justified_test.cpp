// Justified paragraphs: both edges even, blanks within their bounds, ragged where that cannot be.
#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

#include "unit/line/real_fonts.h"

namespace vitac {

namespace {

constexpr double exactness = 0.05;

ParagraphStyle justified() {
    ParagraphStyle style;
    style.alignment = Alignment::Justified;
    return style;
}

Document expanding() {
    Document document = document_with_fonts();
    document.families[0].expansion_percent_tenths = 20;
    return document;
}

const std::string prose =
    "In those years the observatory kept three telescopes, of which the smallest was used for teaching and the "
    "largest stood idle for want of a mirror. Visitors were shown the clocks first, then the library, where the "
    "journals of four expeditions lay open under glass, and at last the dome itself, which turned with so little "
    "noise that one heard the counting of the assistant on the stairs. Nothing of this is left but the clocks, and a "
    "photograph in which nobody has been identified with any certainty, though many have tried and a few have "
    "published what they believed to have found there.";

std::vector<double> ratios(const std::vector<Line>& lines) {
    std::vector<double> all;
    for (const Line& line : lines) {
        if (!line.report.last) {
            all.push_back(std::abs(line.report.ratio));
        }
    }
    return all;
}

}  // namespace

TEST_CASE("justified lines fill the measure to the last unit, the last stands at its own width", "[justified]") {
    for (const bool expand : {false, true}) {
        Desk desk(expand ? expanding() : document_with_fonts());
        const std::vector<Line> lines = desk.lines(prose, justified(), 140_mm);
        REQUIRE(lines.size() > 4);
        for (const Line& line : lines) {
            INFO(line.report.text);
            CHECK(line.report.alignment == Alignment::Justified);
            if (line.report.last && line.report.natural_width < 140_mm) {
                CHECK(line.report.set_width < 140_mm);
                CHECK(line.report.expansion == 1.0);
            } else {
                CHECK(std::abs((line.report.set_width - 140_mm).points()) < exactness);
                CHECK(std::abs((right_edge(line) - 140_mm).points()) < exactness);
            }
        }
    }
}

TEST_CASE("with expansion and hyphens the blanks stay near their natural width", "[justified]") {
    Desk desk(expanding());
    const std::string patterns = "/usr/share/hyphen/hyph_en_US.dic";
    desk.world.files[patterns] = std::string(desk.world.font_file(patterns)->bytes);
    ParagraphStyle style = justified();
    style.hyphenate = true;
    std::vector<double> all = ratios(desk.lines(prose, style, 140_mm));
    std::sort(all.begin(), all.end());
    double sum = 0;
    for (const double ratio : all) {
        sum += ratio;
    }
    CHECK(sum / static_cast<double>(all.size()) <= 0.35);
    CHECK(all.back() <= 1.0);
    CHECK(desk.diagnostics.all().empty());
}

TEST_CASE("expansion stays within the font's bounds and in steps", "[justified]") {
    Desk desk(expanding());
    for (double millimetres = 90; millimetres < 170; millimetres += 9) {
        for (const Line& line : desk.lines(prose, justified(), Length::from_millimetres(millimetres))) {
            CHECK(std::abs(line.report.expansion - 1.0) <= 0.02 + 1e-9);
            const double steps = (line.report.expansion - 1.0) * 1000.0;
            CHECK(std::abs(steps - std::round(steps)) < 1e-6);
            for (const LinePiece& piece : line.pieces) {
                CHECK(piece.glyphs.expansion == line.report.expansion);
            }
        }
    }
}

TEST_CASE("letters of a justified line are set apart by a hundredth of an em at most, and its blanks less",
          "[justified]") {
    Desk plain;
    Desk desk(expanding());
    bool any = false;
    for (double millimetres = 90; millimetres < 170; millimetres += 9) {
        const Length measure = Length::from_millimetres(millimetres);
        for (const Line& line : desk.lines(prose, justified(), measure)) {
            INFO(line.report.text);
            const double letters = static_cast<double>(line.report.text.size());
            CHECK(std::abs(line.report.letter_space.points()) <= letters * 0.1 + 0.01);
            CHECK((line.report.letter_space == Length{} || !line.report.last || line.report.natural_width > measure));
            CHECK((std::abs(line.report.ratio) < 0.01 || std::abs(line.report.expansion - 1.0) > 0.019));
            any = any || line.report.letter_space != Length{};
        }
        for (const Line& line : plain.lines(prose, justified(), measure)) {
            CHECK(line.report.letter_space == Length{});  // the font bears no expansion
        }
    }
    CHECK(any);
}

TEST_CASE("letters that are joined are never set apart", "[justified]") {
    Desk desk(expanding());
    std::string arabic;
    for (int i = 0; i < 40; ++i) {
        arabic += "\u0639\u0646\u062F \u0627\u0644\u0645\u0631\u0635\u062F \u0627\u0644\u0642\u062F\u064A\u0645 ";
    }
    for (const Line& line : desk.lines(arabic, justified(), 90_mm)) {
        CHECK(line.report.letter_space == Length{});
    }
}

TEST_CASE("no blank shrinks below two thirds or stretches by more than a third of an em", "[justified]") {
    Desk desk;
    for (double millimetres = 90; millimetres < 170; millimetres += 7) {
        for (const Line& line : desk.lines(prose, justified(), Length::from_millimetres(millimetres))) {
            for (const auto& [left, width] : line.report.spaces) {
                INFO(millimetres << ": " << line.report.text);
                CHECK(width >= 2.5_pt * 2 / 3 - 0.01_pt);
                CHECK((width <= 2.5_pt + 10_pt / 3 + 0.01_pt || line.report.alignment != Alignment::Justified));
            }
        }
    }
}

TEST_CASE("columns of fewer than 45 characters are ragged", "[justified]") {
    Desk desk;
    for (const Line& line : desk.lines(prose, justified(), 55_mm)) {
        CHECK(line.report.alignment == Alignment::Left);
        CHECK(line.report.expansion == 1.0);
    }
}

TEST_CASE("a paragraph that cannot be justified is ragged as a whole", "[justified]") {
    Desk desk;
    std::string wide;
    for (int i = 0; i < 12; ++i) {
        wide += "incomprehensibilitiesandunpronounceablenessesoftheirs ";
    }
    const std::vector<Line> lines = desk.lines(wide, justified(), 110_mm);
    REQUIRE(lines.size() > 3);
    for (const Line& line : lines) {
        CHECK(line.report.alignment == Alignment::Left);
        CHECK(line.report.set_width <= line.report.measure);
    }
}

TEST_CASE("a line before a line end in the text is not stretched", "[justified]") {
    Desk desk;
    const std::vector<Line> lines = desk.lines("one two\n" + prose, justified(), 140_mm);
    CHECK(lines[0].report.text == "one two");
    CHECK(lines[0].report.set_width == desk.width("one two"));
}

TEST_CASE("Japanese is justified between its characters", "[justified]") {
    Desk desk;
    TextStyle japanese;
    japanese.language = "ja";
    std::string text;
    for (int i = 0; i < 12; ++i) {
        text += "吾輩は猫である名前はまだ無い";
    }
    const std::vector<Line> lines = desk.lines({run(text, japanese)}, justified(), 475_pt);
    REQUIRE(lines.size() > 2);
    CHECK(lines[0].report.alignment == Alignment::Justified);
    CHECK(std::abs((right_edge(lines[0]) - 475_pt).points()) < exactness);
}

}  // namespace vitac
