// The font families that a document may use, from fonts/*.yaml.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/document.h"
#include "style/layout.h"

namespace vitac {

struct Families {
    std::vector<FontFamily> all;
    std::map<std::string, FamilyId> by_role;  // the keys of Layout::fonts
    std::vector<FamilyId> fallback;           // of the body's generic first
};

// The layout's families and all that are meant as a fallback. A family that no file of fonts/ has is an error, and the
// default family takes its place.
Families read_families(const Layout& layout, World& world, Diagnostics& diagnostics);

}  // namespace vitac
