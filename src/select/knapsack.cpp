// Chooses from a tree of things the most valuable ones that fit a height. Exact.
//
// Dynamic programming over the tree in preorder (Kellerer, Pferschy, Pisinger, Knapsack Problems, 2004, chapters 2 and
// 13). A row says for each room what can be had from an item and all that follow it:
//
//     best(item, room) = max( best(behind the item and all below it, room),
//                             value of a shape + best(next item, room - height of the shape) )
//
// A section does this once for each form, with its own best choice of a form in front. Where a section counts its
// entries there is a row for each number of entries that are still to come.
#include "select/knapsack.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace vitac {

namespace {

using Row = std::vector<std::int64_t>;  // by room
using Rows = std::vector<Row>;          // by how many entries are to come; one where none are counted

constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::min() / 4;

// Values are multiplied by this to leave room for the number of items, which decides between equal ones.
constexpr std::int64_t value_scale = 1 << 16;

// What holds for all items of a section.
struct Scope {
    int form = any_form;
    bool counting = false;
    bool only_last_go = false;
    const Rows* end = nullptr;  // behind the section
    bool all_may_go = true;     // nothing that must be shown is still to come in it
};

int counted_below(const SizedItem& item) {
    int count = 0;
    for (const SizedItem& child : item.children) {
        count += (child.counted ? 1 : 0) + counted_below(child);
    }
    return count;
}

bool has_count(const SizedItem& section) {
    return section.least > 0 || section.most < counted_below(section);
}

void collect_forms(const SizedItem& item, std::set<int>& forms) {
    for (const SizedItem& child : item.children) {
        for (const SizedShape& shape : child.shapes) {
            forms.insert(shape.form);
        }
        collect_forms(child, forms);
    }
}

// The forms that a section may have.
std::vector<int> forms_of(const SizedItem& section) {
    std::set<int> forms;
    collect_forms(section, forms);
    if (forms.size() > 1) {
        forms.erase(any_form);
    }
    return forms.empty() ? std::vector<int>{any_form} : std::vector<int>(forms.begin(), forms.end());
}

bool is_allowed(const SizedShape& shape, const Scope& scope) {
    return shape.form == any_form || scope.form == any_form || shape.form == scope.form;
}

// Below an entry nothing is counted, and anything may go.
Scope below_entry(Scope scope) {
    scope.counting = false;
    scope.only_last_go = false;
    return scope;
}

class Packer {
public:
    Packer(const std::vector<SizedItem>& items, int room, bool record) : record_(record) {
        number(items);
        best_ = solve(items, {Row(static_cast<std::size_t>(room) + 1, 0)}, {}).front();
    }

    std::int64_t best() const { return best_.back(); }

    Packing trace(const std::vector<SizedItem>& items) {
        Packing packing;
        if (best() < 0) {
            return packing;
        }
        packing.possible = true;
        const auto lowest = std::find(best_.begin(), best_.end(), best());
        packing.height = static_cast<int>(lowest - best_.begin());
        packing.shapes.assign(numbers_.size(), not_shown);
        int room = packing.height;
        std::size_t count = 0;
        follow(items, {}, room, count, packing);
        return packing;
    }

private:
    // What was best at each room: 0 not shown, else the shape and one more. Items are many, and rooms thousands.
    using Choices = std::vector<std::uint8_t>;
    static constexpr std::size_t most_shapes = std::numeric_limits<std::uint8_t>::max() - 1;
    using Key = std::tuple<std::size_t, int, std::size_t>;  // item, form, count
    // The same of a section: 0, else its form and count.
    using SectionChoices = std::vector<std::uint32_t>;
    static constexpr std::uint32_t forms_radix = 8;

    void number(const std::vector<SizedItem>& items) {
        for (const SizedItem& item : items) {
            numbers_.emplace(&item, numbers_.size());
            number(item.children);
        }
    }

    Rows solve(const std::vector<SizedItem>& items, const Rows& after, Scope scope) {
        Rows rows;
        for (auto item = items.rbegin(); item != items.rend(); ++item) {
            const Rows& behind = item == items.rbegin() ? after : rows;
            rows = item->one_form ? before_section(*item, behind.front()) : before_item(*item, behind, scope);
            scope.all_may_go = scope.all_may_go && !item->must;
        }
        return items.empty() ? after : rows;
    }

    Rows before_section(const SizedItem& section, const Row& after) {
        const bool counting = has_count(section);
        const int most = std::min(section.most, counted_below(section));
        Rows end(counting ? static_cast<std::size_t>(std::max(most, 0)) + 1 : 1, Row(after.size(), impossible));
        end.front() = after;
        Row best = section.must ? Row(after.size(), impossible) : after;
        SectionChoices choices(record_ ? after.size() : 0, 0);
        const std::vector<int> forms = forms_of(section);
        for (std::size_t form = 0; form < forms.size() && !section.shapes.empty(); ++form) {
            const Scope scope{forms[form], counting, section.only_last_go, &end, true};
            const Rows inside = solve(section.children, end, scope);
            const std::size_t least = counting ? static_cast<std::size_t>(section.least) : 0;
            for (std::size_t count = least; count < inside.size(); ++count) {
                const auto choice = static_cast<std::uint32_t>(1 + form + forms_radix * count);
                improve(best, choices, inside[count], section.shapes.front(), choice);
            }
        }
        if (record_) {
            section_choices_[number_of(section)] = std::move(choices);
        }
        Rows before;
        before.push_back(std::move(best));
        return before;
    }

    Rows before_item(const SizedItem& item, const Rows& after, const Scope& scope) {
        assert(item.shapes.size() <= most_shapes);
        const bool any_children = !item.children.empty() && !item.shapes.empty();
        const Scope below = item.counted ? below_entry(scope) : scope;
        const Rows inside = any_children ? solve(item.children, after, below) : Rows{};
        const std::size_t counts = item.counted && scope.counting ? 1 : 0;
        const bool ends = scope.only_last_go && scope.end != nullptr;
        Rows before;
        for (std::size_t count = 0; count < after.size(); ++count) {
            const Row& skipped = ends ? (*scope.end)[count] : after[count];
            const bool may_go = !item.must && (!ends || scope.all_may_go);
            Row best = may_go ? skipped : Row(skipped.size(), impossible);
            Choices choices(record_ ? best.size() : 0, 0);
            for (std::size_t i = 0; i < item.shapes.size() && count >= counts; ++i) {
                const SizedShape& shape = item.shapes[i];
                const Rows& next = shape.with_children && any_children ? inside : after;
                if (is_allowed(shape, scope)) {
                    improve(best, choices, next[count - counts], shape, static_cast<std::uint8_t>(i + 1));
                }
            }
            if (record_) {
                choices_[{number_of(item), scope.form, count}] = std::move(choices);
            }
            before.push_back(std::move(best));
        }
        return before;
    }

    // Without `choices`, where only the value is wanted.
    template <class Choice>
    static void improve(Row& best, std::vector<Choice>& choices, const Row& next, const SizedShape& shape,
                        Choice choice) {
        // A heading alone is worth nothing, and is no item that anyone wants.
        const std::int64_t value = shape.value * value_scale + (shape.value > 0 ? 1 : 0);
        const auto height = static_cast<std::size_t>(shape.height);
        if (choices.empty()) {
            // What is impossible stays so: no values add up to half of what it is below zero.
            for (std::size_t room = height; room < best.size(); ++room) {
                best[room] = std::max(best[room], next[room - height] + value);
            }
            return;
        }
        for (std::size_t room = height; room < best.size(); ++room) {
            const std::int64_t rest = next[room - height];
            if (rest > impossible && rest + value > best[room]) {
                best[room] = rest + value;
                choices[room] = choice;
            }
        }
    }

    std::size_t number_of(const SizedItem& item) const { return numbers_.at(&item); }

    // --- Back along the choices ------------------------------------------------------------------------------------

    // False when the rest of the section is left out.
    bool follow(const std::vector<SizedItem>& items, const Scope& scope, int& room, std::size_t& count,
                Packing& packing) {
        for (const SizedItem& item : items) {
            if (item.one_form) {
                follow_section(item, room, packing);
            } else if (!follow_item(item, scope, room, count, packing)) {
                return false;
            }
        }
        return true;
    }

    void follow_section(const SizedItem& section, int& room, Packing& packing) {
        const std::uint32_t choice = section_choices_.at(number_of(section))[static_cast<std::size_t>(room)];
        if (choice == 0) {
            return;
        }
        take(section, 0, room, packing);
        const int form = forms_of(section)[(choice - 1) % forms_radix];
        std::size_t count = (choice - 1) / forms_radix;
        follow(section.children, {form, has_count(section), section.only_last_go, nullptr, true}, room, count, packing);
    }

    bool follow_item(const SizedItem& item, const Scope& scope, int& room, std::size_t& count, Packing& packing) {
        const std::uint8_t choice = choices_.at({number_of(item), scope.form, count})[static_cast<std::size_t>(room)];
        if (choice == 0) {
            return !scope.only_last_go;
        }
        take(item, choice - 1U, room, packing);
        count -= item.counted && scope.counting ? 1 : 0;
        const bool with_children = item.shapes[choice - 1U].with_children;
        return !with_children || follow(item.children, item.counted ? below_entry(scope) : scope, room, count, packing);
    }

    void take(const SizedItem& item, std::size_t shape, int& room, Packing& packing) {
        packing.shapes[number_of(item)] = static_cast<int>(shape);
        packing.value += item.shapes[shape].value;
        room -= item.shapes[shape].height;
    }

    bool record_;
    Row best_;
    std::map<const SizedItem*, std::size_t> numbers_;  // looked up only
    std::map<Key, Choices> choices_;
    std::map<std::size_t, SectionChoices> section_choices_;  // by item
};

}  // namespace

Packing pack(const std::vector<SizedItem>& items, int room) {
    return room < 0 ? Packing{} : Packer(items, room, true).trace(items);
}

std::int64_t value_of_packing(const std::vector<SizedItem>& items, int room) {
    if (room < 0) {
        return impossible;
    }
    const std::int64_t best = Packer(items, room, false).best();
    return best < 0 ? impossible : best / value_scale;
}

}  // namespace vitac
