// The kinds of sections and entries by the names that layouts use.
#pragma once

#include <string>
#include <vector>

namespace vitac {

const std::vector<std::string>& section_kind_names();
const std::vector<std::string>& entry_kind_names();

}  // namespace vitac
