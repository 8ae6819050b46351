// What it means to end a page at some place.
#include "typeset/page/break_point.h"

namespace vitac {

std::string_view words_for(BreakReason reason) {
    switch (reason) {
        case BreakReason::Start:
            return "start";
        case BreakReason::Forced:
            return "asked for";
        case BreakReason::BetweenBlocks:
            return "between blocks";
        case BreakReason::BeforeHeading:
            return "before a heading";
        case BreakReason::BetweenBullets:
            return "between bullets of a long entry";
        case BreakReason::BetweenNestedBullets:
            return "between nested bullets";
        case BreakReason::BeforeNestedList:
            return "before a nested list";
        case BreakReason::InsideParagraph:
            return "inside a paragraph";
        case BreakReason::LoneItem:
            return "one line of a list alone";
        case BreakReason::ThinHeading:
            return "one line below a heading";
        case BreakReason::KeptTogether:
            return "inside what should stay together";
        case BreakReason::LoneLines:
            return "one line of an entry alone";
        case BreakReason::Widow:
            return "widow or orphan";
        case BreakReason::SplitShortEntry:
            return "inside a short entry";
        case BreakReason::SplitTogether:
            return "inside what must stay together";
        case BreakReason::SplitHead:
            return "inside the head of an entry";
        case BreakReason::StrandedHeading:
            return "after a heading";
    }
    return "";
}

}  // namespace vitac
