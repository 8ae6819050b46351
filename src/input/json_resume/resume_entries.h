// The entries of JSON Resume's sections.
#pragma once

#include <string_view>

#include "input/data/reading.h"
#include "model/biography.h"

namespace vitac::json_resume {

struct SectionForm {
    std::string_view key;
    const char* title;
    SectionKind kind;
    Entry (*read)(const yaml::Node& node, data::Reading& reading);
};

// The form of the section that a key names; null for a key that neither the schema nor its dialects know.
const SectionForm* form_of(std::string_view key);
// The same for what a section is about; null where the schema has no such section.
const SectionForm* form_of(SectionKind kind);
// Whether the entry has a field that only this schema names so ("studyType", "issuer"), whatever file it stands in.
bool has_names_of_schema(const yaml::Node& entry);
// The place of a key in the order in which a CV shows sections, or in that of the schema itself; unknown ones come
// last.
enum class Order { Shown, Schema };
int rank_of(std::string_view key, Order order);
bool is_in_schema(std::string_view key);

}  // namespace vitac::json_resume
