// Words in names that are no one's given or family name.
#pragma once

#include <string>
#include <string_view>

namespace vitac::people {

bool is_particle(std::string_view word);        // "van", "de", "bin", in any case
bool is_suffix(std::string_view word);          // "Jr.", "III", "PhD"
bool is_academic_title(std::string_view word);  // "Prof.", "Dr.", "Mrs."
bool is_role_of_editor(std::string_view text);  // "eds.", "trans.", "Hrsg."
bool names_a_group(std::string_view text);      // "ATLAS Collaboration", "DeepSeek Team"
// One to four capitals, with or without full stops and hyphens: "A.", "J.-P.", "JQ", "Yu." (one letter of another
// script).
bool is_initials(std::string_view word);

// Whether two family names (folded) can be one, spelled differently in Latin letters: Kim and Gim, Lee, Yi and Rhee.
bool is_same_family(std::string_view a, std::string_view b);
// Whether the family is usual in East Asia, where two-syllable given names are written as one word, two, or with a
// hyphen.
bool is_east_asian_family(std::string_view folded);
// How many bytes of a name in Han or Hangul without blanks are the family name: one character, or two of a known double
// name.
std::size_t cjk_family_size(std::string_view name);

}  // namespace vitac::people
