// What entries are worth when there is not room for all.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/biography.h"

namespace vitac {

// Values are thousandths.
std::int64_t section_weight(SectionKind kind);

// The place of each entry when the newest comes first. By the dates where all entries have one, else as they stand.
std::vector<std::size_t> ranks_of(const Section& section);

// Worth less with each rank; more with an award, as first or equal author, and with a keyword. `keywords` are folded.
std::int64_t entry_value(const Entry& entry, std::int64_t weight, std::size_t rank,
                         const std::vector<std::string>& keywords);

// Of the bullet at this place below its entry, or below a bullet when `depth` is not 0.
std::int64_t bullet_value(std::int64_t entry, std::size_t place, int depth);

// What of its value an entry keeps in a form, in thousandths.
std::int64_t kept_by(Form form);

// Of an entry's value that goes with its links.
std::int64_t value_of_links(std::int64_t entry);

}  // namespace vitac
