// The words by which venues, and states of works, are told.
#pragma once

#include <string_view>

#include "model/biography.h"

namespace vitac {

// Whether one of the words that venues are called by stands in the text, which is in lower case: "proceedings",
// "revue".
bool has_venue_words(std::string_view lower);

// Whether the text, in lower case, begins with the name of a journal that is an everyday word: "nature", "cell".
bool begins_with_plain_journal(std::string_view lower);

// What the words of a venue and its acronyms say of its kind.
VenueKind kind_of_venue(std::string_view text);

}  // namespace vitac
