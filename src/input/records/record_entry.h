// One record of a list in a file of data -> Entry, by the names of its fields, which speak: company, position, dates.
#pragma once

#include "input/data/reading.h"
#include "model/biography.h"

namespace vitac::records {

// What becomes of fields that nobody knows.
enum class Unknown {
    Printed,  // what people can read is a fact of the entry
    Kept,     // they tell a site how to show the entry
};

// `kind` is that of the section. A text is an item; of a map the fields are known by the names that they have in the
// templates of sites. Where the kind says nothing, an organisation and what somebody did there make a position.
Entry read_record(const yaml::Node& node, SectionKind kind, Unknown unknown, data::Reading& reading);

// Whether a map names a company, school or the like.
bool has_organisation(const yaml::Node& map);
// Whether it says a place, a role or a time: what a job has, and what somebody made need not have.
bool is_like_position(const yaml::Node& map);

}  // namespace vitac::records
