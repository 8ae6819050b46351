// Entries in the fields of JSON Resume.
#pragma once

#include <string>
#include <string_view>

#include "base/yaml.h"
#include "model/biography.h"

namespace vitac::data_files {

std::string standard_key(SectionKind kind);  // "work"; "" for kinds that the schema does not have
bool is_standard_key(std::string_view key);

// An entry in the fields that the schema has for its section. `more` says whether it has anything else.
yaml::Node standard_entry(const Entry& entry, SectionKind section, const std::string& language, bool& more);
// An entry of any other section: its title for others, all of it for vitac.
yaml::Node entry_of_its_own(const Entry& entry, const std::string& language);

}  // namespace vitac::data_files
