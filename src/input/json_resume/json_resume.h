// JSON Resume (1.x, and 0.x with its older names), academicpages' cv.json, which is made like it, and YAMLResume, which
// has the same sections under `content` -> Biography.
#pragma once

#include "input/data/reading.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// Whether the map has sections as these formats name them.
bool is_json_resume(const yaml::Node& root);

Biography read_json_resume(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);
// `root` has `content`, perhaps `locale` and `layouts`.
Biography read_yamlresume(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

}  // namespace vitac
