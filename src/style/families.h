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
    std::vector<FamilyId> fallback;
};

// The layout's families. One that no file of fonts/ has is an error, and the default family takes its place.
Families read_families(const Layout& layout, World& world, Diagnostics& diagnostics);

// Adds the families that may have characters which those of the layout lack: only for the scripts that the flows and
// furniture use, since most documents need none. Those of the body's generic come first.
void add_fallback(const Document& document, World& world, Diagnostics& diagnostics, Families& families);

}  // namespace vitac
