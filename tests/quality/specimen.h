// One input in one layout on one paper: what is measured.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/biography.h"
#include "model/document.h"
#include "model/pages.h"

namespace vitac::quality {

struct Specimen {
    std::string input;   // "samples/world"
    std::string layout;  // "classic"
    std::string paper;   // "a4"
    Biography biography = {};
    Document document = {};
    Pages pages = {};
    std::string dump = {};  // of the pages
};

// A figure that a measure found. Where faults are counted, or the share of something, `amount` is of so many (`of`).
struct Measurement {
    std::string_view measure;  // the name of its target
    double amount = 0;
    double of = 1;
    std::string example = {};  // the worst: a line's words, a page
};

using Measurements = std::vector<Measurement>;

}  // namespace vitac::quality
