// Colours, and whether text in them can be read.
#include "base/color.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/ascii.h"

namespace vitac {

namespace {

struct NamedColor {
    std::string_view name;
    std::uint32_t value;  // 0xRRGGBB
};

// https://www.w3.org/TR/css-color-4/#named-colors, sorted for binary search.
// clang-format off
constexpr std::array<NamedColor, 148> named_colors = {{
    {"aliceblue", 0xF0F8FF}, {"antiquewhite", 0xFAEBD7}, {"aqua", 0x00FFFF}, {"aquamarine", 0x7FFFD4},
    {"azure", 0xF0FFFF}, {"beige", 0xF5F5DC}, {"bisque", 0xFFE4C4}, {"black", 0x000000}, {"blanchedalmond", 0xFFEBCD},
    {"blue", 0x0000FF}, {"blueviolet", 0x8A2BE2}, {"brown", 0xA52A2A}, {"burlywood", 0xDEB887},
    {"cadetblue", 0x5F9EA0}, {"chartreuse", 0x7FFF00}, {"chocolate", 0xD2691E}, {"coral", 0xFF7F50},
    {"cornflowerblue", 0x6495ED}, {"cornsilk", 0xFFF8DC}, {"crimson", 0xDC143C}, {"cyan", 0x00FFFF},
    {"darkblue", 0x00008B}, {"darkcyan", 0x008B8B}, {"darkgoldenrod", 0xB8860B}, {"darkgray", 0xA9A9A9},
    {"darkgreen", 0x006400}, {"darkgrey", 0xA9A9A9}, {"darkkhaki", 0xBDB76B}, {"darkmagenta", 0x8B008B},
    {"darkolivegreen", 0x556B2F}, {"darkorange", 0xFF8C00}, {"darkorchid", 0x9932CC}, {"darkred", 0x8B0000},
    {"darksalmon", 0xE9967A}, {"darkseagreen", 0x8FBC8F}, {"darkslateblue", 0x483D8B}, {"darkslategray", 0x2F4F4F},
    {"darkslategrey", 0x2F4F4F}, {"darkturquoise", 0x00CED1}, {"darkviolet", 0x9400D3}, {"deeppink", 0xFF1493},
    {"deepskyblue", 0x00BFFF}, {"dimgray", 0x696969}, {"dimgrey", 0x696969}, {"dodgerblue", 0x1E90FF},
    {"firebrick", 0xB22222}, {"floralwhite", 0xFFFAF0}, {"forestgreen", 0x228B22}, {"fuchsia", 0xFF00FF},
    {"gainsboro", 0xDCDCDC}, {"ghostwhite", 0xF8F8FF}, {"gold", 0xFFD700}, {"goldenrod", 0xDAA520},
    {"gray", 0x808080}, {"green", 0x008000}, {"greenyellow", 0xADFF2F}, {"grey", 0x808080}, {"honeydew", 0xF0FFF0},
    {"hotpink", 0xFF69B4}, {"indianred", 0xCD5C5C}, {"indigo", 0x4B0082}, {"ivory", 0xFFFFF0}, {"khaki", 0xF0E68C},
    {"lavender", 0xE6E6FA}, {"lavenderblush", 0xFFF0F5}, {"lawngreen", 0x7CFC00}, {"lemonchiffon", 0xFFFACD},
    {"lightblue", 0xADD8E6}, {"lightcoral", 0xF08080}, {"lightcyan", 0xE0FFFF}, {"lightgoldenrodyellow", 0xFAFAD2},
    {"lightgray", 0xD3D3D3}, {"lightgreen", 0x90EE90}, {"lightgrey", 0xD3D3D3}, {"lightpink", 0xFFB6C1},
    {"lightsalmon", 0xFFA07A}, {"lightseagreen", 0x20B2AA}, {"lightskyblue", 0x87CEFA}, {"lightslategray", 0x778899},
    {"lightslategrey", 0x778899}, {"lightsteelblue", 0xB0C4DE}, {"lightyellow", 0xFFFFE0}, {"lime", 0x00FF00},
    {"limegreen", 0x32CD32}, {"linen", 0xFAF0E6}, {"magenta", 0xFF00FF}, {"maroon", 0x800000},
    {"mediumaquamarine", 0x66CDAA}, {"mediumblue", 0x0000CD}, {"mediumorchid", 0xBA55D3}, {"mediumpurple", 0x9370DB},
    {"mediumseagreen", 0x3CB371}, {"mediumslateblue", 0x7B68EE}, {"mediumspringgreen", 0x00FA9A},
    {"mediumturquoise", 0x48D1CC}, {"mediumvioletred", 0xC71585}, {"midnightblue", 0x191970}, {"mintcream", 0xF5FFFA},
    {"mistyrose", 0xFFE4E1}, {"moccasin", 0xFFE4B5}, {"navajowhite", 0xFFDEAD}, {"navy", 0x000080},
    {"oldlace", 0xFDF5E6}, {"olive", 0x808000}, {"olivedrab", 0x6B8E23}, {"orange", 0xFFA500},
    {"orangered", 0xFF4500}, {"orchid", 0xDA70D6}, {"palegoldenrod", 0xEEE8AA}, {"palegreen", 0x98FB98},
    {"paleturquoise", 0xAFEEEE}, {"palevioletred", 0xDB7093}, {"papayawhip", 0xFFEFD5}, {"peachpuff", 0xFFDAB9},
    {"peru", 0xCD853F}, {"pink", 0xFFC0CB}, {"plum", 0xDDA0DD}, {"powderblue", 0xB0E0E6}, {"purple", 0x800080},
    {"rebeccapurple", 0x663399}, {"red", 0xFF0000}, {"rosybrown", 0xBC8F8F}, {"royalblue", 0x4169E1}, {"saddlebrown", 0x8B4513},
    {"salmon", 0xFA8072}, {"sandybrown", 0xF4A460}, {"seagreen", 0x2E8B57}, {"seashell", 0xFFF5EE},
    {"sienna", 0xA0522D}, {"silver", 0xC0C0C0}, {"skyblue", 0x87CEEB}, {"slateblue", 0x6A5ACD},
    {"slategray", 0x708090}, {"slategrey", 0x708090}, {"snow", 0xFFFAFA}, {"springgreen", 0x00FF7F},
    {"steelblue", 0x4682B4}, {"tan", 0xD2B48C}, {"teal", 0x008080}, {"thistle", 0xD8BFD8}, {"tomato", 0xFF6347},
    {"turquoise", 0x40E0D0}, {"violet", 0xEE82EE}, {"wheat", 0xF5DEB3}, {"white", 0xFFFFFF}, {"whitesmoke", 0xF5F5F5},
    {"yellow", 0xFFFF00}, {"yellowgreen", 0x9ACD32},
}};
// clang-format on

constexpr Color from_value(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU)};
}

std::string_view without_blanks_around(std::string_view text) {
    while (!text.empty() && ascii::is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && ascii::is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

std::string in_lower_case(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; });
    return result;
}

std::optional<Color> parse_name(std::string_view name) {
    const auto found =
        std::lower_bound(named_colors.begin(), named_colors.end(), name,
                         [](const NamedColor& color, std::string_view wanted) { return color.name < wanted; });
    if (found == named_colors.end() || found->name != name) {
        return std::nullopt;
    }
    return from_value(found->value);
}

// The digits after "#": three, each of which counts twice, or six.
std::optional<Color> parse_hexadecimal(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || end != digits.data() + digits.size() || (digits.size() != 3 && digits.size() != 6)) {
        return std::nullopt;
    }
    if (digits.size() == 3) {
        value = ((value & 0xF00U) << 8U | (value & 0x0F0U) << 4U | (value & 0x00FU)) * 0x11U;
    }
    return from_value(value);
}

// "128", "50%", "50.5%"; beyond the range is the nearest in it, as CSS has it.
std::optional<std::uint8_t> parse_component(std::string_view text) {
    text = without_blanks_around(text);
    const bool percent = text.ends_with('%');
    if (percent) {
        text.remove_suffix(1);
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
        return std::nullopt;
    }
    const double component = percent ? value * 255.0 / 100.0 : value;
    return static_cast<std::uint8_t>(std::lround(std::clamp(component, 0.0, 255.0)));
}

// What stands in the brackets of rgb(): "1, 2, 3" or "1 2 3".
std::optional<Color> parse_components(std::string_view text) {
    text = without_blanks_around(text);
    const std::string_view separator = text.find(',') == std::string_view::npos ? " " : ",";
    std::array<std::uint8_t, 3> components{};
    for (std::size_t i = 0; i < components.size(); ++i) {
        const bool last = i + 1 == components.size();
        const std::size_t end = last ? text.size() : text.find(separator);
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const std::optional<std::uint8_t> component = parse_component(text.substr(0, end));
        if (!component) {
            return std::nullopt;
        }
        components[i] = *component;
        text = last ? std::string_view{} : without_blanks_around(text.substr(end + 1));
    }
    return Color{components[0], components[1], components[2]};
}

}  // namespace

std::optional<Color> parse_color(std::string_view text) {
    const std::string word = in_lower_case(without_blanks_around(text));
    if (word.starts_with('#')) {
        return parse_hexadecimal(std::string_view(word).substr(1));
    }
    if (word.starts_with("rgb(") && word.ends_with(')')) {
        return parse_components(std::string_view(word).substr(4, word.size() - 5));
    }
    return parse_name(word);
}

std::string to_hex(Color color) {
    return fmt::format("#{:02X}{:02X}{:02X}", color.red, color.green, color.blue);
}

// --- Contrast --------------------------------------------------------------------------------------------------------

namespace {

// An sRGB component as light, 0 to 1 (IEC 61966-2-1).
double to_light(std::uint8_t component) {
    const double value = component / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

// The inverse, 0 to 255 and not yet rounded.
double from_light(double light) {
    const double value = light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1.0 / 2.4) - 0.055;
    return value * 255.0;
}

// Relative luminance as WCAG defines it.
double luminance(Color color) {
    return 0.2126 * to_light(color.red) + 0.7152 * to_light(color.green) + 0.0722 * to_light(color.blue);
}

// The part of the contrast formula that stands for light scattered on the screen.
constexpr double flare = 0.05;

// Every component of the light times `factor`: this keeps the hue, also the perceived one. Rounded to the dark side.
Color dimmed(Color color, double factor) {
    const auto component = [&](std::uint8_t value) {
        return static_cast<std::uint8_t>(std::floor(from_light(to_light(value) * factor)));
    };
    return {component(color.red), component(color.green), component(color.blue)};
}

// Mixed with white light; rounded to the light side.
Color brightened(Color color, double share_of_white) {
    const auto component = [&](std::uint8_t value) {
        const double light = to_light(value);
        return static_cast<std::uint8_t>(
            std::ceil(std::min(from_light(light + (1.0 - light) * share_of_white), 255.0)));
    };
    return {component(color.red), component(color.green), component(color.blue)};
}

}  // namespace

double contrast_ratio(Color first, Color second) {
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + flare) / (std::min(a, b) + flare);
}

Color with_contrast(Color color, Color background, double minimum) {
    if (contrast_ratio(color, background) >= minimum) {
        return color;
    }
    constexpr Color black{};
    const double ground = luminance(background);
    const double light = luminance(color);
    if (contrast_ratio(black, background) >= contrast_ratio(white, background)) {
        // (ground + flare) / (light * factor + flare) = minimum
        const double wanted = (ground + flare) / minimum - flare;
        return wanted > 0 && light > 0 ? dimmed(color, std::min(wanted / light, 1.0)) : black;
    }
    // (light + (1 - light) * share + flare) / (ground + flare) = minimum
    const double wanted = (ground + flare) * minimum - flare;
    return wanted < 1 && light < 1 ? brightened(color, std::max((wanted - light) / (1.0 - light), 0.0)) : white;
}

}  // namespace vitac
