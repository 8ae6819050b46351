// A biography as JSON Resume (schema 1.x).
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/biography.h"

namespace vitac::data_files {

std::string write_json_resume(const Biography& biography, Diagnostics& diagnostics);

}  // namespace vitac::data_files
