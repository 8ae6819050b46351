// The words of an entry, where only they count: to find keywords in it.
#pragma once

#include <string>

#include "model/biography.h"

namespace vitac {

// Of a bullet and all below it.
std::string text_of(const Bullet& bullet);

// What the entry is and says, without names of people.
std::string text_of(const Entry& entry);

}  // namespace vitac
