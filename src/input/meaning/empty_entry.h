// Entries of which nothing is left.
#pragma once

#include "model/biography.h"

namespace vitac {

// What a broken file, or a page of nothing but mark-up, leaves of an entry may be nothing.
bool is_nothing(const Entry& entry);

}  // namespace vitac
