// The words that a page needs besides the source's: "page", "present", "Publications".
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/biography.h"
#include "style/layout.h"

namespace vitac {

// Adds the words of layouts/languages/*.yaml in this language that the layout does not have itself.
void add_words(Layout& layout, const std::string& language, World& world, Diagnostics& diagnostics);

// Titles that the reader gave, since data has none, in the biography's language.
Biography with_own_titles_translated(Biography biography, const Layout& layout);

}  // namespace vitac
