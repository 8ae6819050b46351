// Words that tell roles and degrees, organisations and places apart.
#pragma once

#include <string_view>

namespace vitac::academicpages {

bool has_role_words(std::string_view text);          // "Research Scientist", "Ph.D. in Mathematics"
bool has_degree_words(std::string_view text);        // "B.Sc.", "Master of Arts"
bool has_organisation_words(std::string_view text);  // "University of ...", "... Inc."
bool is_place(std::string_view text);                // "United States", "MA", "Remote"

}  // namespace vitac::academicpages
