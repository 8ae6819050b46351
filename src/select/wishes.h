// What a person says about what is to be shown.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/biography.h"

namespace vitac {

// Of one section, entry or bullet, by its id. The bullets of an entry have its id and their number:
// "experience/runway/2", those below them "experience/runway/2/1". The summary is "summary".
struct ItemWish {
    bool must = false;
    bool never = false;
    std::optional<Form> form{};
    double priority = 1;     // multiplies what it is worth
    std::int64_t bonus = 0;  // thousandths, added before
};

// Of the entries of a section, by its id.
struct SectionWish {
    int least = 0;
    int most = std::numeric_limits<int>::max();
    bool only_oldest_go = false;  // what is left out is older than all that is shown
};

// How much a setting that is further from the layout's own must bring.
enum class Density { Roomy, Normal, Tight };

struct Wishes {
    std::map<std::string, ItemWish> items{};
    std::map<std::string, SectionWish> sections{};
    std::vector<std::string> keywords{};  // folded words: entries with them are worth more
    Density density = Density::Normal;
};

}  // namespace vitac
