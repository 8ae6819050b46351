// The document as a LaTeX file wants it: columns that differ in size only by one command, words in the script they are
// in.
#pragma once

#include <string>
#include <vector>

#include "model/document.h"

namespace vitac {

// Of text, and from one of its lines to the next.
struct TexSize {
    Length size;
    Length leading;

    bool operator==(const TexSize&) const = default;
    auto operator<=>(const TexSize&) const = default;
};

struct TexDocument {
    Document document;
    TexSize body;                // of most text of the whole
    std::vector<TexSize> sizes;  // for each flow: what its text has on the page
};

// * Sizes and leadings of a flow are multiplied so that its body's are those of the body of the whole: then its lines
//   and words are those of the others. Its headings have names of their own, "heading/facts", since more than size sets
//   them apart.
// * The title of an item, which is no work, is the field "item_title".
// * What follows each other in scripts that one command marks is one run.
// * In a document from right to left every run has the level of such text or a higher one.
// * Signs and figures at the ends of a run of another script are Latin again: quotes and commas are the same in both.
TexDocument prepared_for_tex(Document document);

}  // namespace vitac
