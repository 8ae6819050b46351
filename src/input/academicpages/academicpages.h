// A biography page of a Jekyll site (academicpages, al-folio, acad-homepage, plain Markdown) -> Biography.
//
// Roles are decided by content: what looks like an author list, a venue with a year, a row of links, an award. Neither
// the order of lines nor the mark-up alone decides.
#pragma once

#include <set>
#include <string>

#include "base/diagnostics.h"
#include "base/world.h"
#include "input/read.h"
#include "model/biography.h"

namespace vitac {

// `shown` has the names of collections and the paths of files that other pages of the site have shown, and gets those
// of this page: nothing is shown twice.
Biography read_academicpages(SourceId page, const ReadRequest& request, World& world, std::set<std::string>& shown,
                             Diagnostics& diagnostics);

}  // namespace vitac
