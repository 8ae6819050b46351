// Lists of the owner's page and of widgets: experience, education, awards, skills.
#pragma once

#include "base/yaml.h"
#include "input/data/reading.h"
#include "model/biography.h"

namespace vitac::hugo {

// A section for each list that is known; a widget gives its title to them.
Biography lists_of(const yaml::Node& map, data::Reading& reading);

}  // namespace vitac::hugo
