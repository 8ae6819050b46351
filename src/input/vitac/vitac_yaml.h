// The form of data that is vitac's own (docs/inputs/vitac-yaml.md) -> Biography.
#pragma once

#include "input/data/reading.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// `root` has `vitac`, the version of the form.
Biography read_vitac_yaml(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

}  // namespace vitac
