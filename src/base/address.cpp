// Web addresses as people write them.
#include "base/address.h"

#include <algorithm>

#include "base/ascii.h"

namespace vitac {

bool names_scheme(std::string_view address) {
    const std::size_t colon = address.find(':');
    if (colon == 0 || colon == std::string_view::npos) {
        return false;
    }
    if (address.substr(colon).starts_with("://")) {
        return true;
    }
    // A host has a dot, a port digits.
    const std::string_view name = address.substr(0, colon);
    const bool is_word = std::all_of(name.begin(), name.end(), [](char byte) {
        return ascii::is_letter_or_digit(byte) || byte == '+' || byte == '-';
    });
    return is_word && !(colon + 1 < address.size() && ascii::is_digit(address[colon + 1]));
}

std::string with_scheme(std::string_view address) {
    return (names_scheme(address) ? "" : "https://") + std::string(address);
}

}  // namespace vitac
