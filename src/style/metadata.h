// What a file says about itself: title, author, subject, keywords; and its outline.
#pragma once

#include <vector>

#include "base/world.h"
#include "model/biography.h"
#include "model/document.h"
#include "model/letter.h"
#include "style/layout.h"

namespace vitac {

DocumentMetadata make_metadata(const Biography& biography, const Layout& layout, World& world);

// `sender` is the biography in the language of the letter.
DocumentMetadata letter_metadata(const Letter& letter, const Biography& sender, const Layout& layout, World& world);

// A line for each section and each group of entries that has a heading.
std::vector<OutlineEntry> make_outline(const Biography& biography);

}  // namespace vitac
