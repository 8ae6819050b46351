// The folder of a personal site -> Biography: its pages, collections, data and bibliographies, each where its generator
// has it.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// `request.path` is a folder. Jekyll (academicpages, al-folio and their like) and Hugo (HugoBlox) are known; other
// folders are searched for one page or file of data. Only what the site shows counts: pages of its menu, where it has
// one. No file outside the folder is read, also through links. Nothing when there is nothing of a biography in it.
std::optional<Biography> read_site(const ReadRequest& request, World& world, Diagnostics& diagnostics);

}  // namespace vitac
