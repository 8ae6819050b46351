// A biography in a number of pages: what is shown, and how full the pages are.
#include "app/fit.h"

#include <catch2/catch.hpp>

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <string>

#include "app/explanation.h"
#include "input/read.h"
#include "model/dump.h"
#include "support/golden.h"
#include "support/memory_world.h"

namespace vitac {

namespace {

// A made-up person with so many works of three lines, the newest first.
std::string page(int works, const std::string& more = {}) {
    std::string text =
        "---\ntitle: Biography\nauthor: Ada Quill\n---\n"
        "I build engines of paper. They are drawn at night by Dr. Ink and me. Some of them turn.\n\n"
        "Experience\n======\n"
        "* **Paper Works**, Turin, Italy\\\\\n  Engineer, Jan. 2020 - Mar. 2024\n"
        "  * Folded a thousand wheels.\n  * Drew the second engine.\n\n"
        "Publications\n======\n";
    for (int i = works; i > 0; --i) {
        text += fmt::format(
            "- **Engines of Paper, Part {0}**\\\\\n"
            "  Bo Pen, **Ada Quill**, Cy Blot, Di Folio, Ed Margin\\\\\n"
            "  International Conference on Paper Engines (ICPE), {1}\\\\\n"
            "  [[paper]](https://paper.example/{0})\n\n",
            i, 2000 + i);
    }
    return text + more;
}

struct Fit {
    MemoryWorld world;
    Diagnostics diagnostics;
    std::optional<Fitted> fitted;

    Fit(const std::string& text, PageBudget budget, const std::string& layout_name = "classic") {
        world.files["page.md"] = text;
        const Biography biography = read_biography({.path = "page.md", .name = {}}, world, diagnostics);
        const auto layout = load_layout({.layout = layout_name, .paper = {}, .settings = {}}, world, diagnostics);
        REQUIRE(layout != nullptr);
        fitted = fit_pages(biography, *layout, budget, world, diagnostics);
    }

    std::string messages() const { return short_list(diagnostics, world.sources()); }
    const Section& section(const std::string& id) const {
        const std::vector<Section>& sections = fitted->biography.sections;
        const auto found =
            std::find_if(sections.begin(), sections.end(), [&](const Section& one) { return one.id == id; });
        REQUIRE(found != sections.end());
        return *found;
    }
    double fill() const {
        const Page& last = fitted->pages.pages.back();
        return last.used_height / last.usable_height;
    }
};

bool shows_self(const Entry& entry) {
    return std::any_of(entry.authors.begin(), entry.authors.end(), [](const Author& author) { return author.is_self; });
}

}  // namespace

TEST_CASE("a budget of pages is met, and a single page is full", "[fit]") {
    for (const char* layout : {"classic", "modern", "compact"}) {
        for (const int pages : {1, 2, 3}) {
            INFO(layout << ", " << pages << " pages");
            const Fit fit(page(60), {.pages = pages}, layout);
            REQUIRE(fit.fitted);
            CHECK(fit.fitted->pages.pages.size() == static_cast<std::size_t>(pages));
            CHECK(fit.fill() <= 1.0);
            CHECK((pages > 1 || fit.fill() >= 0.95));
            const std::vector<Entry>& works = fit.section("publications").entries;
            CHECK(std::all_of(works.begin(), works.end(), shows_self));
            CHECK(works.front().title.inlines.front().text == "Engines of Paper, Part 60");
        }
    }
}

TEST_CASE("what fits as it is stays as it is on two pages, and opens up on one", "[fit]") {
    const Fit roomy(page(9), {.pages = 2});
    REQUIRE(roomy.fitted);
    CHECK(roomy.section("publications").entries.size() == 9);
    CHECK(roomy.section("publications").entries.front().form == Form::Full);
    CHECK(roomy.fitted->biography.summary.size() == 1);
    CHECK(roomy.fitted->document.margins.left == Length::from_millimetres(30.5));

    const Fit opened(page(11), {.pages = 1, .explain = true});
    REQUIRE(opened.fitted);
    CHECK(opened.fitted->explanation->losses.empty());
    CHECK(opened.fitted->explanation->setting.adjustment.gaps > 1);
    CHECK(opened.fill() >= 0.95);
    CHECK(opened.fill() <= 1.0);
}

TEST_CASE("a page of a few lines is not stretched beyond what the layout allows", "[fit]") {
    const Fit fit(page(1), {.pages = 1, .explain = true});
    REQUIRE(fit.fitted);
    const Adjustment& by = fit.fitted->explanation->setting.adjustment;
    CHECK(by.size <= 1.05);
    CHECK(by.leading <= 1.08);
    CHECK(by.gaps <= 1.4);
    CHECK(fit.fill() < 0.6);
}

TEST_CASE("what must be shown is shown, what must not is not", "[fit]") {
    PageBudget budget{.pages = 1, .explain = true};
    const std::string oldest = "publications/engines-of-paper-part-1";
    const std::string newest = "publications/engines-of-paper-part-60";
    budget.wishes.items[oldest] = {.must = true, .form = Form::Full};
    budget.wishes.items[newest].never = true;
    budget.wishes.sections["experience"].most = 0;
    const Fit fit(page(60), budget);
    REQUIRE(fit.fitted);
    const std::vector<Entry>& works = fit.section("publications").entries;
    CHECK(works.back().id == oldest);
    CHECK(works.back().form == Form::Full);
    CHECK(works.front().id != newest);
    CHECK(std::none_of(fit.fitted->biography.sections.begin(), fit.fitted->biography.sections.end(),
                       [](const Section& section) { return section.id == "experience"; }));
    CHECK(fit.fitted->pages.pages.size() == 1);
}

TEST_CASE("only the oldest may go where the order is to be kept", "[fit]") {
    PageBudget budget{.pages = 1};
    budget.wishes.sections["publications"].only_oldest_go = true;
    budget.wishes.items["publications/engines-of-paper-part-1"].priority = 50;
    const Fit fit(page(60), budget);
    REQUIRE(fit.fitted);
    const std::vector<Entry>& works = fit.section("publications").entries;
    REQUIRE(works.size() > 5);
    for (std::size_t i = 0; i < works.size(); ++i) {
        CHECK(works[i].id == fmt::format("publications/engines-of-paper-part-{}", 60 - i));
    }
}

TEST_CASE("a budget that cannot be met says what must give", "[fit]") {
    PageBudget budget{.pages = 1};
    for (int i = 1; i <= 60; ++i) {
        budget.wishes.items[fmt::format("publications/engines-of-paper-part-{}", i)].must = true;
    }
    const Fit pinned(page(60), budget);
    CHECK_FALSE(pinned.fitted);
    CHECK(pinned.diagnostics.has_errors(Blame::Constraint));
    CHECK(
        pinned.messages().find("error page-budget: the CV cannot be made to fit one page: the header and all that must "
                               "be shown need ") != std::string::npos);

    PageBudget contradicting{.pages = 1};
    contradicting.wishes.sections["publications"].most = 1;
    contradicting.wishes.items["publications/engines-of-paper-part-1"].must = true;
    contradicting.wishes.items["publications/engines-of-paper-part-2"].must = true;
    const Fit crossed(page(9), contradicting);
    CHECK_FALSE(crossed.fitted);
    CHECK(crossed.messages().find("what is wished for contradicts itself") != std::string::npos);

    std::string words = "Remarks\n======\n";
    for (int i = 0; i < 3000; ++i) {
        words += "words of one paragraph ";
    }
    const Fit long_winded("---\ntitle: B\nauthor: Ada Quill\n---\n" + words + "\n", {.pages = 1});
    CHECK_FALSE(long_winded.fitted);
    CHECK(long_winded.messages().find("not one entry fits below the header") != std::string::npos);
}

TEST_CASE("what was left out is explained, with its price", "[fit]") {
    const Fit fit(page(14), {.pages = 1, .explain = true});
    REQUIRE(fit.fitted);
    CHECK(compare_with_golden("fit/explanation.txt", explanation_text(*fit.fitted->explanation)) == "");
    CHECK(compare_with_golden("fit/explanation.json", explanation_json(*fit.fitted->explanation, {}, "breaks")) == "");
}

TEST_CASE("what an advertisement found is explained", "[fit][golden]") {
    const AdvertisementReport report{.path = "position.txt",
                                     .language = "en",
                                     .terms = {{"rivers", 3, 1900, {"work/mill", "work/shop", "summary", "skills"}},
                                               {"C++", 1, 500, {"skills/languages"}},
                                               {"CUDA", 2, 2000, {}},
                                               {"Bed, \"bath\"", 1, 1000, {}}}};
    CHECK(compare_with_golden("fit/advertisement.txt", advertisement_text(report)) == "");
    CHECK(compare_with_golden("fit/advertisement.json", explanation_json({}, report, "")) == "");
}

TEST_CASE("a lock holds a choice: it is kept as it is, or stayed near", "[fit]") {
    const Fit first(page(60), {.pages = 1});
    REQUIRE(first.fitted);
    MemoryWorld world;
    world.files["cv.lock"] = lock_text(first.fitted->lock);
    Diagnostics diagnostics;
    const std::optional<Lock> lock = read_lock("cv.lock", world, diagnostics);
    REQUIRE(lock);
    CHECK(lock_text(*lock) == lock_text(first.fitted->lock));

    const Fit kept(page(60), {.pages = 1, .lock = lock, .locked = true});
    REQUIRE(kept.fitted);
    CHECK(dump_pages(kept.fitted->pages, kept.world.sources()) ==
          dump_pages(first.fitted->pages, first.world.sources()));
    // Words may change: the bullet is known by its number.
    std::string edited = page(60);
    edited.replace(edited.find("Drew the second"), 15, "Drew the third!");
    CHECK(Fit(edited, {.pages = 1, .lock = lock, .locked = true}).fitted);

    const std::string outdated = "error lock-outdated: the lock file does not fit the CV: ";
    const std::string hint = " (without `--locked`, `--lock` chooses anew and stays near what it holds)\n";
    CHECK(Fit(page(61), {.pages = 1, .lock = lock, .locked = true}).messages() ==
          outdated + "`Engines of Paper, Part 61` is new" + hint);
    CHECK(Fit(page(59), {.pages = 1, .lock = lock, .locked = true}).messages() ==
          outdated + "`publications/engines-of-paper-part-60` is gone" + hint);
    Lock all = *lock;
    for (LockedItem& item : all.items) {
        if (item.id.starts_with("publications/") && item.shown == "dropped") {
            item.shown = "full";
        }
    }
    CHECK(Fit(page(60), {.pages = 1, .lock = all, .locked = true}).messages() ==
          outdated + "what it holds takes more than one page" + hint);
}

TEST_CASE("what a lock shows is worth more, so that near it a choice stays", "[fit]") {
    const Fit first(page(60), {.pages = 1});
    REQUIRE(first.fitted);
    // The second bullet was left out or not: held the other way round it stays so, as it is worth about as much.
    Lock lock = first.fitted->lock;
    for (LockedItem& item : lock.items) {
        if (item.id == "publications/engines-of-paper-part-60") {
            item.shown = "full";
        }
    }
    const Fit near(page(60), {.pages = 1, .lock = lock});
    REQUIRE(near.fitted);
    CHECK(near.fitted->pages.pages.size() == 1);
    CHECK(lock_text(Fit(page(60), {.pages = 1, .lock = first.fitted->lock}).fitted->lock) ==
          lock_text(first.fitted->lock));
}

TEST_CASE("what is no lock file is refused", "[fit]") {
    MemoryWorld world;
    world.files["empty.lock"] = "";
    world.files["list.lock"] = "- a\n- b\n";
    world.files["odd.lock"] = "setting: {size: nan, side_margin_mm: -5}\nitems: [{id: 1}, 2, {shown: full}]\n";
    Diagnostics diagnostics;
    CHECK_FALSE(read_lock("none.lock", world, diagnostics));
    CHECK_FALSE(read_lock("empty.lock", world, diagnostics));
    CHECK_FALSE(read_lock("list.lock", world, diagnostics));
    CHECK(
        short_list(diagnostics, world.sources()) ==
        "error unreadable-lock: cannot use the lock file `none.lock`: no such file or directory\n"
        "error unreadable-lock: cannot use the lock file `empty.lock`: it has no `setting` and `items` (remove it, and "
        "`--lock` writes a new one)\n"
        "error unreadable-lock: cannot use the lock file `list.lock`: it has no `setting` and `items` (remove it, and "
        "`--lock` writes a new one)\n");
    const std::optional<Lock> odd = read_lock("odd.lock", world, diagnostics);
    REQUIRE(odd);
    const Fit near(page(60), {.pages = 1, .lock = odd});
    CHECK(near.fitted);
}

}  // namespace vitac
