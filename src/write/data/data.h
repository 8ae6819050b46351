// The front door of the formats of data: a biography as a file that other programs, and vitac again, can read; and as a
// page or as text, for people.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/biography.h"
#include "write/data/page.h"

namespace vitac {

enum class DataFormat { Vitac, JsonResume, RenderCv, Markdown, Text, Bibtex };

// What the format has no place for is kept where only vitac looks (`x-vitac`), or left out; either is said in a note.
// A page is written with every hint there is; who can read it again may ask write_page() for fewer.
std::string write_data(const Biography& biography, DataFormat format, Diagnostics& diagnostics);

}  // namespace vitac
