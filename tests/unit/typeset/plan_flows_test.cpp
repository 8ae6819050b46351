// Flows on pages: one after the other, side by side; and the faults of other programs' pages that must not come back.
#include "typeset/page/plan_flows.h"

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "support/golden.h"
#include "typeset/page/make_pages.h"
#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

// The first words of each line of each page, with the baseline: "1: 27 head, 37 bullet | 2: ...".
std::string shown(const Pages& pages) {
    std::string text;
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        text += (i > 0 ? " | " : "") + std::to_string(i + 1) + ":";
        for (const LineReport& line : pages.pages[i].lines) {
            text += " " + line.text.substr(0, line.text.find_first_of(" \n"));
        }
    }
    return text;
}

std::vector<Length> baselines(const Page& page) {
    std::vector<Length> result;
    for (const LineReport& line : page.lines) {
        result.push_back(line.baseline);
    }
    return result;
}

Flow column(std::string name, Length left, std::vector<Block> content) {
    Flow result = flow(std::move(content), 90_pt);
    result.name = std::move(name);
    result.left = left;
    return result;
}

}  // namespace

TEST_CASE("columns begin below the head that spans them") {
    Flow head = flow({spaced(text("name"), 0_pt, 5_pt)});
    head.spans = true;
    const Document whole = document({head, column("main", 20_pt, {lines(11)}), column("side", 130_pt, {text("side")})});
    const Pages pages = made(whole);
    CHECK(shown(pages) == "1: name line line line line line line line line side | 2: line line line");
    CHECK(pages.pages[0].lines[1].baseline == 42_pt);
    CHECK(pages.pages[0].lines.back().baseline == 42_pt);
    CHECK(pages.pages[0].lines.back().x == 130_pt);
    CHECK(pages.pages[1].lines[0].baseline == 27_pt);
}

TEST_CASE("a flow below another goes on where that one ends") {
    Flow more = column("more", 130_pt, {spaced(text("more"), 5_pt, 0_pt)});
    more.below = 0;
    const Pages pages =
        made(document({column("contact", 130_pt, {text("contact")}), column("main", 20_pt, {lines(2)}), more}));
    CHECK(shown(pages) == "1: contact line line more");
    CHECK(pages.pages[0].lines.front().baseline == 27_pt);
    CHECK(pages.pages[0].lines.back().baseline == 42_pt);
    CHECK(pages.pages[0].lines.back().x == 130_pt);
}

TEST_CASE("columns that would tear something apart below the head begin on the next page") {
    Flow head = flow({lines(8)});
    head.spans = true;
    CHECK(shown(made(document({head, column("main", 20_pt, {entry(4)})}))) ==
          "1: line line line line line line line line | 2: head bullet bullet bullet bullet");
}

TEST_CASE("lines are set closer where the last page would be nearly empty") {
    Document whole = document({lines(11)});
    const std::string natural = shown(made(whole));
    CHECK(natural.find(" | 2: ") != std::string::npos);
    whole.leading_shrink = 0.9;
    const Pages closer = made(whole);
    REQUIRE(closer.pages.size() == 1);
    CHECK(closer.pages[0].lines.size() == 11);
    const Length leading = closer.pages[0].lines[1].baseline - closer.pages[0].lines[0].baseline;
    CHECK(leading < 10_pt);
    CHECK(leading >= 9_pt);
    CHECK(closer.explanation.find("times as large") != std::string::npos);
}

TEST_CASE("lines keep their leading where no other would help") {
    Document whole = document({lines(24)});
    whole.leading_shrink = 0.95;
    const Pages same = made(whole);
    CHECK(same.pages[0].lines[1].baseline - same.pages[0].lines[0].baseline == 10_pt);
}

// --- Faults seen on other programs' pages --------------------------------------------------------------------------

TEST_CASE("no heading is stranded at a page's foot") {
    CHECK(shown(made(document({lines(9), group(Role::Section, {heading("Work"), entry(2)})}))) ==
          "1: line line line line line line line line line | 2: Work head bullet bullet");
}

TEST_CASE("no lone label opens a page") {
    const Group publication = group(Role::Entry, {text("Title", Role::EntryTitle), text("Authors"), text("Venue"),
                                                  paragraph({link("[paper]", 0)})});
    CHECK(shown(made(document({lines(7), publication, entry(1)}))) ==
          "1: line line line line line line line | 2: Title Authors Venue [paper] head bullet");
}

TEST_CASE("an entry of four lines is not split in halves") {
    CHECK(shown(made(document({lines(8), entry(3), entry(1)}))) ==
          "1: line line line line line line line line | 2: head bullet bullet bullet head bullet");
}

TEST_CASE("the last page is not nearly empty") {
    std::vector<Block> content;
    for (int i = 0; i < 12; ++i) {
        content.emplace_back(entry(0));
    }
    CHECK(shown(made(document(content))) == "1: head head head head head head head head head | 2: head head head");
}

TEST_CASE("every page has the margin of the first") {
    const Pages pages = made(document({spaced(lines(10), 5_pt), spaced(entry(3), 30_pt), spaced(lines(9), 30_pt)}));
    REQUIRE(pages.pages.size() == 3);
    for (const Page& page : pages.pages) {
        CHECK(page.lines.front().baseline == 27_pt);
        CHECK(page.lines.back().baseline <= 117_pt);
    }
}

// --- More ----------------------------------------------------------------------------------------------------------

TEST_CASE("spaces on a page grow by the same factor until it is full") {
    Document whole =
        document({text("a"), spaced(text("b"), 10_pt), spaced(text("c"), 20_pt), spaced(lines(3), 50_pt)}, 7);
    whole.glue_stretch = 1.5;
    const Pages pages = made(whole);
    REQUIRE(pages.pages.size() == 2);
    CHECK(baselines(pages.pages[0]) == std::vector<Length>{27_pt, Length::from_points(27 + 10 + 40.0 / 3), 87_pt});
    CHECK(pages.pages[0].used_height == 69_pt);
    CHECK(pages.pages[0].usable_height == 70_pt);
}

TEST_CASE("what no page can hold is reported and still there") {
    Paragraph huge = text("HUGE");
    huge.style.leading = 500_pt;
    MonoSetter setter;
    Diagnostics diagnostics;
    CHECK(shown(make_pages(document({text("a"), huge, text("b")}), setter, diagnostics)) == "1: a | 2: HUGE | 3: b");
    CHECK(short_list(diagnostics, Sources{}) ==
          "warning line-higher-than-page: a line is higher than the page and sticks out of it (use a smaller size or "
          "leading)\n");
}

TEST_CASE("margins that leave no room are left out") {
    Document whole = document({text("a")});
    whole.paper.name = "a4";
    whole.margins.bottom = 500_pt;
    MonoSetter setter;
    Diagnostics diagnostics;
    CHECK(shown(make_pages(whole, setter, diagnostics)) == "1: a");
    CHECK(short_list(diagnostics, Sources{}) ==
          "warning no-room-on-page: the top and bottom margins leave no room for text on a4 paper (margins are left "
          "out; make "
          "them smaller)\n");
}

TEST_CASE("an empty document has one empty page") {
    const Pages pages = made(document(std::vector<Block>{}));
    CHECK(pages.pages.size() == 1);
    CHECK(pages.tags.size() == 1);
}

TEST_CASE("why pages broke is said in words") {
    Document whole = document({lines(8), entry(3, "a"), spaced(entry(1, "b"), 20_pt), spaced(text("end"), 20_pt)});
    whole.flows[0].name = "main";
    whole.glue_stretch = 2.0;
    CHECK(made(whole).explanation ==
          "pages of main:\n"
          "  page 1: 8 lines, 80 % full; begins with `line`: start; demerits 872356\n"
          "  page 2: 6 lines, 100 % full, spaces 2.00 times; begins with `head`: between blocks, penalty 0; demerits "
          "872356\n"
          "  page 3: 1 lines, 10 % full; begins with `end`: between blocks, penalty 0; demerits 100\n");
}

TEST_CASE("3,000 entries: none of up to six lines is split, and twice the same") {
    constexpr int count = 3000;
    std::vector<Block> content;
    for (int i = 0; i < count; ++i) {
        content.emplace_back(spaced(entry(i % 9, std::to_string(i)), 6_pt));
    }
    const Document whole = document({group(Role::Section, content)}, 50);
    const Pages pages = made(whole);
    std::vector<std::size_t> first_page(count, pages.pages.size());
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const LineReport& line : pages.pages[page].lines) {
            const std::size_t entry_number = std::stoul(line.entry);
            first_page[entry_number] = std::min(first_page[entry_number], page);
            INFO("entry " << entry_number << ", page " << page);
            REQUIRE((entry_number % 9 > 5 || first_page[entry_number] == page));
        }
    }
    // 15,000 lines and 3,000 spaces fill 336 pages to the brim.
    CHECK(pages.pages.size() <= 350);
    CHECK(dump_pages(pages, Sources{}) == dump_pages(made(whole), Sources{}));
}

}  // namespace vitac
