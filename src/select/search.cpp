// Looks for the best page: which items in which shapes, at which setting of the layout.
#include "select/search.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace vitac {

namespace {

// Heights are rounded up to this; of many pages the budget is parted into so many units at most.
constexpr Length finest_unit = 0.25_pt;
constexpr int most_units = 6000;

// What a squared step from the layout's own value weighs. Size is seen first, the spaces last.
constexpr std::int64_t size_weight = 1000;
constexpr std::int64_t margin_weight = 600;
constexpr std::int64_t leading_weight = 600;
constexpr std::int64_t gap_weight = 500;
// What each step weighs away from a setting that is locked.
constexpr std::int64_t drift_weight = 300;

// What an effort of one costs, in thousandths of the value of everything.
std::int64_t price_per_effort(Density density) {
    return density == Density::Roomy ? 30 : density == Density::Normal ? 20 : 10;
}

std::int64_t squared_steps(std::size_t at, std::size_t own) {
    const auto steps = static_cast<std::int64_t>(at) - static_cast<std::int64_t>(own);
    return steps * steps;
}

// How many steps there are between two values.
template <class Value>
std::int64_t steps_between(const Steps<Value>& steps, Value from, Value to) {
    const auto place = [&](Value value) { return std::find(steps.values.begin(), steps.values.end(), value); };
    return std::abs(place(to) - place(from));
}

std::int64_t drift(const FitRange& range, const Adjustment& from, const Adjustment& to) {
    const Length own = range.side_margins.values[range.side_margins.own];
    return steps_between(range.sizes, from.size, to.size) + steps_between(range.leading, from.leading, to.leading) +
           steps_between(range.gaps, from.gaps, to.gaps) +
           steps_between(range.side_margins, from.side_margin.value_or(own), to.side_margin.value_or(own));
}

}  // namespace

std::vector<FitSetting> settings_by_effort(const FitRange& range, Length x_height,
                                           const std::optional<Adjustment>& locked) {
    std::vector<FitSetting> settings;
    for (std::size_t size = 0; size < range.sizes.values.size(); ++size) {
        const bool too_small = x_height * range.sizes.values[size] < range.least_x_height;
        // The layout's own size is its author's word.
        if (too_small && size < range.sizes.own) {
            continue;
        }
        for (std::size_t margin = 0; margin < range.side_margins.values.size(); ++margin) {
            for (std::size_t leading = 0; leading < range.leading.values.size(); ++leading) {
                for (std::size_t gap = 0; gap < range.gaps.values.size(); ++gap) {
                    FitSetting setting;
                    setting.adjustment = {.size = range.sizes.values[size],
                                          .leading = range.leading.values[leading],
                                          .gaps = range.gaps.values[gap],
                                          .side_margin = {}};
                    if (margin != range.side_margins.own) {
                        setting.adjustment.side_margin = range.side_margins.values[margin];
                    }
                    setting.effort = size_weight * squared_steps(size, range.sizes.own) +
                                     margin_weight * squared_steps(margin, range.side_margins.own) +
                                     leading_weight * squared_steps(leading, range.leading.own) +
                                     gap_weight * squared_steps(gap, range.gaps.own);
                    if (locked) {
                        setting.effort += drift_weight * drift(range, *locked, setting.adjustment);
                    }
                    settings.push_back(setting);
                }
            }
        }
    }
    std::stable_sort(settings.begin(), settings.end(),
                     [](const FitSetting& a, const FitSetting& b) { return a.effort < b.effort; });
    return settings;
}

namespace {

// No choice is worth more.
std::int64_t greatest_value(const std::vector<Item>& items) {
    std::int64_t value = 0;
    for (const Item& item : items) {
        std::int64_t best = 0;
        for (const Shape& shape : item.shapes) {
            best = std::max(best, shape.value + shape.worth_of_staying);
        }
        value += best + greatest_value(item.children);
    }
    return value;
}

bool shows_everything(const std::vector<Item>& items, const Packing& packing, std::size_t& number) {
    return std::all_of(items.begin(), items.end(), [&](const Item& item) {
        const int shape = packing.shapes[number++];
        return (shape == 0 || item.shapes.empty()) && shows_everything(item.children, packing, number);
    });
}

bool shows_everything(const std::vector<Item>& items, const Packing& packing) {
    std::size_t number = 0;
    return shows_everything(items, packing, number);
}

}  // namespace

BudgetSearch::BudgetSearch(const Catalogue& catalogue, Room room, Density density)
    : catalogue_(catalogue),
      room_(std::move(room)),
      greatest_value_(greatest_value(catalogue.items)),
      price_(catalogue.value * price_per_effort(density) / 1000) {
    unit_ = std::max(finest_unit, room_height() / most_units);
}

std::int64_t BudgetSearch::price_of(const FitSetting& setting) const {
    return price_ * setting.effort / 1000;
}

bool BudgetSearch::may_win(const FitSetting& setting) const {
    return !found() || greatest_value_ - price_of(setting) > best_.worth;
}

void BudgetSearch::offer(const FitSetting& setting, const FitSetting& tightest, const PartHeights& parts) {
    if (find_tried(tightest.adjustment) == nullptr) {
        value_at(tightest.adjustment, parts);
    }
    const auto may_be_best = [&](std::int64_t value) {
        return value >= 0 && (!found() || value - price_of(setting) > best_.worth);
    };
    if (!may_be_best(bound_of(setting.adjustment))) {
        return;
    }
    const std::int64_t value = value_at(setting.adjustment, parts);
    if (!may_be_best(value)) {
        return;
    }
    best_ = choice_of(pack_columns(sized(setting.adjustment, parts)), setting, parts);
    best_.worth = value - price_of(setting);
}

const BudgetSearch::Tried* BudgetSearch::find_tried(const Adjustment& adjustment) const {
    const auto found =
        std::find_if(tried_.begin(), tried_.end(), [&](const Tried& tried) { return tried.adjustment == adjustment; });
    return found == tried_.end() ? nullptr : &*found;
}

std::int64_t BudgetSearch::bound_of(const Adjustment& adjustment) const {
    std::int64_t bound = greatest_value_;
    for (const Tried& tried : tried_) {
        const Adjustment& by = tried.adjustment;
        if (by.size == adjustment.size && by.side_margin == adjustment.side_margin &&
            by.leading <= adjustment.leading && by.gaps <= adjustment.gaps) {
            bound = std::min(bound, tried.value);
        }
    }
    return bound;
}

std::int64_t BudgetSearch::value_at(const Adjustment& adjustment, const PartHeights& parts) {
    if (const Tried* known = find_tried(adjustment)) {
        return known->value;
    }
    tried_.push_back({adjustment, value_of_columns(sized(adjustment, parts))});
    return tried_.back().value;
}

FitChoice BudgetSearch::choice_of(const Packing& packing, const FitSetting& setting, const PartHeights& parts) const {
    return {.setting = setting,
            .packing = packing,
            .fill = fill_of(packing, setting, parts),
            .complete = shows_everything(catalogue_.items, packing)};
}

void BudgetSearch::forget_and_reduce(Length by) {
    reduced_ += by;
    best_ = {};
    tried_.clear();
}

// --- Heights -------------------------------------------------------------------------------------------------------

namespace {

int rounded_up(Length length, Length unit) {
    return static_cast<int>((std::max(length, Length{}).units() + unit.units() - 1) / unit.units());
}

SizedItem sized_item(const Item& item, const Adjustment& by, const PartHeights& parts, Length after_sibling,
                     Length unit) {
    SizedItem sized{.must = item.must,
                    .one_form = item.kind == ItemKind::Section,
                    .counted = item.kind == ItemKind::Entry,
                    .least = item.least,
                    .most = item.most,
                    .only_last_go = item.only_oldest_go};
    for (const Shape& shape : item.shapes) {
        const bool bound = shape.form && !item.own_form && item.kind == ItemKind::Entry;
        sized.shapes.push_back({.value = shape.value + shape.worth_of_staying,
                                .height = rounded_up(height_of(item, shape, after_sibling, by, parts), unit),
                                .form = bound ? static_cast<int>(*shape.form) : any_form,
                                .with_children = shape.with_children});
    }
    const Length after = item.children.empty() ? Length{} : space_after_children(item, parts);
    for (const Item& child : item.children) {
        sized.children.push_back(sized_item(child, by, parts, after, unit));
    }
    return sized;
}

}  // namespace

std::vector<Length> BudgetSearch::rooms_of(const Adjustment& adjustment, const PartHeights& parts,
                                           bool one_column) const {
    const std::vector<Length> frames = parts.frame_heights(room_.flows.size(), adjustment);
    Length shared = reduced_;  // by what spans all columns
    std::vector<Length> own(room_.flows.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        (one_column || room_.flows[i].spans ? shared : own[room_.flows[i].column]) += frames[i];
    }
    std::vector<Length> rooms;
    for (const Length frame : own) {
        rooms.push_back(room_height() - shared - frame);
    }
    return rooms;
}

BudgetSearch::Sized BudgetSearch::sized(const Adjustment& adjustment, const PartHeights& parts) const {
    Sized model;
    bool one_column = false;
    for (const Item& item : catalogue_.items) {
        const FlowPlace place = room_.flows.at(flow_of(item, parts));
        model.items.push_back(sized_item(item, adjustment, parts, {}, unit_));
        model.columns.push_back(place.column);
        one_column = one_column || place.spans;
    }
    // Where items stand across the columns, as if all columns were one: that needs more room, never less.
    if (one_column) {
        model.columns.assign(model.columns.size(), 0);
    }
    model.rooms = rooms_of(adjustment, parts, one_column);
    return model;
}

namespace {

std::vector<SizedItem> items_of(const std::vector<SizedItem>& items, const std::vector<std::size_t>& columns,
                                std::size_t column) {
    std::vector<SizedItem> own;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (columns[i] == column) {
            own.push_back(items[i]);
        }
    }
    return own;
}

std::size_t item_count(const SizedItem& item) {
    std::size_t count = 1;
    for (const SizedItem& child : item.children) {
        count += item_count(child);
    }
    return count;
}

}  // namespace

std::int64_t BudgetSearch::value_of_columns(const Sized& model) const {
    std::int64_t sum = 0;
    for (std::size_t column = 0; column < model.rooms.size(); ++column) {
        const std::int64_t value = value_of_packing(items_of(model.items, model.columns, column),
                                                    static_cast<int>(model.rooms[column].units() / unit_.units()));
        if (value < 0) {
            return value;
        }
        sum += value;
    }
    return sum;
}

Packing BudgetSearch::pack_columns(const Sized& model) const {
    std::vector<Packing> packings;
    Packing all{.possible = true};
    for (std::size_t column = 0; column < model.rooms.size(); ++column) {
        packings.push_back(pack(items_of(model.items, model.columns, column),
                                static_cast<int>(model.rooms[column].units() / unit_.units())));
        all.possible = all.possible && packings.back().possible;
        all.value += packings.back().value;
        all.height = std::max(all.height, packings.back().height);
    }
    std::vector<std::size_t> next(packings.size(), 0);
    for (std::size_t i = 0; i < model.items.size() && all.possible; ++i) {
        const std::size_t column = model.columns[i];
        const auto begin = packings[column].shapes.begin() + static_cast<std::ptrdiff_t>(next[column]);
        const std::size_t count = item_count(model.items[i]);
        all.shapes.insert(all.shapes.end(), begin, begin + static_cast<std::ptrdiff_t>(count));
        next[column] += count;
    }
    return all;
}

// --- Questions about a choice --------------------------------------------------------------------------------------

namespace {

// At least so high is what must be shown.
int least_units(const std::vector<SizedItem>& items) {
    int units = 0;
    for (const SizedItem& item : items) {
        if (item.must && !item.shapes.empty()) {
            const auto lowest =
                std::min_element(item.shapes.begin(), item.shapes.end(),
                                 [](const SizedShape& a, const SizedShape& b) { return a.height < b.height; });
            units += lowest->height + least_units(item.children);
        }
    }
    return units;
}

// Calls `visit(item, its number, space after a sibling)` in reading order.
template <class Visit>
void walk(const std::vector<Item>& items, const PartHeights& parts, Length after, std::size_t& number,
          const Visit& visit) {
    for (const Item& item : items) {
        visit(item, number++, after);
        walk(item.children, parts, item.children.empty() ? Length{} : space_after_children(item, parts), number, visit);
    }
}

// The item of this number, parents before children; the items above it are pinned with it.
bool pin(std::vector<SizedItem>& items, std::size_t wanted, bool best_shape, std::size_t& number) {
    for (SizedItem& item : items) {
        const bool own = number++ == wanted;
        if (own && best_shape && !item.shapes.empty()) {
            item.shapes.resize(1);
            item.shapes.front().form = any_form;
        }
        if (pin(item.children, wanted, best_shape, number) || own) {
            item.must = true;
            return true;
        }
    }
    return false;
}

}  // namespace

double BudgetSearch::fill_of(const Packing& packing, const FitSetting& setting, const PartHeights& parts) const {
    const Sized model = sized(setting.adjustment, parts);
    std::vector<Length> used(model.rooms.size());
    std::size_t number = 0;
    for (std::size_t i = 0; i < catalogue_.items.size(); ++i) {
        const std::vector<Item> root = {catalogue_.items[i]};
        walk(root, parts, {}, number, [&](const Item& item, std::size_t place, Length after) {
            if (packing.shapes[place] != not_shown) {
                const Shape& shape = item.shapes[static_cast<std::size_t>(packing.shapes[place])];
                used[model.columns[i]] += height_of(item, shape, after, setting.adjustment, parts);
            }
        });
    }
    double fill = 0;
    for (std::size_t column = 0; column < used.size(); ++column) {
        const Length frame = room_height() - reduced_ - model.rooms[column];
        fill = std::max(fill, (frame + used[column]) / room_height());
    }
    return fill;
}

Packing BudgetSearch::pack_with(std::size_t item, const FitChoice& instead_of, const PartHeights& parts) const {
    Sized model = sized(instead_of.setting.adjustment, parts);
    std::size_t number = 0;
    pin(model.items, item, instead_of.packing.shapes[item] != not_shown, number);
    return pack_columns(model);
}

Length BudgetSearch::least_height(const FitSetting& setting, const PartHeights& parts) const {
    const Sized model = sized(setting.adjustment, parts);
    Length highest;
    for (std::size_t column = 0; column < model.rooms.size(); ++column) {
        const Length frame = room_height() - reduced_ - model.rooms[column];
        highest = std::max(highest, frame + unit_ * least_units(items_of(model.items, model.columns, column)));
    }
    return highest;
}

}  // namespace vitac
