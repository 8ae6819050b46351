// Fits a biography into a number of pages: styles and measures it once, looks for the best choice, sets that in pages.
#include "app/fit.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "typeset/typeset.h"

namespace vitac {

namespace {

constexpr Problem<std::string, std::string> page_budget{Severity::Error, "page-budget",
                                                        "the CV cannot be made to fit {}: {}", Blame::Constraint};

constexpr Problem<std::string> lock_outdated{Severity::Error, "lock-outdated", "the lock file does not fit the CV: {}",
                                             Blame::Constraint};

// Measures and pages may differ by a line; then the room is made smaller and the search begins again.
constexpr int most_attempts = 8;
constexpr Length least_reduction = 3_pt;

// From here on a page looks full.
constexpr double well_filled = 0.95;
// So much of the page is used at most when spaces are widened: measures are rounded.
constexpr double fullest = 0.995;

std::string in_words(int pages) {
    return pages == 1 ? "one page" : fmt::format("{} pages", pages);
}

std::string in_points(Length length) {
    return fmt::format("{:.0f} pt", length.points());
}

class PageFitter {
public:
    PageFitter(const Biography& biography, const Layout& layout, const PageBudget& budget, World& world)
        : biography_(biography),
          layout_(layout),
          budget_(budget),
          world_(world),
          catalogue_(catalogue_for(biography, budget)),
          document_(style_document(catalogue_.biography, layout, {}, world, ignored_)),
          galley_(document_, world),
          range_(fit_range(layout)),
          settings_(settings_by_effort(range_, galley_.x_height(), anchor())),
          search_(catalogue_, room(), budget.wishes.density) {}

    std::optional<Fitted> fit(Diagnostics& diagnostics) {
        return budget_.locked && budget_.lock ? keep(*budget_.lock, diagnostics) : choose(diagnostics);
    }

private:
    static Catalogue catalogue_for(const Biography& biography, const PageBudget& budget) {
        Catalogue catalogue = make_catalogue(biography, budget.wishes);
        if (budget.lock) {
            prefer_locked(catalogue, *budget.lock);
        }
        return catalogue;
    }

    std::optional<Adjustment> anchor() const {
        return budget_.lock ? std::optional(locked_setting(*budget_.lock, range_)) : std::nullopt;
    }

    std::optional<Fitted> choose(Diagnostics& diagnostics) {
        for (int attempt = 0; attempt < most_attempts; ++attempt) {
            look_for_best();
            if (!is_usable(diagnostics)) {
                return std::nullopt;
            }
            Diagnostics found;
            std::optional<Fitted> fitted = set(search_.best(), found);
            if (fitted || found.has_errors(Blame::Surroundings)) {
                for (const Diagnostic& diagnostic : found.all()) {
                    diagnostics.add(diagnostic);
                }
                return fitted;
            }
        }
        diagnostics.add(page_budget.nowhere(in_words(budget_.pages), "no choice was found that breaks so")
                            .with_hint("allow one page more, or leave something out"));
        return std::nullopt;
    }

    // The locked choice, and nothing else.
    std::optional<Fitted> keep(const Lock& lock, Diagnostics& diagnostics) {
        const LockedPacking locked = locked_packing(catalogue_, lock);
        const char* const hint = "without `--locked`, `--lock` chooses anew and stays near what it holds";
        if (!locked.packing.possible) {
            diagnostics.add(lock_outdated.nowhere(locked.changed).with_hint(hint));
            return std::nullopt;
        }
        const Adjustment by = locked_setting(lock, range_);
        std::optional<Fitted> fitted =
            set(search_.choice_of(locked.packing, {.adjustment = by}, heights_at(by)), diagnostics);
        if (!fitted && !diagnostics.has_errors()) {
            diagnostics.add(
                lock_outdated.nowhere(fmt::format("what it holds takes more than {}", in_words(budget_.pages)))
                    .with_hint(hint));
        }
        return fitted;
    }

    Room room() const {
        Room room{.page = document_.paper.height - document_.margins.top - document_.margins.bottom,
                  .pages = budget_.pages,
                  .flows = {}};
        for (const Flow& flow : document_.flows) {
            const std::size_t own = room.flows.size();
            room.flows.push_back({flow.spans, flow.below ? room.flows.at(*flow.below).column : own});
        }
        return room;
    }

    // --- Measuring -------------------------------------------------------------------------------------------------

    // Text of half the size breaks into lines as the text does in a column twice as wide.
    const PartHeights& heights_at(const Adjustment& by) {
        const std::pair key{by.size, by.side_margin ? by.side_margin->units() : std::int64_t{-1}};
        const auto known = heights_.find(key);
        if (known != heights_.end()) {
            return known->second;
        }
        std::vector<Length> widths = flow_widths(layout_, by);
        for (Length& width : widths) {
            width = width * (1 / by.size);
        }
        const PartHeights* others = heights_.empty() ? nullptr : &heights_.begin()->second;
        return heights_.emplace(key, PartHeights(galley_.heights(widths), others)).first->second;
    }

    FitSetting tightest(const FitSetting& setting) const {
        FitSetting tight = setting;
        tight.adjustment.leading = range_.leading.values.front();
        tight.adjustment.gaps = range_.gaps.values.front();
        return tight;
    }

    void look_for_best() {
        for (const FitSetting& setting : settings_) {
            if (!search_.may_win(setting)) {
                break;
            }
            search_.offer(setting, tightest(setting), heights_at(setting.adjustment));
        }
    }

    // --- Filling a single page -------------------------------------------------------------------------------------

    FitChoice filled(FitChoice choice) {
        if (choice.complete && choice.fill < well_filled) {
            choice = opened(choice);
        }
        const PartHeights& heights = heights_at(choice.setting.adjustment);
        grow(choice, &Adjustment::gaps, range_.gaps.values.back(), heights);
        if (choice.fill < well_filled) {
            grow(choice, &Adjustment::leading, range_.leading.values.back(), heights);
        }
        return choice;
    }

    bool is_roomier(const Adjustment& by) const {
        const Length own = range_.side_margins.values[range_.side_margins.own];
        return by.size >= 1 && by.leading >= 1 && by.gaps >= 1 && by.side_margin.value_or(own) >= own;
    }

    // Everything is shown and leaves room: the least change that fills the page, or the one that comes nearest.
    FitChoice opened(const FitChoice& choice) {
        FitChoice best = choice;
        for (const FitSetting& setting : settings_) {
            if (best.fill >= well_filled) {
                break;
            }
            if (is_roomier(setting.adjustment)) {
                const double fill = search_.fill_of(choice.packing, setting, heights_at(setting.adjustment));
                if (fill <= fullest && fill > best.fill) {
                    best.setting = setting;
                    best.fill = fill;
                }
            }
        }
        return best;
    }

    // Makes one factor as large as the page and its bound allow, in steps of a hundredth. Height grows in proportion.
    void grow(FitChoice& choice, double Adjustment::*factor, double most, const PartHeights& heights) {
        const double now = choice.setting.adjustment.*factor;
        FitSetting widest = choice.setting;
        widest.adjustment.*factor = most;
        const double gain = most > now ? search_.fill_of(choice.packing, widest, heights) - choice.fill : 0;
        if (gain <= 0 || choice.fill >= fullest) {
            return;
        }
        const double part = std::min((fullest - choice.fill) / gain, 1.0);
        constexpr double steps = 100;
        choice.setting.adjustment.*factor = std::floor((now + (most - now) * part) * steps) / steps;
        choice.setting.adjustment.*factor = std::max(choice.setting.adjustment.*factor, now);
        choice.fill = search_.fill_of(choice.packing, choice.setting, heights);
    }

    // --- The result ------------------------------------------------------------------------------------------------

    bool is_usable(Diagnostics& diagnostics) {
        if (!search_.found()) {
            const FitSetting& smallest = smallest_setting();
            const Length least = search_.least_height(smallest, heights_at(smallest.adjustment));
            if (least <= search_.room_height()) {
                diagnostics.add(page_budget.nowhere(in_words(budget_.pages), "what is wished for contradicts itself")
                                    .with_hint("let something go of `must`, `forms` or `limits`"));
                return false;
            }
            const std::string reason = fmt::format("the header and all that must be shown need {}, and there are {}",
                                                   in_points(least), in_points(search_.room_height()));
            diagnostics.add(page_budget.nowhere(in_words(budget_.pages), reason)
                                .with_hint("let something go that must be shown, or allow more pages"));
            return false;
        }
        const std::vector<int>& shapes = search_.best().packing.shapes;
        const bool empty = std::all_of(shapes.begin(), shapes.end(), [](int shape) { return shape == not_shown; });
        if (empty && catalogue_.value > 0) {
            diagnostics.add(page_budget.nowhere(in_words(budget_.pages), "not one entry fits below the header")
                                .with_hint("allow more pages, or take a layout with smaller margins"));
        }
        return !empty || catalogue_.value == 0;
    }

    // The one in which text needs least room.
    FitSetting smallest_setting() const {
        const auto room_for_text = [&](const FitSetting& setting) {
            const Adjustment& by = setting.adjustment;
            const Length margin = by.side_margin.value_or(range_.side_margins.values[range_.side_margins.own]);
            return std::pair(by.size * by.leading, margin);
        };
        return tightest(*std::min_element(
            settings_.begin(), settings_.end(),
            [&](const FitSetting& a, const FitSetting& b) { return room_for_text(a) < room_for_text(b); }));
    }

    // Nothing when it takes more pages than it seemed.
    std::optional<Fitted> set(const FitChoice& best, Diagnostics& diagnostics) {
        const FitChoice choice = budget_.pages == 1 ? filled(best) : best;
        Biography chosen = chosen_biography(biography_, catalogue_, choice.packing);
        Document document = style_document(chosen, layout_, choice.setting.adjustment, world_, diagnostics);
        Pages pages = typeset(document, world_, diagnostics);
        if (pages.pages.size() > static_cast<std::size_t>(budget_.pages)) {
            Length excess = least_reduction;
            for (std::size_t i = static_cast<std::size_t>(budget_.pages); i < pages.pages.size(); ++i) {
                excess += pages.pages[i].used_height;
            }
            search_.forget_and_reduce(excess);
            return std::nullopt;
        }
        Fitted fitted{std::move(chosen), std::move(document), std::move(pages)};
        fitted.lock = lock_of(catalogue_, best.packing, best.setting.adjustment, budget_.pages);
        if (budget_.explain) {
            fitted.explanation = explain_choice(catalogue_, choice, search_, heights_at(choice.setting.adjustment));
        }
        return fitted;
    }

    const Biography& biography_;
    const Layout& layout_;
    const PageBudget& budget_;
    World& world_;
    Diagnostics ignored_;  // of the catalogue: what is shown in the end is set once more
    Catalogue catalogue_;
    Document document_;
    Galley galley_;
    FitRange range_;
    std::vector<FitSetting> settings_;
    BudgetSearch search_;
    std::map<std::pair<double, std::int64_t>, PartHeights> heights_;
};

}  // namespace

std::optional<Fitted> fit_pages(const Biography& biography, const Layout& layout, const PageBudget& budget,
                                World& world, Diagnostics& diagnostics) {
    return PageFitter(biography, layout, budget, world).fit(diagnostics);
}

}  // namespace vitac
