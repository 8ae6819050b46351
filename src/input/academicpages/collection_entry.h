// The front matter of a page of a collection, or a record in a file of data that a page loops over -> Entry.
#pragma once

#include "base/yaml.h"
#include "input/academicpages/classify.h"
#include "input/academicpages/collection.h"
#include "input/data/reading.h"

namespace vitac::academicpages {

// `map` has the fields, `kind` says what the collection is of. A field that nobody knows is kept in `extra`;
// those that tell a site how to show the page are passed over.
Member member_of(const yaml::Node& map, SectionKind kind, const Known& known, data::Reading& reading);

}  // namespace vitac::academicpages
