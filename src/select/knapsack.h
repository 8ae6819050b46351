// Chooses from a tree of things the most valuable ones that fit a height. Exact.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace vitac {

// Of a shape that is allowed whatever form the section has.
inline constexpr int any_form = -1;

// One way to show an item; heights are whole units.
struct SizedShape {
    std::int64_t value = 0;
    int height = 0;
    int form = any_form;
    bool with_children = true;
};

// Items are in reading order. An item is shown in one of its shapes or, unless it must be shown, not at all; its
// children only together with it.
struct SizedItem {
    std::vector<SizedShape> shapes{};
    std::vector<SizedItem> children{};
    bool must = false;
    bool one_form = false;  // all that is below has shapes of one form, or of any
    bool counted = false;   // counts for `least` and `most` of the item above that has one form
    int least = 0;
    int most = std::numeric_limits<int>::max();
    bool only_last_go = false;  // of the counted ones: nothing is left out before something that is shown
};

inline constexpr int not_shown = -1;

struct Packing {
    bool possible = false;
    std::int64_t value = 0;
    int height = 0;
    std::vector<int> shapes{};  // for each item, parents before children: the index of its shape, or not_shown
};

// The packing of greatest value that is at most `room` high; among equals the one that shows most items, then the
// lowest.
Packing pack(const std::vector<SizedItem>& items, int room);

// Only the value, which is quicker; nothing possible gives less than zero.
std::int64_t value_of_packing(const std::vector<SizedItem>& items, int room);

}  // namespace vitac
