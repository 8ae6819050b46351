// Colours as CSS writes them, and contrast as WCAG measures it.
#include "base/color.h"

#include <catch2/catch.hpp>

#include <cmath>

namespace vitac {

namespace {

std::string hex_of(std::string_view text) {
    const std::optional<Color> color = parse_color(text);
    return color ? to_hex(*color) : "none";
}

// Hue in degrees, as HSL defines it.
double hue(Color color) {
    const double red = color.red;
    const double green = color.green;
    const double blue = color.blue;
    return std::atan2(std::sqrt(3.0) * (green - blue), 2 * red - green - blue) * 180.0 / 3.14159265358979;
}

}  // namespace

TEST_CASE("colours are read as CSS writes them") {
    CHECK(hex_of("darkblue") == "#00008B");
    CHECK(hex_of("DarkBlue") == "#00008B");
    CHECK(hex_of(" red ") == "#FF0000");
    CHECK(hex_of("#c0A") == "#CC00AA");
    CHECK(hex_of("#1a2B3c") == "#1A2B3C");
    CHECK(hex_of("rgb(1, 2,3)") == "#010203");
    CHECK(hex_of("RGB(1 2 3)") == "#010203");
    CHECK(hex_of("rgb(10%, 20%, 30%)") == "#1A334D");
    CHECK(hex_of("rgb(300, -5, 100.5)") == "#FF0065");
}

TEST_CASE("the table of colour names is whole and sorted") {
    // First, last, the youngest name, both spellings of grey, and neighbours that a wrong order would hide.
    CHECK(hex_of("aliceblue") == "#F0F8FF");
    CHECK(hex_of("yellowgreen") == "#9ACD32");
    CHECK(hex_of("rebeccapurple") == "#663399");
    CHECK(hex_of("slategray") == hex_of("slategrey"));
    CHECK(hex_of("purple") == "#800080");
    CHECK(hex_of("red") == "#FF0000");
    CHECK(hex_of("transparent") == "none");
}

TEST_CASE("what is no colour is refused") {
    for (const char* text : {"", "#", "#12", "#1234", "#12345g", "#-12", "rgb()", "rgb(1,2)", "rgb(1,2,3,4)",
                             "rgb(1,2,x)", "rgb(nan, 0, 0)", "rgb(1,2,3", "blu", "dark blue"}) {
        INFO(text);
        CHECK(hex_of(text) == "none");
    }
}

TEST_CASE("contrast is WCAG's ratio") {
    CHECK(contrast_ratio(Color{}, white) == Approx(21.0));
    CHECK(contrast_ratio(white, Color{}) == Approx(21.0));
    CHECK(contrast_ratio(white, white) == Approx(1.0));
    CHECK(contrast_ratio(Color{0x76, 0x76, 0x76}, white) ==
          Approx(4.54).margin(0.01));  // the lightest grey that passes
    CHECK(contrast_ratio(Color{0x77, 0x77, 0x77}, white) < 4.5);
}

TEST_CASE("a colour with contrast enough stays as it is") {
    const Color dark_blue{0, 0, 0x8B};
    CHECK(with_contrast(dark_blue, white, 4.5) == dark_blue);
}

TEST_CASE("a colour is darkened on white no more than needed, at its hue") {
    for (const char* name : {"red", "orange", "gold", "lime", "hotpink", "turquoise", "lightsalmon"}) {
        INFO(name);
        const Color color = *parse_color(name);
        const Color darker = with_contrast(color, white, 4.5);
        CHECK(contrast_ratio(darker, white) >= 4.5);
        CHECK(contrast_ratio(darker, white) < 4.65);
        // In light the hue is kept exactly; seen through the sRGB curve it turns a little.
        CHECK(hue(darker) == Approx(hue(color)).margin(4.0));
    }
    CHECK(with_contrast(white, white, 4.5) == Color{0x76, 0x76, 0x76});
}

TEST_CASE("a colour is lightened on a dark ground") {
    const Color night{0x20, 0x20, 0x20};
    const Color blue = with_contrast(Color{0, 0, 0xFF}, night, 4.5);
    CHECK(contrast_ratio(blue, night) >= 4.5);
    CHECK(contrast_ratio(blue, night) < 4.65);
    CHECK(blue.blue == 0xFF);
    CHECK(blue.red == blue.green);
}

TEST_CASE("where no colour has the contrast, black or white comes nearest") {
    CHECK(with_contrast(Color{200, 0, 0}, Color{128, 128, 128}, 15) == Color{});
    CHECK(with_contrast(Color{0, 0, 200}, Color{90, 90, 90}, 15) == white);
}

}  // namespace vitac
