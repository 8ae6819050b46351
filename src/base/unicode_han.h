// How Chinese characters are read: ICU's rules as a table, which is made when vitac is built. ICU needs 100 ms to read
// its rules, four times what a whole CV takes, and one co-author's name is enough for that.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vitac::unicode {

// The unified ideographs of the first plane. Rarer ones ICU may read.
constexpr char32_t first_han = 0x3400;
constexpr char32_t last_han = 0x9FFF;
constexpr std::size_t han_count = last_han - first_han + 1;
constexpr std::size_t longest_han_syllable = 6;  // "zhuang"

// Of each of these characters the number of its syllable; zero where it has none.
extern const std::uint16_t han_syllable_numbers[han_count];
// ASCII without tones; the first is empty.
extern const char han_syllables[][longest_han_syllable + 1];

}  // namespace vitac::unicode
