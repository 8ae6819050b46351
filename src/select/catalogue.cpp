// All that may be shown, in all forms, with what each is worth.
#include "select/catalogue.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "base/unicode.h"
#include "select/forms.h"
#include "select/values.h"

namespace vitac {

namespace {

// Bullets nested deeper are shown or not with those above them.
constexpr int deepest_bullet_chosen = 3;

// The first sentence of a summary says most of it.
constexpr std::int64_t summary_value = 6000;
constexpr std::int64_t short_summary_value = 4500;

// Enough of a title to recognise it in a list.
constexpr std::size_t longest_title = 60;

std::string short_title(const RichText& text) {
    std::string words = plain_text(text);
    std::replace(words.begin(), words.end(), '\n', ' ');
    if (unicode::character_count(words) <= longest_title) {
        return words;
    }
    const std::vector<std::size_t> ends = unicode::grapheme_boundaries(words);
    return words.substr(0, ends[std::min(longest_title, ends.size() - 1)]) + "...";
}

RichText title_of(const Entry& entry) {
    if (entry.kind == EntryKind::Position && !entry.organisation.empty()) {
        return entry.organisation;
    }
    for (const RichText* text : {&entry.title, &entry.organisation, &entry.role, &entry.authors_text}) {
        if (!text->empty()) {
            return *text;
        }
    }
    return entry.notes.empty() ? rich_text(entry.dates.text) : entry.notes.front().text;
}

class CatalogueMaker {
public:
    CatalogueMaker(const Biography& biography, const Wishes& wishes) : biography_(biography), wishes_(wishes) {}

    Catalogue make() {
        catalogue_.biography.person = biography_.person;
        catalogue_.biography.language = biography_.language;
        catalogue_.biography.equal_contribution_legend = biography_.equal_contribution_legend;
        add_summary();
        for (const Section& section : biography_.sections) {
            add_section(section);
        }
        for (const Item& item : catalogue_.items) {
            catalogue_.value += value_of(item);
        }
        return std::move(catalogue_);
    }

private:
    static std::int64_t value_of(const Item& item) {
        std::int64_t value = item.shapes.empty() ? 0 : item.shapes.front().value;
        for (const Item& child : item.children) {
            value += value_of(child);
        }
        return value;
    }

    ItemWish wish_for(const std::string& id) const {
        const auto wish = wishes_.items.find(id);
        return wish == wishes_.items.end() ? ItemWish{} : wish->second;
    }

    static std::int64_t times(std::int64_t value, double priority) {
        return static_cast<std::int64_t>(static_cast<double>(value) * priority);
    }

    std::string new_part(const char* prefix) { return fmt::format("{}{}", prefix, ++parts_); }

    // What was wished of the item: must, never, a form.
    static void apply(const ItemWish& wish, Item& item) {
        item.must = wish.must;
        if (wish.form) {
            const bool has_it = std::any_of(item.shapes.begin(), item.shapes.end(),
                                            [&](const Shape& shape) { return shape.form == wish.form; });
            std::erase_if(item.shapes, [&](const Shape& shape) { return has_it && shape.form != wish.form; });
            item.own_form = has_it;
        }
        if (wish.never) {
            item.shapes.clear();
            item.children.clear();
        }
    }

    // --- Summary ---------------------------------------------------------------------------------------------------

    void add_summary() {
        std::vector<RichText>& paragraphs = catalogue_.biography.summary;
        for (const RichText& text : biography_.summary) {
            if (!plain_text(text).empty()) {
                paragraphs.push_back(text);
            }
        }
        if (paragraphs.empty()) {
            return;
        }
        const ItemWish wish = wish_for("summary");
        Item item{.kind = ItemKind::Summary, .id = "summary", .title = "summary", .span = span_of(paragraphs.front())};
        Shape full{.form = Form::Full, .value = times(summary_value, wish.priority)};
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            full.parts.push_back(summary_part(i));
        }
        item.shapes.push_back(std::move(full));
        RichText first = first_sentence(paragraphs.front());
        if (paragraphs.size() > 1 || plain_text(first) != plain_text(paragraphs.front())) {
            item.shapes.push_back({.form = Form::Compact,
                                   .value = times(short_summary_value, wish.priority),
                                   .parts = {summary_part(paragraphs.size())},
                                   .without = "all but its first sentence"});
            paragraphs.push_back(std::move(first));
        }
        apply(wish, item);
        item.own_form = false;  // it stands in no section
        catalogue_.items.push_back(std::move(item));
    }

    // --- Sections --------------------------------------------------------------------------------------------------

    void add_section(const Section& section) {
        Section measured;
        measured.title = section.title;
        measured.kind = section.kind;
        measured.id = new_part("s");
        Item item{.kind = ItemKind::Section,
                  .id = section.id,
                  .title = short_title(section.title),
                  .span = section.span,
                  .shapes = {{.form = {}, .value = 0, .parts = {measured.id}}}};
        if (const auto wish = wishes_.sections.find(section.id); wish != wishes_.sections.end()) {
            item.least = wish->second.least;
            item.most = wish->second.most;
            item.only_oldest_go = wish->second.only_oldest_go;
        }
        const ItemWish wish = wish_for(section.id);
        add_entries(section, wish.priority, measured, item);
        const auto shown = std::count_if(section.entries.begin(), section.entries.end(),
                                         [&](const Entry& entry) { return !wish_for(entry.id).never; });
        item.least = std::min(item.least, static_cast<int>(shown));
        apply({.must = wish.must, .never = wish.never}, item);
        catalogue_.items.push_back(std::move(item));
        catalogue_.biography.sections.push_back(std::move(measured));
    }

    void add_entries(const Section& section, double priority, Section& measured, Item& item) {
        const std::int64_t weight = times(section_weight(section.kind), priority);
        const std::vector<std::size_t> ranks = ranks_of(section);
        std::string group;
        for (std::size_t i = 0; i < section.entries.size(); ++i) {
            const Entry& entry = section.entries[i];
            if (entry.group != group) {
                group = entry.group;
                if (!group.empty()) {
                    // The part that style makes of a heading of a group.
                    item.children.push_back({.kind = ItemKind::Group,
                                             .id = section.id + "/" + group,
                                             .title = group,
                                             .span = entry.span,
                                             .shapes = {{.form = {}, .parts = {measured.id + "/" + group}}}});
                }
            }
            Item shown = entry_item(entry, weight, ranks[i], measured);
            std::vector<Item>& siblings = group.empty() ? item.children : item.children.back().children;
            siblings.push_back(std::move(shown));
        }
    }

    // --- Entries ---------------------------------------------------------------------------------------------------

    Item entry_item(const Entry& entry, std::int64_t weight, std::size_t rank, Section& measured) {
        const ItemWish wish = wish_for(entry.id);
        const std::int64_t value =
            times(entry_value(entry, weight, rank, wishes_.keywords) + wish.bonus, wish.priority);
        Item item{.kind = ItemKind::Entry, .id = entry.id, .title = short_title(title_of(entry)), .span = entry.span};
        // Only jobs and works are set in other lines in other forms; the rest is the same where nothing can go.
        const bool has_forms = entry.kind == EntryKind::Position || entry.kind == EntryKind::Publication;
        for (const Form form : {Form::Full, Form::Compact, Form::OneLine}) {
            ShortEntry shorter = in_form(entry, form);
            if (form != Form::Full && !has_forms && shorter.without.empty()) {
                item.shapes.front().form.reset();
                break;
            }
            if (form == Form::Full) {
                shorter.entry.bullets = measured_bullets(entry, value, item.children);
            } else {
                shorter.entry.bullets.clear();
            }
            add_shapes(shorter, form, value, item, measured);
        }
        apply(wish, item);
        return item;
    }

    // The form with the entry's links and without; in one line there are none.
    void add_shapes(ShortEntry& shorter, Form form, std::int64_t value, Item& item, Section& measured) {
        const std::int64_t kept = value * kept_by(form) / 1000;
        const bool has_links = !shorter.entry.links.empty();
        if (has_links && form != Form::OneLine) {
            add_shape({.form = form, .links = true, .value = kept, .without = shorter.without}, shorter.entry, item,
                      measured);
        }
        if (has_links) {
            shorter.entry.links.clear();
            shorter.entry.bullets.clear();  // measured already
            shorter.without += shorter.without.empty() ? "links" : ", links";
        }
        add_shape({.form = form,
                   .links = !has_links,
                   .value = kept - (has_links ? value_of_links(value) : 0),
                   .without = shorter.without},
                  shorter.entry, item, measured);
    }

    void add_shape(Shape shape, const Entry& entry, Item& item, Section& measured) {
        shape.with_children = shape.form != Form::OneLine;
        if (!shape.with_children && !item.children.empty()) {
            shape.without += shape.without.empty() ? "bullets" : ", bullets";
        }
        Entry copy = entry;
        copy.id = new_part("e");
        shape.parts = {copy.id};
        item.shapes.push_back(std::move(shape));
        measured.entries.push_back(std::move(copy));
    }

    // --- Bullets ---------------------------------------------------------------------------------------------------

    std::vector<Bullet> measured_bullets(const Entry& entry, std::int64_t value, std::vector<Item>& items) {
        return measured_bullets(entry.bullets, entry.id, value, 0, items);
    }

    std::vector<Bullet> measured_bullets(const std::vector<Bullet>& bullets, const std::string& above,
                                         std::int64_t value, int depth, std::vector<Item>& items) {
        std::vector<Bullet> measured;
        for (std::size_t i = 0; i < bullets.size(); ++i) {
            const std::string id = fmt::format("{}/{}", above, i + 1);
            const ItemWish wish = wish_for(id);
            Bullet bullet = bullets[i];
            bullet.id = new_part("b");
            Item item{
                .kind = ItemKind::Bullet, .id = id, .title = short_title(bullet.text), .span = span_of(bullet.text)};
            item.shapes.push_back({.form = {},
                                   .value = times(bullet_value(value, i, depth) + wish.bonus, wish.priority),
                                   .parts = {bullet.id}});
            if (depth + 1 < deepest_bullet_chosen) {
                bullet.children = measured_bullets(bullets[i].children, id, value, depth + 1, item.children);
            }
            apply({.must = wish.must, .never = wish.never}, item);
            items.push_back(std::move(item));
            measured.push_back(std::move(bullet));
        }
        return measured;
    }

    const Biography& biography_;
    const Wishes& wishes_;
    Catalogue catalogue_;
    std::size_t parts_ = 0;
};

// A pin below an item pins the item too.
bool pin_ancestors(Item& item) {
    bool must = item.must || item.least > 0;
    for (Item& child : item.children) {
        must = pin_ancestors(child) || must;
    }
    item.must = must && !item.shapes.empty();
    return item.must;
}

}  // namespace

std::string summary_part(std::size_t number) {
    return fmt::format("summary/{}", number);
}

Catalogue make_catalogue(const Biography& biography, const Wishes& wishes) {
    Catalogue catalogue = CatalogueMaker(biography, wishes).make();
    for (Item& item : catalogue.items) {
        pin_ancestors(item);
    }
    return catalogue;
}

}  // namespace vitac
