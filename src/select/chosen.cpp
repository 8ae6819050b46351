// The biography with what was chosen from its catalogue.
#include "select/select.h"

#include <cstddef>
#include <utility>

#include "select/forms.h"

namespace vitac {

namespace {

std::size_t size_of(const std::vector<Item>& items) {
    std::size_t size = 0;
    for (const Item& item : items) {
        size += 1 + size_of(item.children);
    }
    return size;
}

// Goes through the biography and the items made of it side by side: both are in the order of the source.
class Chooser {
public:
    Chooser(const Biography& biography, const Catalogue& catalogue, const Packing& packing)
        : biography_(biography), items_(catalogue.items), packing_(packing) {}

    Biography choose() {
        Biography chosen = biography_;
        std::size_t next = 0;
        if (!items_.empty() && items_.front().kind == ItemKind::Summary) {
            choose_summary(chosen.summary);
            ++next;
        }
        chosen.sections.clear();
        for (const Section& section : biography_.sections) {
            const Item& item = items_[next++];
            if (shape_of_next(item) == nullptr) {
                skip(item);
                continue;
            }
            Section shown = section;
            shown.entries.clear();
            std::size_t entry = 0;
            choose_entries(item.children, section, entry, shown.entries);
            if (!shown.entries.empty() || section.entries.empty()) {
                chosen.sections.push_back(std::move(shown));
            }
        }
        return chosen;
    }

private:
    // Of the item that comes now; null when it is not shown.
    const Shape* shape_of_next(const Item& item) {
        const int shape = packing_.shapes[number_++];
        return shape == not_shown ? nullptr : &item.shapes[static_cast<std::size_t>(shape)];
    }
    void skip(const Item& item) { number_ += size_of(item.children); }

    void choose_summary(std::vector<RichText>& summary) {
        const Shape* shape = shape_of_next(items_.front());
        if (shape == nullptr) {
            summary.clear();
        } else if (shape->form == Form::Compact) {
            std::erase_if(summary, [](const RichText& text) { return plain_text(text).empty(); });
            summary = {first_sentence(summary.front())};
        }
    }

    void choose_entries(const std::vector<Item>& items, const Section& section, std::size_t& entry,
                        std::vector<Entry>& chosen) {
        for (const Item& item : items) {
            const Shape* shape = shape_of_next(item);
            if (item.kind == ItemKind::Group) {
                if (shape == nullptr) {
                    entry += item.children.size();
                    skip(item);
                } else {
                    choose_entries(item.children, section, entry, chosen);
                }
                continue;
            }
            const Entry& whole = section.entries[entry++];
            if (shape == nullptr) {
                skip(item);
            } else {
                chosen.push_back(choose_entry(whole, item, *shape));
            }
        }
    }

    Entry choose_entry(const Entry& whole, const Item& item, const Shape& shape) {
        Entry entry = in_form(whole, shape.form.value_or(Form::Full)).entry;
        if (!shape.links) {
            entry.links.clear();
        }
        if (shape.with_children) {
            entry.bullets = choose_bullets(whole.bullets, item.children);
        } else {
            entry.bullets.clear();
            skip(item);
        }
        return entry;
    }

    std::vector<Bullet> choose_bullets(const std::vector<Bullet>& bullets, const std::vector<Item>& items) {
        std::vector<Bullet> chosen;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (shape_of_next(items[i]) == nullptr) {
                skip(items[i]);
                continue;
            }
            Bullet bullet = bullets[i];
            if (!items[i].children.empty()) {
                bullet.children = choose_bullets(bullets[i].children, items[i].children);
            }
            chosen.push_back(std::move(bullet));
        }
        return chosen;
    }

    const Biography& biography_;
    const std::vector<Item>& items_;
    const Packing& packing_;
    std::size_t number_ = 0;
};

}  // namespace

Biography chosen_biography(const Biography& biography, const Catalogue& catalogue, const Packing& packing) {
    return Chooser(biography, catalogue, packing).choose();
}

}  // namespace vitac
