// A CV for one position: what its advertisement speaks of is worth more, and stands first where the order is free.
//
// Each word of the advertisement, but for the small ones, is a term; words of one stem are one. A term counts more the
// more often the advertisement says it (up to three times), and less the more entries have it: what is in every entry
// tells none from another. An entry's matched weight w brings it most_bonus * w / (w + half_weight): each further term
// brings less, and no advertisement outweighs what a person has pinned. No word of the CV is changed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "select/filter.h"

namespace vitac {

struct Advertisement {
    std::string path;
    std::string text;
};

// Nothing, and a report, when it is no text with words in it. `folder` is where it must lie, if that is not free.
std::optional<Advertisement> read_advertisement(const std::string& path, const std::optional<std::string>& folder,
                                                World& world, Diagnostics& diagnostics);

// A term of the advertisement.
struct AdvertisedTerm {
    std::string word;  // as the advertisement first writes it
    int count = 0;     // how often it says it
    std::int64_t weight = 0;
    std::vector<std::string> found_in{};  // ids of entries; "headline", "summary", and ids of sections for their titles
};

struct AdvertisementReport {
    std::string path;
    std::string language;  // by which words were stemmed
    std::vector<AdvertisedTerm>
        terms;  // what the CV has, the weightiest first; then what it lacks, the most frequent first
};

struct Tailored {
    Varied varied;
    AdvertisementReport report;
};

// Bullets stand by how well they match; so do lines of skills, and projects without dates. Wishes follow their bullets.
Tailored tailor(Varied varied, const Advertisement& advertisement, Diagnostics& diagnostics);

}  // namespace vitac
