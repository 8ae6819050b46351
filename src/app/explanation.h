// What a page budget left out, for people and for other programs.
#pragma once

#include <string>

#include "select/select.h"

namespace vitac {

std::string explanation_text(const Explanation& explanation);
// Which terms of an advertisement are where in the CV, and which are not in it.
std::string advertisement_text(const AdvertisementReport& report);

// One JSON object; docs/page-budget.md explains its fields, and docs/variants.md those of the advertisement.
std::string explanation_json(const Explanation& explanation, const std::optional<AdvertisementReport>& advertisement,
                             const std::string& page_breaks);

}  // namespace vitac
