// RenderCV's YAML (version 2, and 1 where it is the same), also as al-folio's _data/cv.yml -> Biography.
#pragma once

#include "input/data/reading.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// `root` is a map with `cv`. What the file says of design and rendering is not used, and a note says so.
Biography read_rendercv(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

}  // namespace vitac
