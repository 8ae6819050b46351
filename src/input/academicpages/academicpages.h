// A biography page of a Jekyll site (academicpages, al-folio, acad-homepage, plain Markdown) -> Biography.
//
// Roles are decided by content: what looks like an author list, a venue with a year, a row of links, an award. Neither
// the order of lines nor the mark-up alone decides.
#pragma once

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

Biography read_academicpages(SourceId page, const ReadRequest& request, World& world, Diagnostics& diagnostics);

}  // namespace vitac
