// Builds many CVs, one a thread.
#pragma once

#include <string>
#include <vector>

#include "app/batch_list.h"
#include "base/diagnostics.h"
#include "base/world.h"

namespace vitac {

struct BatchRequest {
    std::vector<std::string> lists;
    BatchDefaults defaults;
    int threads = 0;          // 0: as many as there are processors
    bool keep_going = false;  // after a CV that could not be built
    bool force = false;       // build also what has not changed
    int shard = 1;            // of `shards` parts of the list, this one
    int shards = 1;
    std::string report;  // a path: how it went, as JSON; "" for none
};

// Builds all jobs of the lists, printing a line for each on standard output and the problems of those that failed on
// standard error. What keeps the batch itself from being done goes to `diagnostics`. Returns the worst exit code of a
// job.
int run_batch(const BatchRequest& request, World& world, Diagnostics& diagnostics);

}  // namespace vitac
