// The facts of a biography, and the order in which a layout has them read.
//
// Their words come from the biography alone, so that text which a later pass loses is missed. From the styled document
// come only the order, capitals, the spelling of dates and the encoding of addresses, which are the layout's choice.
#pragma once

#include <string>
#include <vector>

#include "model/biography.h"
#include "model/document.h"
#include "model/fact.h"

namespace vitac {

// In the order of the source. Prose is split after each sentence, so that a page may end between two.
std::vector<Fact> facts_of(const Biography& biography);

// The same facts as the document has them read.
std::vector<Fact> facts_as_styled(const std::vector<Fact>& facts, const Document& document);

// One fact a line: its text, or `@ ` and the address of a link. Addresses are said once, after all else.
std::string expected_text(const std::vector<Fact>& facts);

}  // namespace vitac
