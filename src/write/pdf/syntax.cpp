// How values are spelled in a PDF file: numbers, names, strings, references.
#include "write/pdf/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/unicode.h"

namespace vitac::pdf {

namespace {

constexpr char hex_digits[] = "0123456789ABCDEF";

bool is_ascii_text(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

// Bytes that a name may hold as they are (ISO 32000-1, 7.3.5): neither white space, nor delimiters, nor the escape.
bool is_regular(char byte) {
    return byte > ' ' && byte <= '~' && std::string_view("#()<>[]{}/%").find(byte) == std::string_view::npos;
}

void append_utf16_unit(std::string& out, std::uint32_t unit) {
    append_code(out, static_cast<std::uint16_t>(unit));
}

}  // namespace

Thousandths in_thousandths(double value) {
    // NaN and numbers that no page can hold become zero rather than undefined behaviour.
    constexpr double largest = 1e9;
    return Thousandths{std::abs(value) < largest ? std::llround(value * 1000) : 0};
}

Thousandths in_thousandths(Length length) {
    return in_thousandths(length.points());
}

void append_integer(std::string& out, std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void append_number(std::string& out, Thousandths value) {
    const std::int64_t all = count(value);
    const std::int64_t magnitude = std::abs(all);
    const std::int64_t whole = magnitude / 1000;
    const std::int64_t fraction = magnitude % 1000;
    if (all < 0) {
        out += '-';
    }
    if (whole != 0 || fraction == 0) {
        append_integer(out, whole);
    }
    if (fraction != 0) {
        out += '.';
        out += static_cast<char>('0' + fraction / 100);
        if (fraction % 100 != 0) {
            out += static_cast<char>('0' + fraction / 10 % 10);
        }
        if (fraction % 10 != 0) {
            out += static_cast<char>('0' + fraction % 10);
        }
    }
}

void append_number(std::string& out, double value) {
    append_number(out, in_thousandths(value));
}

void append_hex_byte(std::string& out, std::uint8_t byte) {
    out += hex_digits[byte >> 4U];
    out += hex_digits[byte & 15U];
}

void append_code(std::string& out, std::uint16_t code) {
    append_hex_byte(out, static_cast<std::uint8_t>(code >> 8U));
    append_hex_byte(out, static_cast<std::uint8_t>(code & 255U));
}

std::string number(double value) {
    std::string out;
    append_number(out, value);
    return out;
}

std::string number(Length length) {
    return number(length.points());
}

std::string reference(ObjectId id) {
    std::string out;
    append_integer(out, static_cast<std::int64_t>(id));
    out += " 0 R";
    return out;
}

std::string name(std::string_view text) {
    std::string out = "/";
    for (const char byte : text) {
        if (is_regular(byte)) {
            out += byte;
        } else {
            out += '#';
            append_hex_byte(out, static_cast<std::uint8_t>(byte));
        }
    }
    return out;
}

std::string byte_string(std::string_view bytes) {
    std::string out = "(";
    for (const char byte : bytes) {
        if (byte == '(' || byte == ')' || byte == '\\') {
            out += '\\';
            out += byte;
        } else if (byte == '\r') {
            out += "\\r";  // a bare one would be read as a line feed
        } else {
            out += byte;
        }
    }
    return out + ")";
}

std::string hex_string(std::string_view bytes) {
    std::string out = "<";
    for (const char byte : bytes) {
        append_hex_byte(out, static_cast<std::uint8_t>(byte));
    }
    return out + ">";
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t character = unicode::decode(utf8, at);
        if (character < 0x10000) {
            append_utf16_unit(out, character);
        } else {
            append_utf16_unit(out, 0xD800 + ((character - 0x10000) >> 10U));
            append_utf16_unit(out, 0xDC00 + ((character - 0x10000) & 0x3FFU));
        }
    }
}

std::string text_string(std::string_view utf8) {
    constexpr std::size_t most_bytes = 32767;
    if (is_ascii_text(utf8)) {
        return byte_string(utf8.substr(0, most_bytes));
    }
    std::string hex;
    append_utf16_hex(hex, utf8);
    // Two digits a byte; cut between characters, never inside a surrogate pair.
    std::size_t digits = std::min(hex.size(), (most_bytes - 3) / 4 * 8);
    if (digits < hex.size() && hex.compare(digits - 4, 2, "D8") >= 0 && hex.compare(digits - 4, 2, "DB") <= 0) {
        digits -= 4;
    }
    return "<FEFF" + hex.substr(0, digits) + ">";
}

}  // namespace vitac::pdf
