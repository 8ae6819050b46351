// A number of pages, as it is written on the command line and in lists.
#pragma once

#include <optional>
#include <string>

namespace vitac {

// A document of more pages needs no budget.
inline constexpr int most_pages = 1000;

// Nothing when it is no whole number from 1 to most_pages.
inline std::optional<int> pages_from(const std::string& text) {
    constexpr std::size_t most_digits = 4;
    const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    const int pages = is_number && text.size() <= most_digits ? std::stoi(text) : 0;
    return pages >= 1 && pages <= most_pages ? std::optional(pages) : std::nullopt;
}

}  // namespace vitac
