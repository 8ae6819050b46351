// The front door of style: a Biography in the look of a layout.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/biography.h"
#include "model/document.h"

namespace vitac {

struct LayoutRequest {
    std::string layout = "classic";  // a built-in name, or a path (has a '/' or ends in .yaml)
    std::string paper;               // "a4", "letter"; "" for the layout's own
    std::vector<std::pair<std::string, std::string>> settings;  // --set: "colors.link" = "#000000"
};

// Sets the biography in the requested layout. An unknown or unreadable layout is an error (Blame::Surroundings) and the
// result has no flows.
Document style_document(const Biography& biography, const LayoutRequest& request, World& world,
                        Diagnostics& diagnostics);

struct LayoutSummary {
    std::string name;
    std::string description;
};
// The built-in layouts, sorted by name.
std::vector<LayoutSummary> list_layouts(World& world);

}  // namespace vitac
