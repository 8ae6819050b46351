// Reads vitac.yaml.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/world.h"
#include "select/variant.h"

namespace vitac {

// The file's variants, and those built in: `full`, which shows all, and `one-page`. What is wrong in the file is
// reported, and is an error. A path of "" or of no file gives only those built in.
VariantFile read_variant_file(const std::string& path, World& world, Diagnostics& diagnostics);

// The keys that the file, a person, and a variant may have.
const std::vector<std::string>& variant_file_keys();
const std::vector<std::string>& person_keys();
const std::vector<std::string>& variant_keys();

}  // namespace vitac
