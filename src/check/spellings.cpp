// How near two spellings of one thing are.
#include "check/spellings.h"

#include <algorithm>
#include <vector>

namespace vitac::check {

// Three rows of the table of optimal string alignment, as far from the diagonal as `most` allows.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    const std::size_t far = most + 1;
    if (b.size() - a.size() > most) {
        return far;
    }
    std::vector<std::size_t> before(b.size() + 1, far);
    std::vector<std::size_t> above(b.size() + 1, far);
    std::vector<std::size_t> row(b.size() + 1, far);
    for (std::size_t j = 0; j <= std::min(b.size(), most); ++j) {
        above[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::fill(row.begin(), row.end(), far);
        row[0] = std::min(i, far);
        const std::size_t first = i > most ? i - most : 1;
        for (std::size_t j = first; j <= std::min(b.size(), i + most); ++j) {
            row[j] = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({row[j], above[j] + 1, row[j - 1] + 1, far});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return std::min(above[b.size()], far);
}

}  // namespace vitac::check
