// The list of a batch: which CVs are to be built, and where to.
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

// Reads a list of jobs: a folder with sources, a .csv with a line for each, or a .yaml (docs/batch.md). What is wrong
// with the list is reported (Blame::Surroundings), all of it: then nothing is to be built. Outputs are different from
// each other and lie in the folder.
std::vector<BatchJob> read_batch_list(const std::string& path, const BatchDefaults& defaults, World& world,
                                      Diagnostics& diagnostics);

}  // namespace vitac
