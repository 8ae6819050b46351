// The choice of what fits: against trying everything.
#include "select/knapsack.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <random>

namespace vitac {

namespace {

// All ways to show a list of items, one after the other, with what the rules of a section forbid left out.
class EveryPacking {
public:
    EveryPacking(const std::vector<SizedItem>& items, int room) : room_(room) {
        for (const SizedItem& item : items) {
            collect(item, {});
        }
        visit(0, 0, 0);
    }
    std::int64_t best = -1;

private:
    struct Place {
        const SizedItem* item = nullptr;
        std::optional<std::size_t> parent;
        std::optional<std::size_t> section;
    };

    void collect(const SizedItem& item, std::optional<std::size_t> parent) {
        const std::size_t own = places_.size();
        std::optional<std::size_t> section;
        if (parent) {
            section = places_[*parent].item->one_form ? parent : places_[*parent].section;
        }
        places_.push_back({&item, parent, section});
        chosen_.push_back(not_shown);
        for (const SizedItem& child : item.children) {
            collect(child, own);
        }
    }

    bool shown(std::size_t place) const { return chosen_[place] != not_shown; }

    bool may_be_shown(std::size_t place) const {
        const std::optional<std::size_t> parent = places_[place].parent;
        return !parent || (shown(*parent) &&
                           places_[*parent].item->shapes[static_cast<std::size_t>(chosen_[*parent])].with_children);
    }

    void visit(std::size_t place, int height, std::int64_t value) {
        if (height > room_) {
            return;
        }
        if (place == places_.size()) {
            best = is_allowed() ? std::max(best, value) : best;
            return;
        }
        const SizedItem& item = *places_[place].item;
        if (!item.must || !may_be_shown(place)) {
            visit(place + 1, height, value);
        }
        for (std::size_t i = 0; i < item.shapes.size() && may_be_shown(place); ++i) {
            chosen_[place] = static_cast<int>(i);
            visit(place + 1, height + item.shapes[i].height, value + item.shapes[i].value);
            chosen_[place] = not_shown;
        }
    }

    bool is_allowed() const {
        for (std::size_t section = 0; section < places_.size(); ++section) {
            if (places_[section].item->one_form && shown(section) && !is_allowed(section)) {
                return false;
            }
        }
        return true;
    }

    bool is_allowed(std::size_t section) const {
        const SizedItem& rules = *places_[section].item;
        int form = any_form;
        int count = 0;
        bool left_out = false;
        for (std::size_t place = section + 1; place < places_.size(); ++place) {
            const SizedItem& item = *places_[place].item;
            if (places_[place].section != section) {
                continue;
            }
            if (!shown(place)) {
                const bool is_group = !item.counted && !item.children.empty() && item.children.front().counted;
                left_out = left_out || ((item.counted || is_group) && may_be_shown(place));
                continue;
            }
            const int own = item.shapes[static_cast<std::size_t>(chosen_[place])].form;
            if (own != any_form && form != any_form && own != form) {
                return false;
            }
            form = own == any_form ? form : own;
            count += item.counted ? 1 : 0;
            if (rules.only_last_go && left_out && item.counted) {
                return false;
            }
        }
        return count >= rules.least && count <= rules.most;
    }

    int room_;
    std::vector<Place> places_;
    std::vector<int> chosen_;
};

class RandomModel {
public:
    explicit RandomModel(std::uint32_t seed) : random_(seed) {}

    int up_to(int most) { return static_cast<int>(random_() % static_cast<std::uint32_t>(most + 1)); }

    std::vector<SizedItem> items() {
        std::vector<SizedItem> items;
        const int sections = 1 + up_to(1);
        for (int i = 0; i < sections; ++i) {
            items.push_back(section());
        }
        return items;
    }

private:
    bool rarely() { return up_to(9) == 0; }

    SizedItem section() {
        SizedItem section{.shapes = {{.value = 0, .height = up_to(3)}}, .must = rarely(), .one_form = true};
        const int entries = 1 + up_to(2);
        SizedItem group{.shapes = {{.value = 0, .height = up_to(2)}}};
        for (int i = 0; i < entries; ++i) {
            (up_to(3) == 0 ? group.children : section.children).push_back(entry());
        }
        if (!group.children.empty()) {
            section.children.push_back(group);
        }
        if (up_to(2) == 0) {
            section.most = up_to(entries);
            section.least = std::min(up_to(2), section.most);
        }
        section.only_last_go = up_to(3) == 0;
        return section;
    }

    SizedItem entry() {
        SizedItem entry{.must = rarely(), .counted = true};
        for (int form = 0; form < 3; ++form) {
            if (up_to(3) > 0) {
                entry.shapes.push_back(
                    {.value = up_to(20), .height = up_to(9), .form = form, .with_children = form < 2});
            }
        }
        if (rarely()) {
            entry.shapes = {{.value = up_to(20), .height = up_to(9)}};
        }
        for (int i = up_to(1); i > 0; --i) {
            entry.children.push_back({.shapes = {{.value = up_to(8), .height = 1 + up_to(3)}}});
        }
        return entry;
    }

    std::mt19937 random_;
};

}  // namespace

TEST_CASE("nothing fits no room, and everything fits enough", "[select]") {
    const std::vector<SizedItem> items = {{.shapes = {{.value = 3, .height = 2}}},
                                          {.shapes = {{.value = 4, .height = 3}}}};
    CHECK(pack(items, 1).shapes == std::vector<int>{not_shown, not_shown});
    CHECK(pack(items, 4).shapes == std::vector<int>{not_shown, 0});
    CHECK(pack(items, 5).shapes == std::vector<int>{0, 0});
    CHECK(pack(items, 900).height == 5);
    CHECK_FALSE(pack(items, -1).possible);
    CHECK_FALSE(pack({{.shapes = {{.value = 1, .height = 2}}, .must = true}}, 1).possible);
}

TEST_CASE("what is chosen has the value and height that are said, and is as good as anything", "[select]") {
    int possible = 0;
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        INFO("seed " << seed);
        RandomModel model(seed);
        const std::vector<SizedItem> items = model.items();
        const int room = model.up_to(40);
        const EveryPacking all(items, room);
        const Packing packing = pack(items, room);
        REQUIRE(packing.possible == (all.best >= 0));
        if (packing.possible) {
            ++possible;
            CHECK(packing.value == all.best);
            CHECK(packing.height <= room);
            CHECK(value_of_packing(items, room) == packing.value);
        }
    }
    CHECK(possible > 300);  // else the models would show little
}

}  // namespace vitac
