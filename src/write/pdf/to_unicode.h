// The map from codes on the page to the text that they stand for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace vitac::pdf {

struct CodeText {
    std::uint16_t code = 0;
    std::string text;  // UTF-8
};

// ISO 32000-1, 9.10.3: a CMap from two-byte codes to UTF-16.
std::string to_unicode_map(std::vector<CodeText> texts);

}  // namespace vitac::pdf
