// The language of a data file.
#pragma once

#include <string>
#include <vector>

#include "input/data/reading.h"
#include "model/biography.h"

namespace vitac::data {

// The language that the file says with `tag`, else what its texts and the titles in it say, else English; for the words
// that stand for dates, too. A tag that is none is reported by nobody and counts as English.
void set_language(Biography& biography, const std::string& tag, const yaml::Node& root,
                  const std::vector<std::string>& titles, Reading& reading);

// The `title` of each map in a list, "" where it has none: what a list of sections gives to set_language.
std::vector<std::string> titles_of(const yaml::Node& sections);

}  // namespace vitac::data
