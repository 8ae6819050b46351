// From a document to pages: everything of typesetting but the fonts.
#pragma once

#include "base/diagnostics.h"
#include "model/document.h"
#include "model/pages.h"
#include "typeset/page/text_setter.h"

namespace vitac {

// Pages without faces. There is always at least one page.
Pages make_pages(const Document& document, TextSetter& setter, Diagnostics& diagnostics);

}  // namespace vitac
