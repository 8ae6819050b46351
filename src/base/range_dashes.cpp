// The dash of ranges of years, typed as a hyphen.
#include "base/range_dashes.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"

namespace vitac {

namespace {

constexpr std::size_t year_digits = 4;

bool is_letter(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || static_cast<unsigned char>(byte) >= 0x80U;
}

// Of the last century or this one: nothing else is so surely no other number.
bool is_year(std::string_view text) {
    return text.size() == year_digits && std::all_of(text.begin(), text.end(), ascii::is_digit) &&
           (text.starts_with("19") || text.starts_with("20"));
}

// What stands in the midst of numbers of several parts: "010-2021-2024", "2021-2024-05", "10.1000/2021-2022".
bool joins_numbers(char byte) {
    return std::string_view("-./_:+").find(byte) != std::string_view::npos;
}

bool may_stand_before(std::string_view before) {
    return before.empty() ||
           !(ascii::is_digit(before.back()) || is_letter(before.back()) || joins_numbers(before.back()));
}

bool may_stand_after(std::string_view after) {
    if (after.empty()) {
        return true;
    }
    const bool goes_on = joins_numbers(after.front()) && after.size() > 1 && ascii::is_digit(after[1]);
    return !(ascii::is_digit(after.front()) || is_letter(after.front()) || goes_on);
}

bool is_range(std::string_view before, std::string_view after) {
    return before.size() >= year_digits && is_year(before.substr(before.size() - year_digits)) &&
           is_year(after.substr(0, year_digits)) && may_stand_before(before.substr(0, before.size() - year_digits)) &&
           may_stand_after(after.substr(year_digits));
}

}  // namespace

std::string with_range_dashes(const std::string& text) {
    const std::string_view all = text;
    std::string result;
    std::size_t done = 0;
    for (std::size_t at = text.find('-'); at != std::string::npos; at = text.find('-', at + 1)) {
        const bool spaced = all.substr(0, at).ends_with(' ') && all.substr(at + 1).starts_with(' ');
        const std::size_t blank = spaced ? 1 : 0;
        if (is_range(all.substr(0, at - blank), all.substr(at + 1 + blank))) {
            result.append(all.substr(done, at - done)).append("–");
            done = at + 1;
        }
    }
    return result.append(all.substr(done));
}

}  // namespace vitac
