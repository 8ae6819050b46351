// How looks become commands.
#include <catch2/catch.hpp>

#include "write/tex/looks.h"

namespace vitac {

namespace {

Document with_palette() {
    Document document;
    document.palette = {{"accent", {11, 85, 99}}, {"link", {11, 85, 99}}, {"award2", {179, 0, 27}}};
    document.families.resize(2);
    document.families[1].name = "Noto Sans Symbols 2";
    return document;
}

std::string changed(const TextStyle& to, const std::string& use = "use") {
    const Document document = with_palette();
    return TexLooks(document).changed(change_between(TextStyle{}, to), "x", use);
}

}  // namespace

TEST_CASE("one change is the command that everyone knows", "[tex]") {
    TextStyle style;
    CHECK(changed(style) == "x");
    style.weight = 700;
    CHECK(changed(style) == "\\textbf{x}");
    style.slope = Slope::Italic;
    CHECK(changed(style) == "\\textbf{\\textit{x}}");
}

TEST_CASE("size, weight, caps, tracking, rise", "[tex]") {
    TextStyle style;
    style.size = Length::from_points(9.68);
    CHECK(changed(style) == "{\\scaled{0.968}x}");
    style = {};
    style.weight = 300;
    CHECK(changed(style) == "{\\cvseries{l}x}");
    style = {};
    style.caps = Caps::Uppercase;
    style.tracking = Length::from_points(0.4);
    CHECK(changed(style) == "\\tracked{40}{\\MakeUppercase{x}}");
    style = {};
    style.rise = 3_pt;
    CHECK(changed(style) == "\\raisebox{3bp}{x}");
    style = {};
    style.family = FamilyId{1};
    CHECK(changed(style) == "{\\NotoSansSymbolsTwoFont x}");
}

TEST_CASE("a colour has the layout's name, or that of its use", "[tex]") {
    const Document document = with_palette();
    TexLooks looks(document);
    CHECK(looks.color_name({11, 85, 99}, "link") == "link");
    CHECK(looks.color_name({11, 85, 99}, "heading") == "accent");
    CHECK(looks.color_name({179, 0, 27}, "award") == "awardTwo");
    CHECK(looks.color_name({0, 0, 139}, "title") == "titlecolor");
    CHECK(looks.color_name({0, 0, 140}, "title") == "titlecolorB");
    CHECK(looks.color_name({0, 0, 139}, "award") == "titlecolor");
    CHECK(looks.used_colors().size() == 5);
}

TEST_CASE("a change applied is the look it was made for", "[tex]") {
    TextStyle to;
    to.weight = 700;
    to.size = 12_pt;
    to.tracking = Length::from_points(0.6);
    to.underline = true;
    const TextStyle from;
    CHECK(looks_alike(with_change(from, change_between(from, to)), to));
    CHECK(!looks_alike(from, to));
}

TEST_CASE("lengths as a person writes them", "[tex]") {
    CHECK(tex_length(11_pt) == "11bp");
    CHECK(tex_length(Length::from_points(9.68)) == "9.68bp");
    CHECK(tex_page_length(30_mm) == "30mm");
    CHECK(tex_page_length(Length::from_millimetres(32.95)) == "32.95mm");
    CHECK(tex_page_length(Length::from_points(10.01)) == "10.01bp");
}

}  // namespace vitac
