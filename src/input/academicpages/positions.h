// The lines of an entry -> a job or a degree: organisation, place, role, dates, facts.
#pragma once

#include <optional>

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// Nothing when the entry has neither an organisation nor a role that could be told from the rest: then it is an item.
std::optional<Entry> read_position(const RawEntry& raw, SectionKind kind);

}  // namespace vitac::academicpages
