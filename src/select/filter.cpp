// A biography as a variant wants it.
#include "select/filter.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "select/targets.h"
#include "select/values.h"

namespace vitac {

namespace {

constexpr Problem<std::string> contradicting_pins{Severity::Error, "contradicting-pins",
                                                  "`{}` must be shown and must not"};

// --- The person ----------------------------------------------------------------------------------------------------

void lay_over(const PersonOverlay& overlay, Person& person) {
    person.name = overlay.name.value_or(person.name);
    person.headline = overlay.headline.value_or(person.headline);
    for (const std::string& name : overlay.name_variants) {  // mostly known: reading has heeded them
        const std::vector<std::string>& known = person.name_variants;
        if (name != person.name && std::find(known.begin(), known.end(), name) == known.end()) {
            person.name_variants.push_back(name);
        }
    }
    for (const Contact& contact : overlay.contacts) {
        const auto own = std::find_if(person.contacts.begin(), person.contacts.end(), [&](const Contact& known) {
            return known.kind == contact.kind && known.network == contact.network;
        });
        if (own == person.contacts.end()) {
            person.contacts.push_back(contact);
        } else {
            *own = contact;
        }
    }
}

// --- What is shown -------------------------------------------------------------------------------------------------

// The year in which it ended, or began; nothing when it goes on or has no date.
std::optional<int> last_year(const DateRange& dates) {
    const std::optional<Date>& date = dates.end ? dates.end : dates.start;
    return dates.ongoing || !date || date->year == 0 ? std::nullopt : std::optional(date->year);
}

class Filter {
public:
    // What is shown is taken out of `biography`, which is not held twice.
    Filter(Biography& biography, const VariantFile& file, const Variant& variant, Diagnostics& diagnostics)
        : biography_(biography),
          variant_(variant),
          diagnostics_(diagnostics),
          targets_(biography, file, diagnostics),
          only_(targets_.find(variant.only)),
          excluded_(targets_.find(variant.exclude)),
          tags_(targets_.known_tags(variant.tags)),
          must_(targets_.find(variant.must)) {
        for (const Said& said : variant.never) {
            for (const std::string& id : targets_.find(said)) {
                never_.insert(id);
                if (must_.contains(id)) {
                    diagnostics_.add(contradicting_pins.at(said.span, id).with_hint("say only one of both"));
                }
            }
        }
    }

    Varied apply(const PersonOverlay& overlay) {
        Varied varied;
        Biography& shown = varied.biography;
        // All but the sections, which may be a hundred thousand works and are added as far as they are shown.
        shown.person = biography_.person;
        shown.summary = biography_.summary;
        shown.equal_contribution_legend = biography_.equal_contribution_legend;
        shown.language = biography_.language;
        shown.front_matter = biography_.front_matter;
        shown.format = biography_.format;
        shown.source = biography_.source;
        lay_over(overlay, shown.person);
        std::erase_if(shown.person.contacts, [&](const Contact& contact) {
            return std::find(variant_.redact.begin(), variant_.redact.end(), contact.kind) != variant_.redact.end();
        });
        shown.language = variant_.language.value_or(shown.language);
        if (!is_wanted("summary", !only_.empty() && !only_.contains("summary"))) {
            shown.summary.clear();
        }
        for (Section& section : biography_.sections) {
            add_section(section, shown.sections);
        }
        put_in_order(shown.sections);
        set_titles(shown.sections);
        report_lost_pins(shown);
        varied.wishes = wishes(shown);
        return varied;
    }

private:
    // --- What must be shown ----------------------------------------------------------------------------------------

    // It, or something in it.
    bool must_be_shown(const std::string& id) const {
        const auto below = must_.lower_bound(id + "/");
        return must_.contains(id) || (below != must_.end() && below->starts_with(id + "/"));
    }

    // The ids of all that is shown; of bullets those that they have in the source.
    std::set<std::string> ids_of(const Biography& shown) const {
        std::set<std::string> ids;
        if (!shown.summary.empty()) {
            ids.insert("summary");
        }
        for (const Section& section : shown.sections) {
            ids.insert(section.id);
            for (const Entry& entry : section.entries) {
                ids.insert(entry.id);
            }
        }
        for (const auto& [id, new_id] : new_ids_) {
            ids.insert(id);
        }
        return ids;
    }

    // What `only`, `exclude` or `tags` took away before anything could be weighed.
    void report_lost_pins(const Biography& shown) {
        if (variant_.must.empty()) {
            return;
        }
        const std::set<std::string> ids = ids_of(shown);
        for (const Said& said : variant_.must) {
            for (const std::string& id : targets_.find(said)) {
                if (!ids.contains(id) && !never_.contains(id)) {
                    diagnostics_.add(
                        contradicting_pins.at(said.span, id).with_hint("`only`, `exclude` or `tags` leaves it out"));
                }
            }
        }
    }

    // `not_named`: `only` is said, and names neither this nor what it is in.
    bool is_wanted(const std::string& id, bool not_named) const {
        const std::set<std::string>& own = targets_.tags_of(id);
        const bool wrong_tags =
            !tags_.empty() && !own.empty() &&
            std::none_of(own.begin(), own.end(), [&](const std::string& tag) { return tags_.contains(tag); });
        return !not_named && !wrong_tags && !excluded_.contains(id) && !never_.contains(id);
    }

    void add_section(Section& section, std::vector<Section>& sections) {
        const bool named = only_.empty() || only_.contains(section.id);
        if (!is_wanted(section.id, false)) {
            return;
        }
        Section shown{section.title, section.kind, section.id, {}, section.tags, section.span};
        shown.entries.reserve(section.entries.size());
        for (Entry& entry : section.entries) {
            const std::optional<int> year = last_year(entry.dates);
            const bool too_old = variant_.since && year && *year < *variant_.since && !must_be_shown(entry.id);
            if (!too_old && is_wanted(entry.id, !named && !only_.contains(entry.id))) {
                shown.entries.push_back(with_bullets(std::move(entry)));
            }
        }
        keep_newest(shown);
        if (!shown.entries.empty() || (section.entries.empty() && named)) {
            sections.push_back(std::move(shown));
        }
    }

    void keep_newest(Section& section) const {
        if (!variant_.max_items) {
            return;
        }
        const std::vector<std::size_t> ranks = ranks_of(section);
        std::vector<Entry> kept;
        for (std::size_t i = 0; i < section.entries.size(); ++i) {
            const bool is_new = ranks[i] < static_cast<std::size_t>(*variant_.max_items);
            if (is_new || must_be_shown(section.entries[i].id)) {
                kept.push_back(std::move(section.entries[i]));
            }
        }
        section.entries = std::move(kept);
    }

    Entry with_bullets(Entry entry) {
        const std::vector<Bullet> all = std::move(entry.bullets);
        entry.bullets = bullets(all, entry.id, entry.id);
        return entry;
    }

    // `new_above` is the id of what they stand in now: what is left out does not count for the numbers of the rest.
    std::vector<Bullet> bullets(const std::vector<Bullet>& all, const std::string& above,
                                const std::string& new_above) {
        std::vector<Bullet> shown;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::string id = fmt::format("{}/{}", above, i + 1);
            const bool room = !variant_.max_bullets || shown.size() < static_cast<std::size_t>(*variant_.max_bullets);
            if (!is_wanted(id, false) || (!room && !must_be_shown(id))) {
                continue;
            }
            const std::string new_id = fmt::format("{}/{}", new_above, shown.size() + 1);
            new_ids_[id] = new_id;
            Bullet bullet = all[i];
            if (std::count(id.begin(), id.end(), '/') < deepest_filtered) {
                bullet.children = bullets(all[i].children, id, new_id);
            }
            shown.push_back(std::move(bullet));
        }
        return shown;
    }

    // --- Order and titles ------------------------------------------------------------------------------------------

    // Those that are named come first, in that order.
    void put_in_order(std::vector<Section>& sections) {
        std::map<std::string, std::size_t> places;
        for (const Said& said : variant_.order) {
            const std::set<std::string> ids = targets_.find_sections(said);
            for (const Section& section : biography_.sections) {
                if (ids.contains(section.id)) {
                    places.emplace(section.id, places.size());
                }
            }
        }
        const auto place_of = [&](const Section& section) {
            const auto place = places.find(section.id);
            return place == places.end() ? places.size() : place->second;
        };
        std::stable_sort(sections.begin(), sections.end(),
                         [&](const Section& a, const Section& b) { return place_of(a) < place_of(b); });
    }

    void set_titles(std::vector<Section>& sections) {
        for (const About<std::string>& title : variant_.titles) {
            const std::set<std::string> ids = targets_.find_sections(title.target);
            for (Section& section : sections) {
                if (ids.contains(section.id)) {
                    section.title = rich_text(title.value, title.target.span);
                }
            }
        }
    }

    // --- Wishes ----------------------------------------------------------------------------------------------------

    std::string new_id(const std::string& id) const {
        const auto changed = new_ids_.find(id);
        return changed == new_ids_.end() ? id : changed->second;
    }

    Wishes wishes(const Biography& shown) {
        Wishes wishes;
        wishes.keywords = variant_.keywords;
        wishes.density = variant_.density.value_or(Density::Normal);
        for (const std::string& id : must_) {
            wishes.items[new_id(id)].must = true;
        }
        for (const About<Form>& form : variant_.forms) {
            for (const std::string& id : targets_.find(form.target)) {
                wishes.items[new_id(id)].form = form.value;
            }
        }
        for (const About<double>& priority : variant_.priorities) {
            for (const std::string& id : targets_.find(priority.target)) {
                wishes.items[new_id(id)].priority = priority.value;
            }
        }
        for (const About<SectionLimits>& limits : variant_.limits) {
            for (const std::string& id : targets_.find_sections(limits.target)) {
                SectionWish& wish = wishes.sections[id];
                wish.least = limits.value.least.value_or(wish.least);
                wish.most = limits.value.most.value_or(wish.most);
                wish.only_oldest_go = limits.value.only_oldest_go;
            }
        }
        for (const Section& section : shown.sections) {  // no more than there are
            if (const auto wish = wishes.sections.find(section.id); wish != wishes.sections.end()) {
                wish->second.least = std::min(wish->second.least, static_cast<int>(section.entries.size()));
            }
        }
        report_crowded_sections(shown, wishes);
        return wishes;
    }

    // More entries must be shown than may.
    void report_crowded_sections(const Biography& shown, const Wishes& wishes) {
        for (const About<SectionLimits>& limits : variant_.limits) {
            const std::set<std::string> ids = targets_.find_sections(limits.target);
            for (const Section& section : shown.sections) {
                const auto pinned = std::count_if(section.entries.begin(), section.entries.end(),
                                                  [&](const Entry& entry) { return must_be_shown(entry.id); });
                if (ids.contains(section.id) && pinned > wishes.sections.at(section.id).most) {
                    diagnostics_.add(contradicting_pins.at(limits.target.span, section.id)
                                         .with_hint(fmt::format("{} of its entries must be, more than `max`", pinned)));
                }
            }
        }
    }

    static constexpr std::ptrdiff_t deepest_filtered = 8;

    Biography& biography_;
    const Variant& variant_;
    Diagnostics& diagnostics_;
    Targets targets_;
    std::set<std::string> only_;
    std::set<std::string> excluded_;
    std::set<std::string> tags_;
    std::set<std::string> must_;
    std::set<std::string> never_;
    std::map<std::string, std::string> new_ids_;  // of bullets that others before them left
};

}  // namespace

Varied apply_variant(Biography biography, const VariantFile& file, const Variant& variant, Diagnostics& diagnostics) {
    return Filter(biography, file, variant, diagnostics).apply(file.person);
}

}  // namespace vitac
