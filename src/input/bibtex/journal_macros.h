// The commands by which astronomers' bibliographies name journals.
#pragma once

#include <string_view>

namespace vitac::bibtex {

// "apj" -> "Astrophysical Journal", as AASTeX and the Astrophysics Data System define them; empty for any other name.
std::string_view journal_of_macro(std::string_view name);

}  // namespace vitac::bibtex
