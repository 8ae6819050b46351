// A degree and its subject, which formats of data keep apart, as one text.
#pragma once

#include "model/rich_text.h"

namespace vitac {

// "BSc, Mathematics"; the degree alone where it names the subject already ("BSc in Mathematics"), and the other way
// round.
RichText role_of_degree(const RichText& degree, const RichText& area);

}  // namespace vitac
