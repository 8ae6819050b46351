// Trees of values as text.
#pragma once

#include <string>

#include "base/yaml.h"

namespace vitac::data_files {

// Block style, keys unquoted. Texts are plain where every reader of YAML takes them for texts, else quoted.
std::string print_yaml(const yaml::Node& root);
// Two blanks for each level. Plain scalars (true, 12) stand as they are, all others in quotes.
std::string print_json(const yaml::Node& root);

}  // namespace vitac::data_files
