// The front door of select: what of a biography is shown, and in which form.
//
// read_variant_file and apply_variant: what a person says about it; tailor: what a position asks for. For a page budget
// the heights of things must be known, which only style and typesetting know. So app/ goes round in a loop:
//     make_catalogue    everything in every form, to be styled and measured once
//     BudgetSearch      asked setting by setting; gives the best choice
//     chosen_biography  that choice as a Biography, to be set in pages
//     explain_choice    what was left out, and what it would take to have it
//     lock_of           the choice as a file that a later run stays near, or keeps
#pragma once

#include <string>
#include <vector>

#include "model/biography.h"
#include "select/catalogue.h"
#include "select/filter.h"
#include "select/lock.h"
#include "select/search.h"
#include "select/tailor.h"
#include "select/variant_file.h"
#include "select/wishes.h"

namespace vitac {

// The biography with what was chosen from its catalogue.
Biography chosen_biography(const Biography& biography, const Catalogue& catalogue, const Packing& packing);

// Something that is not shown as well as it could be.
struct Loss {
    ItemKind kind = ItemKind::Entry;
    std::string id;
    std::string title;
    std::string shown;                 // "dropped", "full", "compact", "one-line"
    std::string without;               // what its form lacks; of a dropped section how many entries it has
    std::int64_t value = 0;            // lost, in thousandths
    Length height;                     // saved
    bool can_return = false;           // whether it could be shown in full at this setting
    std::vector<std::string> instead;  // titles of what would be lost then
};

struct Explanation {
    int pages = 0;
    double fill = 0;  // part of the room, by the measured heights
    FitSetting setting;
    std::int64_t value = 0;  // of what is shown, and of everything
    std::int64_t whole = 0;
    std::vector<Loss> losses;  // in reading order
};

Explanation explain_choice(const Catalogue& catalogue, const FitChoice& choice, const BudgetSearch& search,
                           const PartHeights& parts);

}  // namespace vitac
