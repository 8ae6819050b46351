// How values are spelled in a PDF file: numbers, names, strings, references.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/length.h"

namespace vitac::pdf {

// The number of an indirect object.
enum class ObjectId : std::uint32_t { None = 0 };

// A number in thousandths, the finest that reaches a file: a coordinate in thousandths of a point is finer than any
// device, and integers add up without drift.
enum class Thousandths : std::int64_t {};
constexpr std::int64_t count(Thousandths value) {
    return static_cast<std::int64_t>(value);
}

Thousandths in_thousandths(double value);
Thousandths in_thousandths(Length length);  // of a point

void append_integer(std::string& out, std::int64_t value);
void append_number(std::string& out, Thousandths value);  // "12.5", "-.05": no zeros that say nothing
void append_number(std::string& out, double value);
void append_hex_byte(std::string& out, std::uint8_t byte);
void append_code(std::string& out, std::uint16_t code);  // four hexadecimal digits

std::string number(double value);
std::string number(Length length);
std::string reference(ObjectId id);               // "12 0 R"
std::string name(std::string_view text);          // "/Any#20name"
std::string byte_string(std::string_view bytes);  // "(any \(bytes\))"
std::string hex_string(std::string_view bytes);   // "<0AFF>"

// Text for people. ASCII stands as it is, anything else as UTF-16 with a byte order mark. Longer than PDF/A-2 allows
// (6.1.13: 32767 bytes) it is cut.
std::string text_string(std::string_view utf8);

// UTF-16BE without a byte order mark, in hexadecimal digits.
void append_utf16_hex(std::string& out, std::string_view utf8);

}  // namespace vitac::pdf
