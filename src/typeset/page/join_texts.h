// Joins texts that share a baseline by one wide blank, so that machines read them as one line.
//
// Programs that take a page for columns when white runs down it (poppler's pdftotext, pdfminer) read a column of dates
// after all heads, and a column of bullets before all items. What stands on the page between two texts decides: a blank
// that is as wide as the gap fills it, and looks like nothing.
#pragma once

#include "base/length.h"
#include "typeset/page/list_line.h"

namespace vitac {

// Makes the blank that ends `left` so wide that it reaches the first letter of `right`. Does nothing where there is no
// blank, no room, or text that runs from right to left.
void join_texts(SetLine& left, const SetLine& right);

}  // namespace vitac
