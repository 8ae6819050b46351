// The title of a page that says whose it is.
#pragma once

#include <string_view>

#include "model/rich_text.h"

namespace vitac::academicpages {

// "Dr. Ada Lovelace, PhD (she/her)" as it is, "Curriculum Vitae – Ada Lovelace" and "Ada Lovelace's CV" without what
// they say of the document; empty when no name is there.
RichText name_in_heading(const RichText& heading);

// How like a name the line at the top of a page is, 0 to 100: capitals are no initials there.
int likeness_of_title(std::string_view title);

// "Curriculum Vitae", "CV", "Lebenslauf": what the page is, and nothing else.
bool is_document_title(std::string_view title);

}  // namespace vitac::academicpages
