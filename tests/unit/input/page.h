// A page in memory, read; for tests of what is made of its lines.
#pragma once

#include <string>

#include "support/memory_world.h"

namespace vitac {

struct PageRead {
    std::string dump;         // of the biography, without places, percents and ids
    std::string diagnostics;  // one a line
    std::string json;
};

struct PageOptions {
    std::string name;
    std::string configuration;  // _config.yml beside the page, when not empty
};

PageRead read_page(const std::string& text, const PageOptions& options = {});

// Only the lines of the dump from the first section on.
std::string sections_of(const std::string& text, const std::string& name = "Ada Lovelace");

}  // namespace vitac
