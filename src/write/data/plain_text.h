// A biography as plain text, to be pasted into the fields of a form.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/biography.h"

namespace vitac::data_files {

std::string write_plain_text(const Biography& biography, Diagnostics& diagnostics);

}  // namespace vitac::data_files
