// Files about works and not about a person: CSL-JSON, as reference managers export it, and CITATION.cff -> Biography.
#pragma once

#include "input/data/reading.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// A list of items with `type` and a title, author or date; or `references` with such a list, as pandoc has it.
bool is_csl(const yaml::Node& root);
// One section of publications, newest first. The person is the one the request names.
Biography read_csl(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

// `root` has `cff-version`. The software, and the publications it says to cite. A single author is the person.
Biography read_citation_cff(const yaml::Node& root, const ReadRequest& request, data::Reading& reading);

}  // namespace vitac
