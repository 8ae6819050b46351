// One input that is several files: lines "--- PATH ---" part them.
#pragma once

#include <string>
#include <string_view>

#include "support/memory_world.h"

namespace vitac::fuzz {

// The bytes before the first such line are the file `first`. At most 64 files; the rest is left out.
void put_files(std::string_view bytes, const std::string& first, MemoryWorld& world);

}  // namespace vitac::fuzz
