// A job or degree whose fields have names: "Position: Engineer", "会社名：...".
#pragma once

#include <optional>
#include <string_view>

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// "Company", "Zeitraum", "学校": the name of such a field.
bool is_name_of_field(std::string_view name);

// Nothing when fewer than two fields are named, or neither role nor organisation is.
std::optional<Entry> read_labelled_position(const RawEntry& raw);

}  // namespace vitac::academicpages
