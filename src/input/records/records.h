// Files of data in no form of its own, whose keys speak: `experiences: [{company, role, time}]` -> Biography. Many
// templates of Jekyll and Hugo have such files, each with names of its own; what they mean is known from the names.
#pragma once

#include <optional>
#include <string>

#include "input/data/reading.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac::records {

// What a list under this key is about: "work-experience", "certifications"; nothing where the key does not say it.
std::optional<SectionKind> kind_of_key(const std::string& key);

// Whether at least two of the keys of a map are those of sections of a CV, with lists of records below them; one is
// enough beside a map that names the person.
bool is_records(const yaml::Node& root);

// The whole of such a file: what it says of the person, and its sections in the order of the file.
Biography read_records(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

// One list as a section, or a map with a list in it and perhaps a title and an introduction. Without entries where it
// is neither.
Section read_record_section(const std::string& key, Span key_span, const yaml::Node& value, data::Reading& reading);

// What a map says of a person: name, headline, contacts, summary. Keys may have words around them that say what they
// belong to: `resume_contact_email`, `github_username`. Gives the texts under keys that say nothing of a person.
std::vector<yaml::Member> read_record_person(const yaml::Node& map, const std::string& where, Biography& biography,
                                             data::Reading& reading);

}  // namespace vitac::records
