// Text that TeX prints as it is: no character of it is a command.
#include "write/tex/escape.h"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/core.h>

#include "base/unicode.h"

namespace vitac {

namespace {

using Replacement = std::pair<char32_t, std::string_view>;

// With {}, so that TeX does not take what follows for an argument.
constexpr std::string_view line_end = "\\\\{}\n";

// TeX's own signs, and those that its fonts would turn into others. Quotes and hyphens are such: '' becomes ”, --
// becomes –.
constexpr std::array signs = {
    Replacement{U'\\', "\\textbackslash{}"},
    Replacement{U'{', "\\{"},
    Replacement{U'}', "\\}"},
    Replacement{U'$', "\\$"},
    Replacement{U'&', "\\&"},
    Replacement{U'#', "\\#"},
    Replacement{U'%', "\\%"},
    Replacement{U'_', "\\_"},
    Replacement{U'~', "\\textasciitilde{}"},
    Replacement{U'^', "\\textasciicircum{}"},
    Replacement{U'"', "\\textquotedbl{}"},
    Replacement{U'\'', "\\textquotesingle{}"},
    Replacement{U'`', "\\textasciigrave{}"},
    Replacement{U'\n', line_end},
    Replacement{U'\t', " "},
};

// Blanks and hyphens that fonts often lack, by what they mean.
constexpr std::array blanks = {
    Replacement{0x00A0, "~"},
    Replacement{0x00AD, "\\-"},
    Replacement{0x2002, "\\enspace{}"},
    Replacement{0x2003, "\\quad{}"},
    Replacement{0x2004, "\\thinspace{}"},
    Replacement{0x2005, "\\thinspace{}"},
    Replacement{0x2006, "\\thinspace{}"},
    Replacement{0x2007, "\\enspace{}"},
    Replacement{0x2008, "\\thinspace{}"},
    Replacement{0x2009, "\\thinspace{}"},
    Replacement{0x200A, "\\thinspace{}"},
    Replacement{0x200B, "\\hspace{0pt}"},
    Replacement{0x2010, "-"},
    Replacement{0x2011, "\\mbox{-}"},
    Replacement{0x2028, line_end},
    Replacement{0x2029, line_end},
    Replacement{0x202F, "\\,"},
    Replacement{0x205F, "\\thinspace{}"},
    Replacement{0x2060, ""},
    Replacement{0x3000, "\\quad{}"},
};

template <class Table>
const std::string_view* find(const Table& table, char32_t character) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Replacement& replacement) { return replacement.first == character; });
    return found == table.end() ? nullptr : &found->second;
}

bool is_joiner(char32_t character) {
    constexpr char32_t zero_width_non_joiner = 0x200C;
    constexpr char32_t zero_width_joiner = 0x200D;
    return character == zero_width_non_joiner || character == zero_width_joiner;
}

bool is_variation_selector(char32_t character) {
    return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
}

// Which two make one in TeX's fonts: --, ,,, <<, >>.
bool makes_ligature_with_itself(char byte) {
    return byte == '-' || byte == ',' || byte == '<' || byte == '>';
}

}  // namespace

std::string tex_escaped(std::string_view text) {
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = unicode::decode(text, offset);
        if (const std::string_view* sign = find(signs, character)) {
            result += *sign;
        } else if (const std::string_view* blank = find(blanks, character)) {
            result += *blank;
        } else if (unicode::is_control(character) || character == U'\r' || is_variation_selector(character) ||
                   (unicode::is_format(character) && !is_joiner(character))) {
            continue;
        } else {
            unicode::append(result, character);
        }
    }
    return result;
}

std::string tex_ligatures_parted(std::string_view text) {
    std::string result;
    for (const char byte : text) {
        // Braces alone part nothing under LuaLaTeX.
        result += makes_ligature_with_itself(byte) && result.ends_with(byte) ? "{\\kern0pt}" : "";
        result += byte;
    }
    return result;
}

std::string tex_escaped_url(std::string_view url) {
    constexpr std::string_view forbidden = "\\{}^\"<>`| ";
    std::string result;
    bool in_fragment = false;
    for (const char byte : url) {
        const auto code = static_cast<unsigned char>(byte);
        // hyperref cuts an address at its second #.
        const bool is_surplus = byte == '#' && in_fragment;
        in_fragment = in_fragment || byte == '#';
        if (byte == '%' || (byte == '#' && !is_surplus)) {
            result += '\\';
            result += byte;
        } else if (is_surplus || code <= 0x20 || code >= 0x7F || forbidden.find(byte) != std::string_view::npos) {
            result += fmt::format("\\%{:02X}", code);
        } else {
            result += byte;
        }
    }
    return result;
}

std::string tex_comment(std::string_view text) {
    std::string result;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = unicode::decode(text, offset);
        const bool ends_line = character < U' ' || character == 0x2028 || character == 0x2029;
        if (ends_line) {
            result += ' ';
        } else if (!unicode::is_control(character) && !unicode::is_format(character)) {
            unicode::append(result, character);
        }
    }
    return result;
}

std::string tex_guarded(std::string text) {
    const std::size_t first = text.find_first_not_of(' ');
    const bool looks_like_argument = first != std::string::npos && (text[first] == '[' || text[first] == '*');
    return looks_like_argument ? "{}" + text : text;
}

}  // namespace vitac
