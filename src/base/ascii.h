// Kinds of ASCII characters, for syntax; letters of all languages are told apart by base/unicode.h. No locale has a
// say.
#pragma once

namespace vitac::ascii {

constexpr bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

constexpr bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

constexpr bool is_letter_or_digit(char byte) {
    return is_letter(byte) || is_digit(byte);
}

// Whatever is printed and is neither letter, digit nor blank.
constexpr bool is_punctuation(char byte) {
    return byte > ' ' && byte < '\x7F' && !is_letter_or_digit(byte);
}

constexpr bool is_blank(char byte) {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

}  // namespace vitac::ascii
