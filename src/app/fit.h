// Fits a biography into a number of pages: styles and measures it once, looks for the best choice, sets that in pages.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/world.h"
#include "model/biography.h"
#include "model/document.h"
#include "model/pages.h"
#include "select/select.h"
#include "style/style.h"

namespace vitac {

struct PageBudget {
    int pages = 1;
    Wishes wishes{};
    bool explain = false;        // which takes longer than to choose
    std::optional<Lock> lock{};  // an earlier choice, to stay near
    bool locked = false;         // to keep it as it is
};

struct Fitted {
    Biography biography;
    Document document;
    Pages pages;
    Lock lock{};                               // what was chosen
    std::optional<Explanation> explanation{};  // where it was asked for
};

// Nothing when the budget cannot be met, which is reported (Blame::Constraint).
std::optional<Fitted> fit_pages(const Biography& biography, const Layout& layout, const PageBudget& budget,
                                World& world, Diagnostics& diagnostics);

}  // namespace vitac
