// What readers of data files pass along beside the tree.
#pragma once

#include <set>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "input/data/tree.h"

namespace vitac::data {

struct Reading {
    const Sources& sources;
    Diagnostics& diagnostics;
    Notation notation = Notation::Yaml;
    std::string language = "en";     // BCP 47: of the words that stand for dates
    std::set<std::string> reported;  // unknown fields: each is said once
};

}  // namespace vitac::data
