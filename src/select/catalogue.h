// All that may be shown, in all forms, with what each is worth.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "model/biography.h"
#include "select/wishes.h"

namespace vitac {

enum class ItemKind { Summary, Section, Group, Entry, Bullet };

// One way to show an item.
struct Shape {
    std::optional<Form> form{};  // nothing: the same in every form
    bool links = true;
    bool with_children = true;
    std::int64_t value = 0;             // thousandths
    std::int64_t worth_of_staying = 0;  // more in a choice, because it was chosen before
    std::vector<std::string> parts{};   // ids of what it is set as
    std::string without{};              // what it lacks, in words
};

// A section, entry or bullet. Nothing is shown without what is above it; of the entries of a section all have one form,
// but those that a wish gives a form of their own.
struct Item {
    ItemKind kind = ItemKind::Entry;
    std::string id{};
    std::string title{};
    Span span{};
    std::vector<Shape> shapes{};  // the best first; none for what must never be shown
    std::vector<Item> children{};
    bool must = false;
    bool own_form = false;
    int least = 0;  // Section: how many entries
    int most = std::numeric_limits<int>::max();
    bool only_oldest_go = false;
};

struct Catalogue {
    Biography biography;  // every item in every shape, one after the other, to be measured
    std::vector<Item> items{};
    std::int64_t value = 0;  // of everything
};

Catalogue make_catalogue(const Biography& biography, const Wishes& wishes);

// The id of the summary's paragraph of this number among the parts, which have no ids of their own.
std::string summary_part(std::size_t number);

}  // namespace vitac
