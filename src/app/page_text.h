// The words on typeset pages, in reading order.
#pragma once

#include <string>

#include "model/pages.h"

namespace vitac {

// One line of text for each line of the page, a form feed between pages. Running heads and rules are left out.
std::string text_of(const Pages& pages);

}  // namespace vitac
