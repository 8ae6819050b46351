// What it means to end a page at some place.
#pragma once

#include <string_view>

namespace vitac {

enum class BreakReason {
    Start,          // the first line of the flow
    Forced,         // the document asks for a new page
    BetweenBlocks,  // entries, paragraphs of a section
    BeforeHeading,
    BetweenBullets,  // or other blocks of a long entry
    BetweenNestedBullets,
    BeforeNestedList,
    InsideParagraph,
    LoneItem,      // one line of a list, alone before or after the break
    ThinHeading,   // only one line below a heading
    KeptTogether,  // the document would rather not
    LoneLines,     // fewer than two lines of a long entry
    Widow,         // fewer lines of a paragraph than its style allows
    SplitShortEntry,
    SplitTogether,  // the document forbids it
    SplitHead,      // the head of an entry, or before two lines of its body
    StrandedHeading,
};
std::string_view words_for(BreakReason reason);

struct BreakPoint {
    BreakReason reason = BreakReason::BetweenBlocks;
    int penalty = 0;
    // Above zero: never done where a page can hold both sides, whatever it costs in pages; the larger, the worse.
    int violation = 0;
    bool forced = false;
};

}  // namespace vitac
