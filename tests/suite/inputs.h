// All inputs that tests have: the samples, the made-up pages, and the pages of others where a folder of them is at
// hand.
#pragma once

#include <string>
#include <vector>

#include "support/memory_world.h"

namespace vitac::suite {

struct Input {
    std::string name;  // for people: "pages/html-cards"
    std::string path;  // what is read
};

// Their files are put into the world.
std::vector<Input> all_inputs(MemoryWorld& world);

}  // namespace vitac::suite
