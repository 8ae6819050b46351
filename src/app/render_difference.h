// What differs between two CVs, for people and for other programs.
#pragma once

#include <string>
#include <vector>

#include "base/source.h"
#include "compare/compare.h"

namespace vitac {

struct Difference {
    std::string before;  // as they were named
    std::string after;
    Comparison cvs{};
    std::vector<TextChange> words{};  // of PDFs, instead of `cvs.changes`

    bool none() const { return cvs.changes.empty() && words.empty() && cvs.pages_before == cvs.pages_after; }
};

std::string difference_text(const Difference& difference);
// One object; docs/diff.md explains its fields.
std::string difference_json(const Difference& difference, const Sources& sources);

// "2 added, 1 removed, 3 changed"
std::string counts_of(const Difference& difference);

}  // namespace vitac
