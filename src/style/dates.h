// Dates as a layout prints them.
#pragma once

#include <string>

#include "model/biography.h"
#include "style/layout.h"

namespace vitac {

// As the source wrote it but with the layout's dash between the ends of a range; or spelled alike for all, where every
// part of it was understood.
std::string date_text(const DateRange& dates, const Layout& layout, const std::string& language);

}  // namespace vitac
