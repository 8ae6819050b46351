// A biography as RenderCV's YAML (version 2).
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "model/biography.h"

namespace vitac::data_files {

std::string write_rendercv(const Biography& biography, Diagnostics& diagnostics);

}  // namespace vitac::data_files
