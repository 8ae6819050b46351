// A choice that was made, held in a file.
#include "select/lock.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <set>

#include "base/unicode.h"
#include "base/yaml.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> unreadable_lock{Severity::Error, "unreadable-lock",
                                                            "cannot use the lock file `{}`: {}", Blame::Surroundings};

constexpr const char* dropped = "dropped";

// A locked shape is worth this much more, in thousandths: enough to win against what is about as good.
constexpr std::int64_t worth_of_staying = 80;

std::string shape_name(const Shape& shape) {
    return std::string(shape.form ? name_of(*shape.form) : "shown") + (shape.links ? "" : " without links");
}

// --- Finding the items of a lock again -----------------------------------------------------------------------------

// "a/b" of the bullet "a/b/3".
std::string above(const std::string& id) {
    return id.substr(0, std::min(id.rfind('/'), id.size()));
}

// Items are known by their ids. The bullets of an item are known by their words, for their numbers change when one is
// added; and those whose words are new, by their numbers.
class LockedItems {
public:
    explicit LockedItems(const Lock& lock) {
        for (const LockedItem& item : lock.items) {
            by_id_[item.id] = &item;
            by_words_[above(item.id) + "\n" + item.title] = &item;
        }
    }

    // In the order of the catalogue; null for those that the lock does not know.
    std::vector<const LockedItem*> of(const std::vector<Item>& items) {
        find_by_words(items);
        find_by_number(items);
        return std::move(found_);
    }

    // The first that was not asked for.
    const LockedItem* left(const Lock& lock) const {
        const auto left = std::find_if(lock.items.begin(), lock.items.end(),
                                       [&](const LockedItem& item) { return !taken_.contains(&item); });
        return left == lock.items.end() ? nullptr : &*left;
    }

private:
    void find_by_words(const std::vector<Item>& items) {
        for (const Item& item : items) {
            const auto known = by_words_.find(above(item.id) + "\n" + item.title);
            const bool is_found = item.kind == ItemKind::Bullet && known != by_words_.end();
            found_.push_back(is_found && taken_.insert(known->second).second ? known->second : nullptr);
            find_by_words(item.children);
        }
    }

    void find_by_number(const std::vector<Item>& items) {
        for (const Item& item : items) {
            const LockedItem*& found = found_[next_++];
            const auto known = by_id_.find(item.id);
            if (found == nullptr && known != by_id_.end() && taken_.insert(known->second).second) {
                found = known->second;
            }
            find_by_number(item.children);
        }
    }

    std::map<std::string, const LockedItem*> by_id_;
    std::map<std::string, const LockedItem*> by_words_;
    std::set<const LockedItem*> taken_;  // looked up only
    std::vector<const LockedItem*> found_;
    std::size_t next_ = 0;
};

// Calls `visit(item, number)` in reading order, parents before children.
template <class Items, class Visit>
void each_item(Items& items, std::size_t& number, const Visit& visit) {
    for (auto& item : items) {
        visit(item, number++);
        each_item(item.children, number, visit);
    }
}

}  // namespace

Lock lock_of(const Catalogue& catalogue, const Packing& packing, const Adjustment& setting, int pages) {
    Lock lock{.pages = pages, .setting = setting};
    std::size_t number = 0;
    each_item(catalogue.items, number, [&](const Item& item, std::size_t place) {
        const int shape = packing.shapes[place];
        lock.items.push_back(
            {.id = item.id,
             .title = item.kind == ItemKind::Bullet ? item.title : "",
             .shown = shape == not_shown ? dropped : shape_name(item.shapes[static_cast<std::size_t>(shape)])});
    });
    return lock;
}

void prefer_locked(Catalogue& catalogue, const Lock& lock) {
    const std::vector<const LockedItem*> locked = LockedItems(lock).of(catalogue.items);
    std::size_t number = 0;
    each_item(catalogue.items, number, [&](Item& item, std::size_t place) {
        for (Shape& shape : item.shapes) {
            if (locked[place] != nullptr && locked[place]->shown == shape_name(shape)) {
                shape.worth_of_staying = shape.value * worth_of_staying / 1000;
            }
        }
    });
}

LockedPacking locked_packing(const Catalogue& catalogue, const Lock& lock) {
    LockedItems items(lock);
    const std::vector<const LockedItem*> locked = items.of(catalogue.items);
    LockedPacking result{.packing = {.possible = true}};
    std::size_t number = 0;
    each_item(catalogue.items, number, [&](const Item& item, std::size_t place) {
        const std::string shown = locked[place] == nullptr ? "" : locked[place]->shown;
        const auto shape = std::find_if(item.shapes.begin(), item.shapes.end(),
                                        [&](const Shape& one) { return shape_name(one) == shown; });
        const bool is_held = shown == dropped || shape != item.shapes.end();
        if (!is_held && result.changed.empty()) {
            result.changed = fmt::format("`{}` {}", item.title, shown.empty() ? "is new" : "cannot be shown as it was");
        }
        result.packing.shapes.push_back(shape == item.shapes.end() ? not_shown
                                                                   : static_cast<int>(shape - item.shapes.begin()));
    });
    if (const LockedItem* left = items.left(lock); left != nullptr && result.changed.empty()) {
        result.changed = fmt::format("`{}` is gone", left->title.empty() ? left->id : left->title);
    }
    result.packing.possible = result.changed.empty();
    return result;
}

// --- The setting ---------------------------------------------------------------------------------------------------

namespace {

template <class Value>
Value nearest(const Steps<Value>& steps, Value wanted) {
    return *std::min_element(steps.values.begin(), steps.values.end(), [&](Value a, Value b) {
        return (a < wanted ? wanted - a : a - wanted) < (b < wanted ? wanted - b : b - wanted);
    });
}

}  // namespace

Adjustment locked_setting(const Lock& lock, const FitRange& range) {
    Adjustment setting{.size = nearest(range.sizes, lock.setting.size),
                       .leading = nearest(range.leading, lock.setting.leading),
                       .gaps = nearest(range.gaps, lock.setting.gaps),
                       .side_margin = {}};
    const Length own = range.side_margins.values[range.side_margins.own];
    const Length margin = nearest(range.side_margins, lock.setting.side_margin.value_or(own));
    if (margin != own) {
        setting.side_margin = margin;
    }
    return setting;
}

// --- The file ------------------------------------------------------------------------------------------------------

namespace {

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        const bool is_control = static_cast<unsigned char>(c) < 0x20;
        result += c == '"' || c == '\\' ? std::string("\\") + c : std::string(1, is_control ? ' ' : c);
    }
    return result + "\"";
}

double number_in(const yaml::Node& map, const char* key, double otherwise) {
    const yaml::Node* node = map.find(key);
    double value = otherwise;
    if (node != nullptr) {
        std::from_chars(node->text.data(), node->text.data() + node->text.size(), value);
    }
    constexpr double least = 0.01;
    constexpr double most = 1000;
    return std::isfinite(value) ? std::clamp(value, least, most) : otherwise;
}

std::string text_in(const yaml::Node& map, const char* key) {
    const yaml::Node* node = map.find(key);
    return node == nullptr ? std::string() : node->text;
}

}  // namespace

std::string lock_text(const Lock& lock) {
    const Adjustment& by = lock.setting;
    std::string text = fmt::format(
        "# What a page budget chose. vitac build --lock stays near it, with --locked it is kept.\n"
        "pages: {}\nsetting: {{size: {}, leading: {}, gaps: {}{}}}\nitems:\n",
        lock.pages, by.size, by.leading, by.gaps,
        by.side_margin ? fmt::format(", side_margin_mm: {}", by.side_margin->millimetres()) : "");
    for (const LockedItem& item : lock.items) {
        text += fmt::format("  - {{id: {}, {}shown: {}}}\n", quoted(item.id),
                            item.title.empty() ? "" : "text: " + quoted(item.title) + ", ", item.shown);
    }
    return text;
}

std::optional<Lock> read_lock(const std::string& path, World& world, Diagnostics& diagnostics) {
    FileContent content = world.read_file(path);
    if (content.status != FileContent::Status::Ok) {
        diagnostics.add(unreadable_lock.nowhere(path, content.reason));
        return std::nullopt;
    }
    const SourceId source = world.sources().add(path, unicode::repair_utf8(content.bytes).text);
    const yaml::Node root = yaml::parse(world.sources(), world.sources().whole(source), diagnostics);
    const yaml::Node* setting = root.find("setting");
    const yaml::Node* items = root.find("items");
    if (setting == nullptr || items == nullptr || !items->is_sequence()) {
        diagnostics.add(unreadable_lock.nowhere(path, "it has no `setting` and `items`")
                            .with_hint("remove it, and `--lock` writes a new one"));
        return std::nullopt;
    }
    Lock lock{.pages = static_cast<int>(number_in(root, "pages", 1)),
              .setting = {.size = number_in(*setting, "size", 1),
                          .leading = number_in(*setting, "leading", 1),
                          .gaps = number_in(*setting, "gaps", 1),
                          .side_margin = {}}};
    if (setting->find("side_margin_mm") != nullptr) {
        lock.setting.side_margin = Length::from_millimetres(number_in(*setting, "side_margin_mm", 1));
    }
    for (const yaml::Node& item : items->items) {
        lock.items.push_back(
            {.id = text_in(item, "id"), .title = text_in(item, "text"), .shown = text_in(item, "shown")});
    }
    return lock;
}

}  // namespace vitac
