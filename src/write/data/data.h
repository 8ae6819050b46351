// The front door of the formats of data: a biography as a file that other programs, and vitac again, can read.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/biography.h"

namespace vitac {

enum class DataFormat { Vitac, JsonResume, RenderCv };

// What the format has no place for is kept where only vitac looks (`x-vitac`), or left out; either is said in a note.
std::string write_data(const Biography& biography, DataFormat format, Diagnostics& diagnostics);

}  // namespace vitac
