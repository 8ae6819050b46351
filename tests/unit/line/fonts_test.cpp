// Which font a text is set in, and what is said when there is none.
#include <catch2/catch.hpp>

#include "support/golden.h"
#include "typeset/font/face_collection.h"
#include "unit/line/real_fonts.h"

namespace vitac {

namespace {

// The weight and slope that a family with these faces gives for a wish.
std::string nearest(const std::vector<std::pair<int, Slope>>& faces, Cut wanted) {
    FontFamily family;
    for (const auto& [weight, slope] : faces) {
        family.faces.push_back({"file", 0, weight, slope, {}});
    }
    const FontFace* face = nearest_face(family, wanted);
    return face == nullptr ? "none" : std::to_string(face->weight) + (face->slope == Slope::Italic ? " italic" : "");
}

}  // namespace

TEST_CASE("the nearest weight is that of CSS, slope first", "[fonts]") {
    const auto up = Slope::Upright;
    const auto it = Slope::Italic;
    CHECK(nearest({{300, up}, {500, up}, {700, up}}, {400, up}) == "500");
    CHECK(nearest({{300, up}, {600, up}}, {400, up}) == "300");
    CHECK(nearest({{300, up}, {600, up}}, {500, up}) == "300");
    CHECK(nearest({{400, up}, {900, up}}, {600, up}) == "900");
    CHECK(nearest({{100, up}, {400, up}}, {300, up}) == "100");
    CHECK(nearest({{400, up}, {700, up}, {400, it}}, {700, it}) == "400 italic");
    CHECK(nearest({{400, up}, {700, up}}, {700, it}) == "700");
    CHECK(nearest({}, {400, up}) == "none");
}

TEST_CASE("fallback families are tried by script, language and kind", "[fonts]") {
    Document document;
    const auto add = [&](const std::string& name, Generic generic, std::vector<std::string> scripts,
                         std::vector<std::string> languages) {
        FontFamily family;
        family.name = name;
        family.generic = generic;
        family.scripts = std::move(scripts);
        family.languages = std::move(languages);
        document.families.push_back(family);
        document.fallback.push_back(FamilyId{static_cast<std::uint16_t>(document.families.size() - 1)});
    };
    add("own", Generic::Serif, {"Latn"}, {});
    add("greek", Generic::Serif, {"Grek"}, {});
    add("chinese sans", Generic::Sans, {"Hani"}, {"zh-Hans"});
    add("japanese sans", Generic::Sans, {"Hani"}, {"ja"});
    add("japanese", Generic::Serif, {"Hani"}, {"ja"});
    add("symbols", Generic::Sans, {"Zyyy"}, {});
    const auto order = [&](const TextKind& kind) {
        std::string names;
        for (const FamilyId id : fallback_order(document, FamilyId{0}, kind)) {
            names += (names.empty() ? "" : ", ") + document.families[static_cast<std::size_t>(id)].name;
        }
        return names;
    };
    CHECK(order({"Hani", "Hani", "ja-JP"}) == "own, japanese, japanese sans, chinese sans, greek, symbols");
    CHECK(order({"Hani", "Hani", "zh"}) == "own, chinese sans, japanese, japanese sans, greek, symbols");
    CHECK(order({"Grek", "Zyyy", "en"}) == "own, greek, symbols, japanese, chinese sans, japanese sans");
}

TEST_CASE("each script finds its font, with the blanks and signs inside it", "[fonts]") {
    Desk desk;
    CHECK(pieces(desk.line("Kim (김준호, 서울) 2018", english()), desk.fonts) ==
          "Libertine 400 10 \"Kim (\" 0 1 2 3 4\n"
          "Nanum 400 10 \"김준호, 서울\" 0 3 6 9 10 11 14\n"
          "Libertine 400 10 \") 2018\" 0 1 2 3 4 5\n");
    CHECK(pieces(desk.line("Δέλτα", english()), desk.fonts) == "Libertine 400 10 \"Δέλτα\" 0 2 4 6 8\n");
    CHECK(pieces(desk.line("東京「大学」", english()), desk.fonts) ==
          "Japanese 400 10 \"東京「大学」\" 0 3 6 9 12 15\n");
}

TEST_CASE("Han characters are drawn as their language has them", "[fonts]") {
    Desk desk;
    TextStyle chinese = english();
    chinese.language = "zh";
    TextStyle japanese = english();
    japanese.language = "ja";
    CHECK(pieces(desk.line("直", chinese), desk.fonts) == "Chinese 400 10 \"直\" 0\n");
    CHECK(pieces(desk.line("直", japanese), desk.fonts) == "Japanese 400 10 \"直\" 0\n");
}

TEST_CASE("a fallback has the weight and slope of the text", "[fonts]") {
    Desk desk;
    TextStyle bold = english();
    bold.weight = 700;
    CHECK(pieces(desk.line("김", bold), desk.fonts) == "Nanum 700 10 \"김\" 0\n");
    bold.slope = Slope::Italic;
    CHECK(pieces(desk.line("Ключ", bold), desk.fonts) == "Noto Serif 700 italic 10 \"Ключ\" 0 2 4 6\n");
}

TEST_CASE("faces are opened once and counted in the order of their use", "[fonts]") {
    Desk desk;
    desk.line("a", english());
    desk.line("김", english());
    desk.line("b", english());
    REQUIRE(desk.fonts.faces().size() == 2);
    CHECK(desk.fonts.faces()[0].family == "Libertine");
    CHECK(desk.fonts.faces()[0].file->path.ends_with("LinLibertine_R.otf"));
    CHECK(desk.fonts.faces()[1].family == "Nanum");
}

TEST_CASE("a character that no font has is left out and named at its place", "[fonts]") {
    Desk desk;
    const SourceId source = desk.world.sources().add("page.md", "Hello \U0001F600 there \U00012000\n");
    Run text = run("Hello \U0001F600 there \U00012000");
    text.span = desk.world.sources().whole(source);
    const Line line = desk.line(std::vector<Run>{text});
    CHECK(line.report.text == "Hello  there");
    for (const LinePiece& piece : line.pieces) {
        for (const Glyph& glyph : piece.glyphs.glyphs) {
            CHECK(glyph.id != 0);
        }
    }
    desk.line(std::vector<Run>{text});  // set again, said once
    CHECK(short_list(desk.diagnostics, desk.world.sources()) ==
          "1:7-1:8 warning missing-glyph: no font has the character `\U0001F600` (U+1F600) (it is left out; pictures "
          "are not for print)\n"
          "1:15-1:16 warning missing-glyph: no font has the character `\U00012000` (U+12000) (it is left out; add a "
          "family that has it to the layout's fallback fonts)\n");
}

TEST_CASE("a missing glyph names the package that would have it", "[fonts]") {
    Document document = document_with_fonts();
    document.families[2].faces.resize(1);
    document.families[2].faces[0].file = "/nowhere/NanumMyeongjo.ttf";
    document.fallback = {families::noto_serif, families::nanum};
    Desk desk(document);
    desk.line("a 김", english());
    CHECK(desk.reported() ==
          "missing-glyph: no font has the character `김` (U+AE40) (it is left out; install the Debian package "
          "`fonts-Nanum`)\n");
}

TEST_CASE("a missing family is reported once, and others stand in", "[fonts]") {
    Document document = document_with_fonts();
    for (FontFace& face : document.families[0].faces) {
        face.file = "/nowhere" + face.file;
    }
    Desk desk(document);
    TextStyle bold = english();
    bold.weight = 700;
    CHECK(pieces(desk.line({run("a"), run("b", bold)}), desk.fonts) ==
          "Noto Serif 400 10 \"a\" 0\nNoto Serif 700 10 \"b\" 0\n");
    CHECK(desk.reported() ==
          "missing-font: the font file `/nowhere/usr/share/fonts/opentype/linux-libertine/LinLibertine_R.otf` of the "
          "family `Libertine` is missing (install the Debian package `fonts-Libertine`)\n");
    CHECK(desk.diagnostics.has_errors(Blame::Surroundings));
}

TEST_CASE("without any font there are no lines, and one error", "[fonts]") {
    Desk desk;
    desk.world.fonts_missing = true;
    CHECK(desk.lines("Some text\nmore", {}, 100_pt).empty());
    CHECK(desk.diagnostics.all().size() == 1);
    CHECK(desk.diagnostics.all()[0].name == "missing-font");
}

TEST_CASE("a file that is no font, and an index that it has not, are reported", "[fonts]") {
    Document document = document_with_fonts();
    document.families[0].faces = {{repository() + "/README.md", 0, 400, Slope::Upright, {}}};
    Desk desk(document);
    CHECK(desk.line("a", english()).pieces.size() == 1);
    REQUIRE(desk.diagnostics.all().size() == 1);
    CHECK(desk.diagnostics.all()[0].name == "unreadable-font");

    Document wrong_index = document_with_fonts();
    wrong_index.families[0].faces[0].index = 7;
    Desk second(wrong_index);
    second.line("a", english());
    REQUIRE(second.diagnostics.all().size() == 1);
    CHECK(second.diagnostics.all()[0].name == "unreadable-font");
}

}  // namespace vitac
