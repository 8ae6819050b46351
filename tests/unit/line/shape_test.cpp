// Glyphs of text: widths, kerning, ligatures, small capitals, figures, tracking.
#include <catch2/catch.hpp>

#include "unit/line/real_fonts.h"

namespace vitac {

namespace {

std::vector<std::uint32_t> glyphs(const Line& line) {
    std::vector<std::uint32_t> ids;
    for (const LinePiece& piece : line.pieces) {
        for (const Glyph& glyph : piece.glyphs.glyphs) {
            ids.push_back(glyph.id);
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("widths are those of the font file", "[shape]") {
    Desk desk;
    // hmtx of LinLibertine_R.otf, 1000 units an em: n 542, space 250, H 730, o 504.
    CHECK(desk.width("n") == 5.42_pt);
    CHECK(desk.width("n n") == 5.42_pt + 2.5_pt + 5.42_pt);
    TextStyle large = english();
    large.size = 24_pt;
    CHECK(desk.width("H", large) == 17.52_pt);
    TextStyle noto = english();
    noto.family = families::noto_serif;
    CHECK(desk.width("A", noto) == 7.05_pt);
}

TEST_CASE("pairs are kerned", "[shape]") {
    Desk desk;
    CHECK(desk.width("AV") < desk.width("A") + desk.width("V") - 0.5_pt);
    CHECK(desk.width("nn") == desk.width("n") * 2);
}

TEST_CASE("a ligature stands for all its letters", "[shape]") {
    Desk desk;
    CHECK(pieces(desk.line("office", english()), desk.fonts) == "Libertine 400 10 \"office\" 0 1 4 5\n");
    TextStyle plain = english();
    plain.ligatures = false;
    CHECK(pieces(desk.line("office", plain), desk.fonts) == "Libertine 400 10 \"office\" 0 1 2 3 4 5\n");
}

TEST_CASE("tracked letters are not joined, and the last adds nothing to the width", "[shape]") {
    Desk desk;
    TextStyle tracked = english();
    tracked.tracking = 1_pt;
    CHECK(pieces(desk.line("office", tracked), desk.fonts) == "Libertine 400 10 \"office\" 0 1 2 3 4 5\n");
    CHECK(desk.width("nnn", tracked) == 5.42_pt * 3 + 2_pt);
}

TEST_CASE("text is composed before it is shaped", "[shape]") {
    Desk desk;
    CHECK(pieces(desk.line("e\u0301t", english()), desk.fonts) == "Libertine 400 10 \"\u00E9t\" 0 2\n");
}

TEST_CASE("a letter that the font has in parts only is drawn from them", "[shape]") {
    Desk desk;
    // Cyrillic a with acute has no composed form; base and mark are one cluster of one font.
    CHECK(pieces(desk.line("\u0430\u0301", english()), desk.fonts) == "Libertine 400 10 \"\u0430\u0301\" 0 2\n");
}

TEST_CASE("small capitals are the font's own and say what was written", "[shape]") {
    Desk desk;
    TextStyle style = english();
    style.caps = Caps::SmallCaps;
    const Line line = desk.line("Office", style);
    CHECK(pieces(line, desk.fonts) == "Libertine 400 10 \"Office\" 0 1 2 3 4 5\n");
    CHECK(glyphs(line) != glyphs(desk.line("OFFICE", english())));
    style.caps = Caps::AllSmallCaps;
    CHECK(glyphs(desk.line("Office", style)) == glyphs(desk.line("office", style)));
}

TEST_CASE("without small capitals in the font, smaller capitals are drawn", "[shape]") {
    Desk desk;
    TextStyle style = english();
    style.family = families::nanum;
    style.caps = Caps::SmallCaps;
    const Line line = desk.line("Ada ß", style);
    CHECK(pieces(line, desk.fonts) ==
          "Nanum 400 10 \"A\" 0\n"
          "Nanum 400 8 \"da\" 0 1\n"
          "Nanum 400 10 \" \" 0\n"
          "Nanum 400 8 \"ß\" 0 0\n");
}

TEST_CASE("upper case is by the rules of the language, and is what the text says", "[shape]") {
    Desk desk;
    TextStyle style = english();
    style.caps = Caps::Uppercase;
    CHECK(desk.line("straße iı", style).report.text == "STRASSE II");
    style.language = "tr";
    CHECK(desk.line("iı", style).report.text == "İI");
}

TEST_CASE("figures are chosen among the font's", "[shape]") {
    Desk desk;
    TextStyle tabular = english();
    tabular.figures = Figures::LiningTabular;
    CHECK(desk.width("111", tabular) == desk.width("888", tabular));
    TextStyle proportional = english();
    proportional.figures = Figures::LiningProportional;
    CHECK(desk.width("111", proportional) < desk.width("888", proportional));
    TextStyle old_style = english();
    old_style.figures = Figures::OldstyleProportional;
    CHECK(glyphs(desk.line("1906", old_style)) != glyphs(desk.line("1906", proportional)));
}

TEST_CASE("a raised run stands above the baseline", "[shape]") {
    Desk desk;
    TextStyle raised = english();
    raised.rise = 3_pt;
    const Line line = desk.line({run("x"), run("2", raised)});
    REQUIRE(line.pieces.size() == 2);
    CHECK(line.pieces[0].glyphs.origin.y == 0_pt);
    CHECK(line.pieces[1].glyphs.origin.y == -3_pt);
    CHECK(line.pieces[1].glyphs.origin.x == desk.width("x"));
    CHECK(line.ascent > desk.line("x", english()).ascent);
}

TEST_CASE("a line is as high as its fonts", "[shape]") {
    Desk desk;
    const Line line = desk.line("x", english());
    CHECK(line.ascent == 8.94_pt);
    CHECK(line.descent == 2.46_pt);
}

TEST_CASE("pieces know their run, colour, place in the source and language", "[shape]") {
    Desk desk;
    Run first = run("Ada ");
    first.span = {SourceId{1}, 3, 7};
    Run second = run("Roe");
    second.style.color = {1, 2, 3};
    second.style.language = "de";
    const Line line = desk.line({first, second});
    REQUIRE(line.pieces.size() == 2);
    CHECK(line.pieces[0].run == 0);
    CHECK(line.pieces[0].glyphs.span == first.span);
    CHECK(line.pieces[1].run == 1);
    CHECK(line.pieces[1].glyphs.color == Color{1, 2, 3});
    CHECK(line.pieces[1].glyphs.language == "de");
}

}  // namespace vitac
