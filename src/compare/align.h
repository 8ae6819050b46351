// Which things of one list are which of another: sections, entries, bullets.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vitac {

struct Alignable {
    std::string id;    // "" for none
    std::string text;  // what it is called, or says
};

struct Aligned {
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
    bool moved = false;  // stands elsewhere among the others
};

// In the order of `after`; what is gone stands behind what was before it. Things are the same when their texts are
// (case, accents and signs aside), or their ids, or else most of their words.
std::vector<Aligned> align(const std::vector<Alignable>& before, const std::vector<Alignable>& after);

}  // namespace vitac
