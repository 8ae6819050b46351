// Says what a choice leaves out, and what it would take to have it.
#include "select/select.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

namespace vitac {

namespace {

// Trying what each loss would cost takes a search; of more than this no one reads it.
constexpr std::size_t most_tried = 200;

struct Place {
    const Item* item = nullptr;
    std::size_t number = 0;
    bool parent_shown = true;
};

void collect(const std::vector<Item>& items, const Packing& packing, bool parent_shown, std::vector<Place>& places) {
    for (const Item& item : items) {
        const std::size_t number = places.size();
        const int shape = packing.shapes[number];
        places.push_back({&item, number, parent_shown});
        const bool shows_children = shape != not_shown && item.shapes[static_cast<std::size_t>(shape)].with_children;
        collect(item.children, packing, shows_children, places);
    }
}

std::int64_t value_in(const Place& place, const Packing& packing) {
    const int shape = packing.shapes[place.number];
    return shape == not_shown ? 0 : place.item->shapes[static_cast<std::size_t>(shape)].value;
}

std::int64_t whole_value(const Item& item) {
    std::int64_t value = item.shapes.empty() ? 0 : item.shapes.front().value;
    for (const Item& child : item.children) {
        value += whole_value(child);
    }
    return value;
}

std::size_t entries_below(const Item& item) {
    std::size_t count = 0;
    for (const Item& child : item.children) {
        count += (child.kind == ItemKind::Entry ? 1 : 0) + entries_below(child);
    }
    return count;
}

Length whole_height(const Item& item, const Adjustment& by, const PartHeights& parts) {
    Length height = item.shapes.empty() ? Length{} : height_of(item, item.shapes.front(), {}, by, parts);
    for (const Item& child : item.children) {
        height += whole_height(child, by, parts);
    }
    return height;
}

class Explainer {
public:
    Explainer(const Catalogue& catalogue, const FitChoice& choice, const BudgetSearch& search, const PartHeights& parts)
        : choice_(choice), search_(search), parts_(parts) {
        collect(catalogue.items, choice.packing, true, places_);
    }

    std::vector<Loss> losses() {
        std::vector<Loss> losses;
        for (const Place& place : places_) {
            // Of what is left out as a whole only the uppermost is told.
            if (!place.parent_shown || place.item->shapes.empty()) {
                continue;
            }
            const int shape = choice_.packing.shapes[place.number];
            if (shape != 0) {
                losses.push_back(loss(place, shape));
                if (losses.size() <= most_tried) {
                    find_price(place, losses.back());
                }
            }
        }
        return losses;
    }

private:
    Loss loss(const Place& place, int shape) const {
        const Item& item = *place.item;
        const Adjustment& by = choice_.setting.adjustment;
        Loss loss{.kind = item.kind,
                  .id = item.id,
                  .title = item.title,
                  .shown = "dropped",
                  .without = {},
                  .value = 0,
                  .height = {},
                  .can_return = false,
                  .instead = {}};
        if (shape == not_shown) {
            loss.value = whole_value(item);
            loss.height = whole_height(item, by, parts_);
            if (item.kind == ItemKind::Section || item.kind == ItemKind::Group) {
                const std::size_t entries = entries_below(item);
                loss.without = fmt::format("{} {}", entries, entries == 1 ? "entry" : "entries");
            }
            return loss;
        }
        const Shape& shown = item.shapes[static_cast<std::size_t>(shape)];
        loss.shown = name_of(shown.form.value_or(Form::Full));
        loss.without = shown.without;
        loss.value = item.shapes.front().value - shown.value;
        loss.height = height_of(item, item.shapes.front(), {}, by, parts_) - height_of(item, shown, {}, by, parts_);
        if (!shown.with_children) {
            loss.value += whole_value(item) - item.shapes.front().value;
            loss.height += whole_height(item, by, parts_) - height_of(item, item.shapes.front(), {}, by, parts_);
        }
        return loss;
    }

    void find_price(const Place& place, Loss& loss) const {
        const Packing packing = search_.pack_with(place.number, choice_, parts_);
        loss.can_return = packing.possible;
        for (const Place& other : places_) {
            if (packing.possible && value_in(other, packing) < value_in(other, choice_.packing)) {
                loss.instead.push_back(other.item->title);
            }
        }
    }

    const FitChoice& choice_;
    const BudgetSearch& search_;
    const PartHeights& parts_;
    std::vector<Place> places_;
};

std::int64_t value_of(const Catalogue& catalogue, const Packing& packing) {
    std::vector<Place> places;
    collect(catalogue.items, packing, true, places);
    std::int64_t value = 0;
    for (const Place& place : places) {
        value += value_in(place, packing);
    }
    return value;
}

}  // namespace

Explanation explain_choice(const Catalogue& catalogue, const FitChoice& choice, const BudgetSearch& search,
                           const PartHeights& parts) {
    return {.pages = search.pages(),
            .fill = choice.fill,
            .setting = choice.setting,
            .value = value_of(catalogue, choice.packing),
            .whole = catalogue.value,
            .losses = Explainer(catalogue, choice, search, parts).losses()};
}

}  // namespace vitac
