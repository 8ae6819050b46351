// Text that nobody means well with. The work is bounded by construction: bounded words, bounded lines to look back to;
// without those bounds these cases would take minutes.
#include <catch2/catch.hpp>

#include "support/texts.h"
#include "unit/line/real_fonts.h"

namespace vitac {

namespace {

TextStyle sized(Length size) {
    TextStyle style = english();
    style.size = size;
    return style;
}

}  // namespace

TEST_CASE("ten thousand words are one paragraph", "[hostile]") {
    Desk desk;
    ParagraphStyle justified;
    justified.alignment = Alignment::Justified;
    const std::string text = repeated("some words of a paragraph without an end ", 1250);
    CHECK(desk.lines(text, {}, 140_mm).size() > 300);
    CHECK(desk.lines(text, justified, 140_mm).size() > 300);
}

TEST_CASE("a token of five thousand characters is broken into lines", "[hostile]") {
    Desk desk;
    for (const std::string& part : {std::string("abcdefghij"), std::string("a-"), std::string("ffi"), std::string("/a"),
                                    std::string("1."), std::string("(["), std::string("e\u0301\u0302")}) {
        const std::vector<Line> lines = desk.lines(repeated(part, 5000 / static_cast<int>(part.size())), {}, 80_mm);
        CHECK(lines.size() > 5);
        for (const Line& line : lines) {
            CHECK(line.report.set_width <= line.report.measure + 0.05_pt);
        }
    }
}

TEST_CASE("a column narrower than a letter still shows each letter", "[hostile]") {
    Desk desk;
    for (const Length measure : {2_pt, 0_pt, -50_pt}) {
        CHECK(texts(desk.lines("wide", {}, measure)) == "w\ni\nd\ne\n");
    }
}

TEST_CASE("a column of ten millimetres holds every letter inside", "[hostile]") {
    Desk desk;
    ParagraphStyle justified;
    justified.alignment = Alignment::Justified;
    const std::string text = "An observatory of incomprehensible measurements";
    for (const ParagraphStyle& style : {ParagraphStyle{}, justified}) {
        std::string letters;
        for (const Line& line : desk.lines(text, style, 10_mm)) {
            CHECK(line.report.set_width <= line.report.measure + 0.05_pt);
            letters += line.report.text;
        }
        const auto is_blank = [](char c) { return c == ' '; };
        std::string wanted = text;
        std::erase_if(wanted, is_blank);
        std::erase_if(letters, is_blank);
        CHECK(letters == wanted);
    }
}

TEST_CASE("sizes of nothing and of everything", "[hostile]") {
    Desk desk;
    const std::string text = repeated("tiny words ", 3000);
    CHECK(desk.lines({run(text, sized(0_pt))}, {}, 100_pt).size() == 1);
    CHECK(desk.lines({run(text, sized(0.001_pt))}, {}, 1_pt).size() > 1);
    CHECK(desk.lines({run("Big words", sized(500_pt))}, {}, 170_mm).size() > 4);
    CHECK_NOTHROW(desk.lines({run("Negative", sized(-10_pt))}, {}, 100_pt));
}

TEST_CASE("nothing but line ends, blanks or marks", "[hostile]") {
    Desk desk;
    CHECK(desk.lines(repeated("\n", 20000), {}, 100_pt).empty());
    CHECK(desk.lines("a" + repeated("\n", 5000) + "b", {}, 100_pt).size() == 5001);
    CHECK(desk.lines(repeated(" ", 20000) + "a", {}, 100_pt).size() >= 1);
    CHECK_NOTHROW(desk.lines("a" + repeated("\u0301", 5000), {}, 100_pt));
    CHECK_NOTHROW(desk.lines(repeated("\u202E", 1000) + "abc", {}, 100_pt));
    CHECK_NOTHROW(desk.lines(repeated("\u200B", 5000), {}, 100_pt));
    CHECK_NOTHROW(desk.lines(repeated("\u00AD", 5000), {}, 100_pt));
}

TEST_CASE("control characters are left out", "[hostile]") {
    Desk desk;
    CHECK(texts(desk.lines(std::string("a\x01\x7F") + "b\tc", {}, 100_pt)) == "ab c\n");
}

TEST_CASE("the same text gives the same lines", "[hostile]") {
    const std::string text = repeated("Some 김준호 words (of 2019) – and 東京 more; ", 20);
    std::string first;
    for (int i = 0; i < 2; ++i) {
        Desk desk;
        std::string all;
        for (const Line& line : desk.lines(text, {}, 200_pt)) {
            all += pieces(line, desk.fonts);
        }
        first = i == 0 ? all : first;
        CHECK(all == first);
    }
}

}  // namespace vitac
