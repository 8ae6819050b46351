// A choice that was made, held in a file: what was shown in which form, and how the layout was changed. A later choice
// stays near it, or is the same again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/adjustment.h"
#include "select/catalogue.h"
#include "select/knapsack.h"

namespace vitac {

struct LockedItem {
    std::string id{};
    std::string title{};  // of a bullet, which has only a number for an id
    std::string shown{};  // "full", "compact", "one-line", "shown" where all forms are one, with " without links"; or
                          // "dropped"
};

struct Lock {
    int pages = 1;
    Adjustment setting{};
    std::vector<LockedItem> items{};  // in reading order, parents before children
};

Lock lock_of(const Catalogue& catalogue, const Packing& packing, const Adjustment& setting, int pages);

std::string lock_text(const Lock& lock);

// Nothing, and a report, when the file is not there or no lock.
std::optional<Lock> read_lock(const std::string& path, World& world, Diagnostics& diagnostics);

// What the lock holds is worth 8 % more in the shape that it was shown in.
void prefer_locked(Catalogue& catalogue, const Lock& lock);

// The setting among the steps of a layout that is nearest to the lock's.
Adjustment locked_setting(const Lock& lock, const FitRange& range);

struct LockedPacking {
    Packing packing{};
    std::string changed{};  // what the lock does not say, or says of what is not there: then there is no packing
};
LockedPacking locked_packing(const Catalogue& catalogue, const Lock& lock);

}  // namespace vitac
