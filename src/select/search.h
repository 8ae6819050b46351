// Looks for the best page: which items in which shapes, at which setting of the layout.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/adjustment.h"
#include "select/catalogue.h"
#include "select/knapsack.h"
#include "select/part_heights.h"

namespace vitac {

// One way to change the layout. `effort` is how far it is from the layout's own values: the weighted sum of squared
// steps, in thousandths.
struct FitSetting {
    Adjustment adjustment{};
    std::int64_t effort = 0;
};

// All combinations, the least effort first; none that makes the body's small letters lower than may be. `x_height` is
// their height as the layout has it. With `locked`, one of the
// combinations, each step away from it is an effort, too.
std::vector<FitSetting> settings_by_effort(const FitRange& range, Length x_height,
                                           const std::optional<Adjustment>& locked = {});

// Where a flow stands: across all columns, or in the one that the first flow of the same number begins.
struct FlowPlace {
    bool spans = false;
    std::size_t column = 0;
};

// The room for text: so many pages of one height.
struct Room {
    Length page;
    int pages = 1;
    std::vector<FlowPlace> flows{};
};

struct FitChoice {
    FitSetting setting{};
    Packing packing{};       // of the catalogue's items
    std::int64_t worth = 0;  // value less the price of the setting
    double fill = 0;         // part of the room
    bool complete = false;   // everything is shown in its best shape
};

// The search over settings. Ask `may_win` before each, in the order of effort.
class BudgetSearch {
public:
    // The catalogue must live as long.
    BudgetSearch(const Catalogue& catalogue, Room room, Density density);

    // Whether a setting of this effort can still be better than the best so far; if not, neither can those after it.
    bool may_win(const FitSetting& setting) const;
    // `parts` are measured at the setting's size and margin; `tightest` has the same, with the least leading and gaps.
    void offer(const FitSetting& setting, const FitSetting& tightest, const PartHeights& parts);

    bool found() const { return best_.packing.possible; }
    const FitChoice& best() const { return best_; }
    // For the next search: the room is smaller than it seemed.
    void forget_and_reduce(Length by);

    // A choice that was made elsewhere.
    FitChoice choice_of(const Packing& packing, const FitSetting& setting, const PartHeights& parts) const;
    // How high the choice is in another setting, as part of the room; over 1 it does not fit.
    double fill_of(const Packing& packing, const FitSetting& setting, const PartHeights& parts) const;
    // What is best at the setting when the item of this number must be shown; in its best shape, if it was shown
    // shortened.
    Packing pack_with(std::size_t item, const FitChoice& instead_of, const PartHeights& parts) const;
    // What must be shown at least, in points, and the room there is.
    Length least_height(const FitSetting& setting, const PartHeights& parts) const;
    Length room_height() const { return room_.page * room_.pages; }
    int pages() const { return room_.pages; }

private:
    // The catalogue's items with their heights; each column is packed by itself.
    struct Sized {
        std::vector<SizedItem> items;
        std::vector<std::size_t> columns;  // of each item
        std::vector<Length> rooms;         // by column, less the frame
    };
    Sized sized(const Adjustment& adjustment, const PartHeights& parts) const;
    std::vector<Length> rooms_of(const Adjustment& adjustment, const PartHeights& parts, bool one_column) const;
    Packing pack_columns(const Sized& model) const;
    std::int64_t value_of_columns(const Sized& model) const;
    std::int64_t price_of(const FitSetting& setting) const;

    // What can be had at a setting. The tighter of two settings of one size and margin can have all that the other has.
    struct Tried {
        Adjustment adjustment{};
        std::int64_t value = 0;
    };
    const Tried* find_tried(const Adjustment& adjustment) const;
    std::int64_t bound_of(const Adjustment& adjustment) const;
    std::int64_t value_at(const Adjustment& adjustment, const PartHeights& parts);

    const Catalogue& catalogue_;
    Room room_;
    std::int64_t greatest_value_ = 0;  // no choice is worth more
    std::int64_t price_ = 0;           // of an effort of 1000
    Length unit_;                      // of heights
    Length reduced_;                   // less room than it seemed
    FitChoice best_;
    std::vector<Tried> tried_;
};

}  // namespace vitac
