// Volume, issue and pages in the text of a venue, as the citation styles write them.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

struct Numbers {
    std::string volume;  // "12"
    std::string issue;   // "3", "3-4", "Suppl 1"
    std::string pages;   // "45–67", "e12", as written
};

// Labelled ("vol. 12, no. 3, pp. 45–67", "Bd. 3, H. 2", "第85巻第3号"), compact ("12(3), 45–67", "2020;12:45-67"), bare
// ("12, 45–67", "12.3: 45") or before the name, as in law ("120 Loom L. Rev. 45"). A year is none of the three.
Numbers read_numbers(std::string_view text);

}  // namespace vitac
