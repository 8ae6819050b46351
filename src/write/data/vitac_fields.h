// The parts of a biography in vitac's own form (docs/inputs/vitac-yaml.md), which has a field for everything.
#pragma once

#include <string>

#include "base/yaml.h"
#include "model/biography.h"

namespace vitac::data_files {

// The fields that have a value. `kind` is said where the fields alone would mean another.
yaml::Node entry_fields(const Entry& entry, const std::string& language);
// The same of what another format has no field for; `kind` is said where it is not `known`.
yaml::Node fields_left(const Entry& entry, EntryKind known, const std::string& language);

yaml::Node person_fields(const Person& person);
yaml::Node contact_fields(const Contact& contact);
yaml::Node date_fields(const DateRange& dates, const std::string& language);
yaml::Node bullet_fields(const std::vector<Bullet>& bullets);

// All of it.
yaml::Node biography_fields(const Biography& biography);

}  // namespace vitac::data_files
