// The works of a biography as a database of BibTeX.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/biography.h"

namespace vitac::data_files {

std::string write_bibtex(const Biography& biography, Diagnostics& diagnostics);

}  // namespace vitac::data_files
