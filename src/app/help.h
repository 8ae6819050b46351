// What `--help` and `--version` print. docs/vitac.1 says the same at more length.
#pragma once

#include <string>
#include <string_view>

namespace vitac {

// For one command ("build"), or for the whole program ("").
std::string help_text(std::string_view topic);

std::string version_text();

}  // namespace vitac
