// A record of ORCID as its public API (version 3.0) gives it -> Biography.
#pragma once

#include "input/data/reading.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// `root` has `orcid-identifier` or `activities-summary`. Records say nothing about co-authors unless works are given in
// full.
Biography read_orcid(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

}  // namespace vitac
