// Makes columns that stand side by side fit for reading one after the other.
//
// Reading must not go back to an earlier page: a column that another is read after keeps, of its blocks, those that have room on the page on which it begins. The
// rest becomes a flow of its own that is read last, and stands in the same column of the last page. And words of two
// columns at one height must not run together: a blank ends each column.
#pragma once

#include <optional>

#include "model/document.h"
#include "typeset/page/text_setter.h"

namespace vitac {

// Nothing when the document has one column.
std::optional<Document> with_linear_columns(const Document& document, TextSetter& setter);

}  // namespace vitac
