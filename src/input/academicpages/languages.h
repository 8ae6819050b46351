// Pages that say everything twice, in two languages.
#pragma once

#include <vector>

#include "base/diagnostics.h"
#include "input/markdown/markdown.h"

namespace vitac::academicpages {

// Keeps of such a page what is written in the language that comes first, and reports what is left out. Its parts are
// wrappers with `lang="..."` or a class such as "lang-en".
void keep_first_language(std::vector<markdown::Block>& blocks, Diagnostics& diagnostics);

}  // namespace vitac::academicpages
