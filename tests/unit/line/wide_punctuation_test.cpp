// Full-width punctuation: blanks beside it give way to its like, to the edge of a line and to a tight measure.
#include <catch2/catch.hpp>

#include <cmath>

#include "unit/line/real_fonts.h"

namespace vitac {

namespace {

constexpr Length em = 10_pt;
constexpr double exactness = 0.05;

TextStyle japanese() {
    TextStyle style = english();
    style.family = families::japanese;
    style.language = "ja";
    style.size = em;
    return style;
}

// In ems, to half an em.
double ems(Desk& desk, const std::string& text) {
    const double width = desk.width(text, japanese()) / em;
    const double halves = std::round(width * 2) / 2;
    CHECK(std::abs(width - halves) < exactness);
    return halves;
}

}  // namespace

TEST_CASE("a sign between ideographs keeps its blank", "[wide]") {
    Desk desk;
    CHECK(ems(desk, "山谷、山谷") == 5);
    CHECK(ems(desk, "山「谷」山") == 5);
    CHECK(ems(desk, "山・谷") == 3);
}

TEST_CASE("of two full-width signs only the blank between closing and opening is left, once", "[wide]") {
    Desk desk;
    CHECK(ems(desk, "「山」「谷」") == 5.5);  // closes, opens: half an em between them
    CHECK(ems(desk, "山、「谷」") == 4.5);
    CHECK(ems(desk, "「山」。") == 3.5);    // both close: none
    CHECK(ems(desk, "（「山」）谷") == 5);  // both open, both close
}

TEST_CASE("a line that begins with an opening sign begins with its ink", "[wide]") {
    Desk desk;
    const std::vector<Line> lines = desk.lines({run("「山谷」の地図", japanese())}, {}, 300_pt);
    REQUIRE(lines.size() == 1);
    CHECK(std::abs((lines[0].pieces[0].glyphs.origin.x + em / 2).points()) < exactness);
}

TEST_CASE("a tight justified line takes room from its full-width signs, a line's end from its last", "[wide]") {
    Desk desk;
    ParagraphStyle justified;
    justified.alignment = Alignment::Justified;
    // Sixty-two ems, of which six signs may give half an em each.
    const std::string clause = "山谷川海、空雲雨雪「東西南北」の春夏秋冬朝昼夕夜父母兄弟姉妹友";
    const std::string line_of_text = clause + clause;
    for (const double measure : {61.2, 61.6, 62.0}) {
        const std::vector<Line> lines =
            desk.lines({run(line_of_text + line_of_text + line_of_text, japanese())}, justified, em * measure);
        INFO(texts(lines));
        REQUIRE(lines.size() == 3);
        for (const Line& line : lines) {
            CHECK(line.report.text == line_of_text);
            CHECK(std::abs(line.report.set_width / em - measure) < exactness);
            CHECK(line.report.ratio >= -1.0);
        }
    }
}

TEST_CASE("the last sign of a justified line ends with its ink", "[wide]") {
    Desk desk;
    ParagraphStyle justified;
    justified.alignment = Alignment::Justified;
    const std::string clause = "山谷川海空雲雨雪東西南北春夏秋冬朝昼夕夜父母兄弟姉妹友人";
    CHECK(desk.lines({run(clause + clause + "。", japanese())}, justified, em * 56.5).size() == 1);
    CHECK(desk.lines({run(clause + clause + "君", japanese())}, justified, em * 56.5).size() == 2);
}

TEST_CASE("punctuation as wide as letters is left alone", "[wide]") {
    Desk desk;
    const Length quoted = desk.width("“a”, (b)");
    const Length parts = desk.width("“a”,") + desk.width(" (b)");
    CHECK(std::abs((quoted - parts).points()) < exactness);
}

}  // namespace vitac
