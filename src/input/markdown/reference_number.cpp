// "[12] A. Doe", "[J3] ...": the numbers that authors put before the works of a list.
#include "input/markdown/reference_number.h"

#include "base/ascii.h"

namespace vitac::markdown {

bool begins_with_reference_number(std::string_view line) {
    constexpr std::size_t longest_number = 4;
    const std::size_t close = line.find(']');
    return line.starts_with('[') && close != std::string_view::npos && close > 1 && close <= longest_number + 1 &&
           line.substr(close + 1).starts_with(' ') && ascii::is_digit(line[close - 1]);
}

}  // namespace vitac::markdown
