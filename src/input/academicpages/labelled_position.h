// A job or degree whose fields have names: "Position: Engineer", "会社名：...".
#pragma once

#include <optional>

#include "input/academicpages/raw.h"
#include "model/biography.h"

namespace vitac::academicpages {

// Nothing when fewer than two fields are named, or neither role nor organisation is.
std::optional<Entry> read_labelled_position(const RawEntry& raw);

}  // namespace vitac::academicpages
