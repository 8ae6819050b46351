// What keeps its order when some things change their places.
#include "compare/order.h"

#include <algorithm>

namespace vitac {

std::vector<std::size_t> in_order(const std::vector<std::size_t>& places) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends;  // of the best rising sequence of each length: the index of its last thing
    std::vector<std::size_t> before(places.size(), none);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto end = std::lower_bound(ends.begin(), ends.end(), places[i],
                                          [&](std::size_t index, std::size_t place) { return places[index] < place; });
        before[i] = end == ends.begin() ? none : *(end - 1);
        if (end == ends.end()) {
            ends.push_back(i);
        } else {
            *end = i;
        }
    }
    std::vector<std::size_t> kept;
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = before[i]) {
        kept.push_back(i);
    }
    std::reverse(kept.begin(), kept.end());
    return kept;
}

}  // namespace vitac
