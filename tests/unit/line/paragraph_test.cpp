// Lines of paragraphs: where they stand, what they end on, what is kept for those who read the text.
#include <catch2/catch.hpp>

#include <random>

#include "support/golden.h"
#include "unit/line/real_fonts.h"

namespace vitac {

namespace {

constexpr Length exactness = 0.05_pt;

const std::string prose =
    "The engine was described in a long series of letters, which were read aloud at the academy and printed in the "
    "spring; a second edition with notes by the translator followed within the year and was widely discussed.";

ParagraphStyle aligned(Alignment alignment) {
    ParagraphStyle style;
    style.alignment = alignment;
    return style;
}

std::string drawn_text(const std::vector<Line>& lines) {
    std::string all;
    for (const Line& line : lines) {
        for (const LinePiece& piece : line.pieces) {
            all += piece.glyphs.text;
        }
    }
    return all;
}

void check_no_line_is_overfull(const std::vector<Line>& lines) {
    for (const Line& line : lines) {
        INFO(line.report.text);
        CHECK(line.report.set_width <= line.report.measure + exactness);
    }
}

}  // namespace

TEST_CASE("no text gives no lines", "[paragraph]") {
    Desk desk;
    CHECK(desk.lines(std::vector<Run>{}, {}, 100_pt).empty());
    CHECK(desk.lines("", {}, 100_pt).empty());
    CHECK(desk.lines(" \n ", {}, 100_pt).empty());
    CHECK(desk.width("") == 0_pt);
}

TEST_CASE("text fits on one line of its natural width", "[paragraph]") {
    Desk desk;
    for (const std::string& text : {std::string("2018 – 2024"), std::string("Office, Vol. 3"), prose}) {
        const Prepared prepared = desk.prepare({run(text)});
        CHECK(break_lines(prepared, {}, natural_width(prepared), desk.diagnostics).size() == 1);
        CHECK(break_lines(prepared, aligned(Alignment::Right), natural_width(prepared), desk.diagnostics).size() == 1);
    }
}

TEST_CASE("the same text is broken for any measure", "[paragraph]") {
    Desk desk;
    const Prepared prepared = desk.prepare({run(prose)});
    for (const double points : {60.0, 120.0, 240.0, 480.0}) {
        const std::vector<Line> lines = break_lines(prepared, {}, Length::from_points(points), desk.diagnostics);
        check_no_line_is_overfull(lines);
        CHECK(drawn_text(lines) == prose);
    }
    CHECK(desk.diagnostics.all().empty());
}

TEST_CASE("each line ends on the blank that stood there in the text", "[paragraph]") {
    Desk desk;
    const std::vector<Line> lines = desk.lines("alpha beta gammatical ", {}, 50_pt);
    CHECK(texts(lines) == "alpha beta\ngammatical\n");
    CHECK(lines[0].pieces.back().glyphs.text == "alpha beta ");
    CHECK(lines[1].pieces.back().glyphs.text == "gammatical ");
    CHECK(lines[0].report.set_width < 50_pt);
    CHECK(lines[0].report.first);
    CHECK_FALSE(lines[0].report.last);
    CHECK(lines[1].report.last);
}

TEST_CASE("a line end in the text ends the line and is drawn as a blank", "[paragraph]") {
    Desk desk;
    const std::vector<Line> lines = desk.lines("one\ntwo\r\n\nthree\n", {}, 300_pt);
    CHECK(texts(lines) == "one\ntwo\n\nthree\n");
    CHECK(drawn_text(lines) == "one two  three ");
    CHECK(natural_width(desk.prepare({run("one\nthree")})) == desk.width("three"));
}

TEST_CASE("lines stand at their edge", "[paragraph]") {
    Desk desk;
    const Length width = desk.width("word");
    CHECK(desk.lines("word", aligned(Alignment::Left), 100_pt)[0].pieces[0].glyphs.origin.x == 0_pt);
    CHECK(desk.lines("word", aligned(Alignment::Right), 100_pt)[0].pieces[0].glyphs.origin.x == 100_pt - width);
    CHECK(desk.lines("word", aligned(Alignment::Center), 100_pt)[0].pieces[0].glyphs.origin.x == (100_pt - width) / 2);
}

TEST_CASE("indents move and narrow the lines; a negative first one hangs", "[paragraph]") {
    Desk desk;
    ParagraphStyle style;
    style.indent_left = 20_pt;
    style.indent_right = 30_pt;
    style.first_line_indent = -10_pt;
    const std::vector<Line> lines = desk.lines(prose, style, 200_pt);
    REQUIRE(lines.size() > 2);
    CHECK(lines[0].report.x == 10_pt);
    CHECK(lines[0].report.measure == 160_pt);
    CHECK(lines[1].report.x == 20_pt);
    CHECK(lines[1].report.measure == 150_pt);
    check_no_line_is_overfull(lines);
}

TEST_CASE("signs hang out of an even edge only", "[paragraph]") {
    Document document = document_with_fonts();
    document.families[0].protrusion = {{U'.', {0, 700}}, {U'(', {300, 0}}};
    Desk desk(document);
    // "(" is 298 and "." 220 thousandths wide.
    const Line right = desk.lines("word.", aligned(Alignment::Right), 100_pt)[0];
    CHECK(right_edge(right) == 100_pt + 1.54_pt);
    CHECK(right.report.set_width == desk.width("word.") - 1.54_pt);
    const Line left = desk.lines("(word.", aligned(Alignment::Left), 100_pt)[0];
    CHECK(left.pieces[0].glyphs.origin.x < -0.5_pt);
    CHECK(right_edge(left) < desk.width("(word."));
    // A mark alone is in its place.
    CHECK(desk.lines("(", aligned(Alignment::Left), 100_pt)[0].pieces[0].glyphs.origin.x == 0_pt);
}

TEST_CASE("ragged lines leave no runt", "[paragraph]") {
    Desk desk;
    for (double points = 100; points < 400; points += 7) {
        const std::vector<Line> lines = desk.lines(prose, {}, Length::from_points(points));
        INFO(texts(lines));
        CHECK(lines.back().report.natural_width > Length::from_points(points * 0.12));
        CHECK((lines.size() == 1 || lines.back().report.text.find(' ') != std::string::npos ||
               lines.back().report.text.size() >= 8));
    }
}

TEST_CASE("a blank at the end of the text makes no runt longer", "[paragraph]") {
    Desk desk;
    for (double points = 100; points < 400; points += 7) {
        const Length measure = Length::from_points(points);
        CHECK(texts(desk.lines(prose + " ", {}, measure)) == texts(desk.lines(prose, {}, measure)));
    }
}

TEST_CASE("unbreakable runs stay whole while they fit", "[paragraph]") {
    Desk desk;
    Run name = run("Ada Roe");
    name.unbreakable = true;
    CHECK(texts(desk.lines({run("Charles Babbage, "), name}, {}, 100_pt)) == "Charles Babbage,\nAda Roe\n");
    CHECK(texts(desk.lines({name}, {}, 25_pt)) == "Ada\nRoe\n");
    CHECK(desk.diagnostics.all().empty());
}

TEST_CASE("a word wider than the line is broken and reported once, at its place", "[paragraph]") {
    Desk desk;
    const SourceId source = desk.world.sources().add("page.md", "So incomprehensibilities here\n");
    Run text = run("So incomprehensibilities here");
    text.span = desk.world.sources().whole(source);
    const std::vector<Line> lines = desk.lines(std::vector<Run>{text}, {}, 50_pt);
    desk.lines(std::vector<Run>{text}, {}, 40_pt);
    check_no_line_is_overfull(lines);
    CHECK(drawn_text(lines) == text.text);
    CHECK(std::count_if(lines.begin(), lines.end(), [](const Line& l) { return l.report.forced; }) > 0);
    CHECK(short_list(desk.diagnostics, desk.world.sources()) ==
          "1:4-1:25 warning line-too-long: `incomprehensibilities` is wider than its line and was broken (shorten it, "
          "or use a wider column)\n");
}

TEST_CASE("a Korean word wider than the line is broken without complaint", "[paragraph]") {
    Desk desk;
    const std::vector<Line> lines = desk.lines("가나다라마바사아자차카타파하", {}, 50_pt);
    check_no_line_is_overfull(lines);
    CHECK(lines.size() > 2);
    CHECK(desk.diagnostics.all().empty());
}

TEST_CASE("a sign that parts two values is not seen where a line ends", "[paragraph]") {
    Desk desk;
    Run first = run("Prize of the Society");
    Run second = run("Medal of the Academy");
    first.span = second.span = {SourceId{1}, 0, 1};
    const std::vector<Run> listed = {first, run("\u00A0· "), second};
    const std::vector<Line> apart = desk.lines(listed, {}, 105_pt);
    REQUIRE(apart.size() == 2);
    CHECK(apart[0].report.text == "Prize of the Society");
    CHECK(apart[0].report.set_width == desk.width("Prize of the Society"));
    CHECK(drawn_text(apart).find("·") == std::string::npos);
    CHECK(apart[1].report.text == "Medal of the Academy");
    CHECK(drawn_text(desk.lines(listed, {}, 400_pt)).find("\u00A0· ") != std::string::npos);

    // One that the source has is the source's.
    const Run whole = run("Prize of the Society · Medal of the Academy");
    std::vector<Run> written = {whole};
    written[0].span = {SourceId{1}, 0, 9};
    CHECK(drawn_text(desk.lines(written, {}, 105_pt)).find("·") != std::string::npos);
}

TEST_CASE("hard hyphens at line ends are known", "[paragraph]") {
    Desk desk;
    const std::vector<Line> lines = desk.lines("uncharacteristically-overwhelming", {}, 100_pt);
    CHECK(texts(lines) == "uncharacteristically-\noverwhelming\n");
    CHECK(lines[0].report.hyphen_hard);
    CHECK_FALSE(lines[0].report.hyphen_inserted);
}

TEST_CASE("a soft hyphen is seen only where a line ends", "[paragraph]") {
    Desk desk;
    CHECK(texts(desk.lines("auto\u00ADmatic", {}, 300_pt)) == "automatic\n");
    const std::vector<Line> lines = desk.lines("auto\u00ADmatic", {}, 28_pt);
    CHECK(texts(lines) == "auto-\nmatic\n");
    CHECK(lines[0].report.hyphen_inserted);
    CHECK(drawn_text(lines) == "auto-matic");
}

TEST_CASE("text that reads from the right is laid out from the right", "[paragraph]") {
    Desk desk;
    CHECK(pieces(desk.line("אב 12 ג", english()), desk.fonts) ==
          "Libertine 400 10 \" ג\" 1 0 right to left\n"
          "Libertine 400 10 \"12\" 0 1\n"
          "Libertine 400 10 \"אב \" 4 2 0 right to left\n");
    CHECK(pieces(desk.line("ab (אב) cd", english()), desk.fonts) ==
          "Libertine 400 10 \"ab (\" 0 1 2 3\n"
          "Libertine 400 10 \"אב\" 2 0 right to left\n"
          "Libertine 400 10 \") cd\" 0 1 2 3\n");
}

TEST_CASE("the blank at the end of a line from the right stands left of it", "[paragraph]") {
    Desk desk;
    const std::vector<Line> lines = desk.lines("שלום עולם", aligned(Alignment::Right), 30_pt);
    REQUIRE(lines.size() == 2);
    const GlyphRun& first = lines[0].pieces[0].glyphs;
    CHECK(first.text == "שלום ");
    CHECK(first.glyphs.front().cluster == 8);
    CHECK(first.origin.x + first.glyphs.front().advance == lines[0].report.x);
    CHECK(lines[0].report.x + lines[0].report.set_width == 30_pt);
}

TEST_CASE("Arabic letters join across a change of style", "[paragraph]") {
    Desk desk;
    TextStyle red = english();
    red.color = {255, 0, 0};
    const Line whole = desk.line("بي", english());
    const Line parts = desk.line({run("ب"), run("ي", red)});
    REQUIRE(whole.pieces.size() == 1);
    REQUIRE(parts.pieces.size() == 2);
    CHECK(parts.pieces[0].glyphs.glyphs[0].id == whole.pieces[0].glyphs.glyphs[0].id);
    CHECK(parts.pieces[1].glyphs.glyphs.back().id == whole.pieces[0].glyphs.glyphs.back().id);
}

TEST_CASE("widths agree wherever a word is cut", "[paragraph]") {
    // Kerned pairs and ligatures on both sides of forced breaks.
    Desk desk;
    const std::string word = "AVATAVOffiVAToWaffleTyAVAfjordLTTeV";
    for (double points = 12; points < 80; points += 3) {
        const std::vector<Line> lines = desk.lines(word, {}, Length::from_points(points));
        CHECK(drawn_text(lines) == word);
        for (const Line& line : lines) {
            INFO(points << " " << line.report.text);
            CHECK(std::abs((line.report.set_width - line.report.natural_width).points()) < exactness.points());
            CHECK(std::abs((right_edge(line) - line.report.set_width).points()) < exactness.points());
        }
        check_no_line_is_overfull(lines);
    }
}

TEST_CASE("random text in random measures never overflows and loses nothing", "[paragraph]") {
    std::mt19937 random(3);
    const std::vector<std::string> words = {
        "a",     "of",     "Nov.",     "2019",         "–",        "C++",
        "paper", "김준호", "Ελλάδα",   "input/output", "co-op",    "well-known",
        "et",    "al.",    "[project", "page]",        "東京大学", "extraordinarily"};
    Desk desk;
    for (int round = 0; round < 60; ++round) {
        std::string text;
        for (std::size_t i = 0; i < 1 + random() % 60; ++i) {
            text += (i == 0 ? "" : " ") + words[random() % words.size()];
        }
        const auto alignment = static_cast<Alignment>(random() % 4);
        const auto measure = Length::from_points(static_cast<double>(40 + random() % 400));
        const std::vector<Line> lines = desk.lines(text, aligned(alignment), measure);
        INFO(round << ": " << text);
        check_no_line_is_overfull(lines);
        CHECK(drawn_text(lines) == text);
    }
}

TEST_CASE("the spaces of a line are where the words part", "[paragraph]") {
    Desk desk;
    const Line line = desk.lines("alpha beta gamma delta", {}, 70_pt)[0];
    REQUIRE(line.report.text == "alpha beta");
    REQUIRE(line.report.spaces.size() == 1);
    CHECK(line.report.spaces[0].first == desk.width("alpha"));
    CHECK(line.report.spaces[0].second == 2.5_pt);
}

}  // namespace vitac
