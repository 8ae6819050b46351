// How text is made to look different in LaTeX: bold, larger, in another colour.
#include "write/tex/looks.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitac {

namespace {

std::string without_zeros(std::string number) {
    while (number.ends_with('0')) {
        number.pop_back();
    }
    if (number.ends_with('.')) {
        number.pop_back();
    }
    return number == "-0" ? "0" : number;
}

template <class Value>
std::optional<Value> new_value(const Value& from, const Value& to) {
    return from == to ? std::nullopt : std::optional<Value>(to);
}

// A command's name has letters only.
std::string letters_of(const std::string& name) {
    constexpr std::array digits = {"Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"};
    std::string letters;
    for (const char byte : name) {
        if (byte >= '0' && byte <= '9') {
            letters += digits[static_cast<std::size_t>(byte - '0')];
        }
        if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
            letters += byte;
        }
    }
    return letters;
}

int thousandths(Length part, Length whole) {
    return whole == Length{} ? 0 : static_cast<int>(std::lround(1000 * (part / whole)));
}

}  // namespace

// https://www.latex-project.org/help/documentation/fntguide.pdf, section 2.1
std::string weight_letters(int weight) {
    return weight < 150   ? "ul"
           : weight < 250 ? "el"
           : weight < 350 ? "l"
           : weight < 450 ? "m"
           : weight < 550 ? "mb"
           : weight < 650 ? "sb"
           : weight < 750 ? "b"
           : weight < 850 ? "eb"
                          : "ub";
}

TexChange change_between(const TextStyle& from, const TextStyle& to) {
    return {.family = new_value(from.family, to.family),
            .weight = new_value(from.weight, to.weight),
            .slope = new_value(from.slope, to.slope),
            .scale = new_value(1000, from.size == Length{} ? 1000 : thousandths(to.size, from.size)),
            .color = new_value(from.color, to.color),
            .caps = new_value(from.caps, to.caps),
            .figures = new_value(from.figures, to.figures),
            .tracking = new_value(thousandths(from.tracking, from.size), thousandths(to.tracking, to.size)),
            .rise = new_value(from.rise, to.rise),
            .underline = new_value(from.underline, to.underline),
            .strike = new_value(from.strike, to.strike)};
}

TextStyle with_change(TextStyle style, const TexChange& change) {
    style.family = change.family.value_or(style.family);
    style.weight = change.weight.value_or(style.weight);
    style.slope = change.slope.value_or(style.slope);
    style.size = change.scale ? style.size * (*change.scale / 1000.0) : style.size;
    style.color = change.color.value_or(style.color);
    style.caps = change.caps.value_or(style.caps);
    style.figures = change.figures.value_or(style.figures);
    style.tracking = change.tracking ? style.size * (*change.tracking / 1000.0) : style.tracking;
    style.rise = change.rise.value_or(style.rise);
    style.underline = change.underline.value_or(style.underline);
    style.strike = change.strike.value_or(style.strike);
    return style;
}

bool looks_alike(const TextStyle& a, const TextStyle& b) {
    return change_between(a, b).empty();
}

std::string tex_length(Length length) {
    return without_zeros(fmt::format("{:.3f}", length.points())) + "bp";
}

std::string tex_page_length(Length length) {
    // Lengths are kept in 1/65536 pt; a layout's have two places of a millimetre at most.
    constexpr double nearly = 0.0005;
    const double millimetres = length.millimetres();
    const double rounded = std::round(millimetres * 100) / 100;
    return std::abs(millimetres - rounded) < nearly ? without_zeros(fmt::format("{:.2f}", rounded)) + "mm"
                                                    : tex_length(length);
}

const char* figures_command(Figures figures) {
    switch (figures) {
        case Figures::LiningTabular:
            return "tabularfigures";
        case Figures::LiningProportional:
            return "liningfigures";
        case Figures::OldstyleTabular:
            return "oldstyletabularfigures";
        case Figures::OldstyleProportional:
            return "oldstylefigures";
        case Figures::Default:
            break;
    }
    return "defaultfigures";
}

TexLooks::TexLooks(const Document& document) : document_(document) {}

std::string TexLooks::color_name(Color color, const std::string& use) {
    const auto has_color = [&](const NamedColor& named) { return named.color == color; };
    const auto is_meant = [&](const NamedColor& named) { return named.color == color && named.name == use; };
    const auto remember = [&](NamedColor named) {
        const bool known =
            std::any_of(used_.begin(), used_.end(), [&](const NamedColor& other) { return other.name == named.name; });
        if (!known) {
            used_.push_back(named);
        }
        return named.name;
    };
    const auto& palette = document_.palette;
    auto found = std::find_if(palette.begin(), palette.end(), is_meant);
    found = found == palette.end() ? std::find_if(palette.begin(), palette.end(), has_color) : found;
    if (found != palette.end() && !letters_of(found->name).empty()) {
        return remember({letters_of(found->name), color});
    }
    if (const auto known = std::find_if(used_.begin(), used_.end(), has_color); known != used_.end()) {
        return known->name;
    }
    const std::string base = letters_of(use) + "color";
    std::string name = base;
    for (char letter = 'B'; letter <= 'Z'; ++letter) {
        const bool taken =
            std::any_of(used_.begin(), used_.end(), [&](const NamedColor& other) { return other.name == name; });
        if (!taken) {
            break;
        }
        name = base + letter;
    }
    const bool all_taken =
        std::any_of(used_.begin(), used_.end(), [&](const NamedColor& other) { return other.name == name; });
    return remember({all_taken ? base + to_hex(color).substr(1) : name, color});
}

std::string TexLooks::family_command(FamilyId family) {
    if (std::find(families_.begin(), families_.end(), family) == families_.end()) {
        families_.push_back(family);
    }
    return "\\" + letters_of(document_.families[static_cast<std::size_t>(family)].name) + "Font";
}

std::string TexLooks::switches(const TexChange& change, const std::string& use) {
    std::string commands;
    if (change.scale) {
        scale_ = true;
        commands += "\\scaled{" + without_zeros(fmt::format("{:.3f}", *change.scale / 1000.0)) + "}";
    }
    if (change.family) {
        commands += family_command(*change.family);
    }
    if (change.weight) {
        const std::string letters = weight_letters(*change.weight);
        commands += letters == "b" ? "\\bfseries" : letters == "m" ? "\\mdseries" : "\\cvseries{" + letters + "}";
        series_ = series_ || (letters != "b" && letters != "m");
    }
    if (change.slope) {
        commands += *change.slope == Slope::Italic ? "\\itshape" : "\\upshape";
    }
    if (change.caps && *change.caps != Caps::Uppercase) {
        commands += *change.caps == Caps::AsWritten ? "\\ulcshape" : "\\scshape";
        small_caps_ = small_caps_ || *change.caps != Caps::AsWritten;
    }
    if (change.figures) {
        figures_.insert(*change.figures);
        commands += std::string("\\") + figures_command(*change.figures);
    }
    if (change.color) {
        commands += "\\color{" + color_name(*change.color, use) + "}";
    }
    return commands;
}

std::string TexLooks::changed(const TexChange& change, std::string text, const std::string& use) {
    if (change.caps == Caps::Uppercase) {
        capitals_ = true;
        text = "\\MakeUppercase{" + text + "}";
    }
    if (change.tracking) {
        tracking_ = true;
        text = fmt::format("\\tracked{{{}}}{{{}}}", *change.tracking, text);
    }
    if (change.underline.value_or(false)) {
        text = "\\underline{" + text + "}";
    }
    if (change.strike.value_or(false)) {
        strike_ = true;
        text = "\\sout{" + text + "}";
    }
    TexChange rest = change;
    std::string before;
    std::string after;
    // One change reads best as the command that everyone knows.
    if (rest.weight == 700 || rest.weight == 400) {
        before += rest.weight == 700 ? "\\textbf{" : "\\textmd{";
        after += "}";
        rest.weight.reset();
    }
    if (rest.slope) {
        before += *rest.slope == Slope::Italic ? "\\textit{" : "\\textup{";
        after += "}";
        rest.slope.reset();
    }
    if (rest.caps == Caps::SmallCaps || rest.caps == Caps::AllSmallCaps) {
        before += "\\textsc{";
        after += "}";
        small_caps_ = true;
        rest.caps.reset();
    }
    if (rest.color) {
        before += "\\textcolor{" + color_name(*rest.color, use) + "}{";
        after += "}";
        rest.color.reset();
    }
    text = before + text + after;
    const std::string commands = switches(rest, use);
    // A blank ends the name of a command; behind a brace it would be printed.
    const char* blank = commands.ends_with('}') ? "" : " ";
    text = commands.empty() ? text : "{" + commands + blank + text + "}";
    return change.rise && *change.rise != Length{} ? "\\raisebox{" + tex_length(*change.rise) + "}{" + text + "}"
                                                   : text;
}

}  // namespace vitac
