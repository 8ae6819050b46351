// `vitac convert --to markdown`: a page that is read as the biography that it was written from.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/biography.h"

namespace vitac {

// Parts that would be read otherwise say by classes what they are. What is read otherwise even so is reported.
std::string page_of(const Biography& biography, World& world, Diagnostics& diagnostics);

}  // namespace vitac
