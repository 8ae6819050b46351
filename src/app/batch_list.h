// The lists of a batch: which CVs are to be built, and where to.
#pragma once

#include <string>
#include <vector>

#include "app/compile.h"
#include "base/diagnostics.h"
#include "base/world.h"

namespace vitac {

struct BatchJob {
    Job job;
    std::string output;  // a path
    Span span;           // where the list says it
};

struct BatchDefaults {
    Job job;             // layout, paper, settings and budget of what the list does not say
    std::string folder;  // all outputs are in it; "" for the list's own, else "cv"
};

// Reads lists of jobs, one after the other: each a folder with sources, a .csv with a line for each, or a .yaml
// (docs/batch.md). What is wrong with the lists is reported (Blame::Surroundings), all of it: then nothing is to be
// built. Outputs are different from each other, also those of different lists, and lie in the folder of their list.
std::vector<BatchJob> read_batch_lists(const std::vector<std::string>& paths, const BatchDefaults& defaults,
                                       World& world, Diagnostics& diagnostics);

}  // namespace vitac
