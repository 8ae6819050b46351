// Colours, and whether text in them can be read.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vitac {

// An sRGB colour.
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    constexpr auto operator<=>(const Color&) const = default;
};

inline constexpr Color white{255, 255, 255};

// A CSS colour: a name of CSS Color 4 in any case ("DarkBlue"), #rgb, #rrggbb, rgb(1, 2, 3) or rgb(10%, 20%, 30%).
std::optional<Color> parse_color(std::string_view text);

std::string to_hex(Color color);  // "#00008B"

// WCAG 2.2 contrast ratio, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
double contrast_ratio(Color first, Color second);

// The colour nearest to `color` in lightness, at the same hue, whose contrast on `background` is at least `minimum`;
// itself when it already is. Darkens on light grounds, lightens on dark ones.
Color with_contrast(Color color, Color background, double minimum);

}  // namespace vitac
