// A site of HugoBlox (Wowchemy, Academic) -> Biography: the owner's page, publications, events, projects, widgets.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// Nothing when the folder has no content/authors or data/authors.
std::optional<Biography> read_hugo(const ReadRequest& request, World& world, Diagnostics& diagnostics);

}  // namespace vitac
