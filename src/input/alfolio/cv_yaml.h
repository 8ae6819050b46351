// The classic _data/cv.yml of al-folio, a list of tables -> Biography.
#pragma once

#include "input/data/reading.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// `root` is a list of maps with `title`, `type` and `contents`.
Biography read_alfolio_cv(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

}  // namespace vitac
