// What a page budget left out, for people and for other programs.
#pragma once

#include <string>

#include "select/select.h"

namespace vitac {

std::string explanation_text(const Explanation& explanation);

// One JSON object; docs/variants.md explains its fields.
std::string explanation_json(const Explanation& explanation, const std::string& page_breaks);

}  // namespace vitac
