// Stable and unique names for sections and entries.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/biography.h"

namespace vitac {

// "Überblick & Ziele" -> "uberblick-ziele"; at most eight words.
std::string slug_of(std::string_view text);
// From titles; where two are equal the later ones get "-2", "-3".
void set_ids(std::vector<Section>& sections);

// The name of its owner in the title of a site, "Ada Quill | Home" or "Ada Quill's page": what looks like a person's
// name and has a word that stands in an address of hers, as of ada@quill.example. "Sea Letters" looks like one, too. ""
// where there is none.
std::string owner_in_title(std::string_view title, const std::vector<Contact>& contacts,
                           std::string_view site_address = {});

}  // namespace vitac
