// Whole pages: where glyphs, boxes, link areas and furniture stand.
#include "typeset/page/make_pages.h"
#include "typeset/page/explain_lines.h"

#include <catch2/catch.hpp>

#include "model/dump.h"
#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

// The drawing commands alone, each glyph list left out: its characters are the text.
std::string drawn(const Document& whole) {
    const std::string dump = dump_pages(made(whole), Sources{});
    std::string text = dump.substr(dump.find("page 1"), dump.find("tags\n") - dump.find("page 1"));
    for (std::size_t at = text.find(" ["); at != std::string::npos; at = text.find(" [", at)) {
        text.erase(at, text.find(']', at) + 1 - at);
    }
    return text;
}

Run field(RunField which) {
    Run result;
    result.field = which;
    return result;
}

Furniture footer() {
    Paragraph number = paragraph({field(RunField::PageNumber), run("/"), field(RunField::PageCount)});
    number.style.alignment = Alignment::Right;
    Furniture result;
    result.row = row({cell(text("Ines")), cell(number, CellWidth::Natural)});
    result.baseline = 8_pt;
    return result;
}

}  // namespace

TEST_CASE("a bullet with a link that wraps") {
    const Paragraph item_text = [] {
        Paragraph result = bullet("see ");
        result.runs.push_back(link("the long page", 0));
        result.runs.push_back(run("."));
        return result;
    }();
    CHECK(drawn(document({flow({group(Role::List, {item({item_text})})}, 60_pt)})) ==
          R"(page 1 of 1: 240.00 x 140.00, 19.00 of 100.00 used (19 %)
  (20.00, 27.00) face 0 10 pt #000000 5.00 wide "•" tag 3
  (30.00, 27.00) face 0 10 pt #000000 20.00 wide "see " tag 5
  (50.00, 27.00) face 0 10 pt #000000 20.00 wide "the " tag 6 link 0
  (30.00, 37.00) face 0 10 pt #000000 45.00 wide "long page" tag 6 link 0
  (75.00, 37.00) face 0 10 pt #000000 5.00 wide "." tag 5
  link 0 (50.00, 19.00) 15.00 x 10.00 tag 6
  link 0 (30.00, 29.00) 45.00 x 10.00 tag 6
)");
}

TEST_CASE("pieces of one link are one area, two links side by side are two") {
    Run bold = link("b c", 0);
    bold.role = Role::Strong;
    const Pages pages = made(document({paragraph({link("a ", 0), bold, link(" d", 1)})}));
    REQUIRE(pages.pages[0].links.size() == 2);
    CHECK(pages.pages[0].links[0].area.width == 25_pt);
    CHECK(pages.tags[static_cast<std::size_t>(pages.pages[0].links[0].tag)].kind == Tag::Kind::Link);
    CHECK(pages.pages[0].links[1].area.left == 50_pt);
    CHECK(pages.pages[0].links[1].area.width == 5_pt);
}

TEST_CASE("underlines and strikes are boxes as long as the words") {
    Run under = run("under ");
    under.style.underline = true;
    Run more = run("more ");
    more.style.underline = true;
    more.role = Role::Strong;
    Run gone = run("gone");
    gone.style.strike = true;
    CHECK(drawn(document({paragraph({under, more, gone})})) ==
          R"(page 1 of 1: 240.00 x 140.00, 9.00 of 100.00 used (9 %)
  box (20.00, 27.75) 50.00 x 0.50 #000000
  box (75.00, 24.35) 20.00 x 0.50 #000000
  (20.00, 27.00) face 0 10 pt #000000 30.00 wide "under " tag 1
  (50.00, 27.00) face 0 10 pt #000000 25.00 wide "more " tag 2
  (75.00, 27.00) face 0 10 pt #000000 20.00 wide "gone" tag 1
)");
}

TEST_CASE("a row is drawn cell by cell") {
    CHECK(drawn(document({row({cell(text("one\ntwo")), cell(text("2020\n2021"), CellWidth::Fixed, 40_pt)})})) ==
          R"(page 1 of 1: 240.00 x 140.00, 19.00 of 100.00 used (19 %)
  (20.00, 27.00) face 0 10 pt #000000 15.00 wide "one" tag 1
  (20.00, 37.00) face 0 10 pt #000000 15.00 wide "two" tag 1
  (35.00, 37.00) face 0 10 pt #000000 5.00 wide " " tag 1
  (180.00, 27.00) face 0 10 pt #000000 20.00 wide "2020" tag 2
  (180.00, 37.00) face 0 10 pt #000000 20.00 wide "2021" tag 2
)");
}

TEST_CASE("furniture from the second page on, with its numbers, as artifacts") {
    Document whole = document({lines(12)});
    Furniture header;
    header.row = row({cell(paragraph({link("head", 0)}))});
    header.baseline = -10_pt;
    whole.furniture = {footer(), header};
    const Pages pages = made(whole);
    REQUIRE(pages.pages.size() == 2);
    CHECK(pages.pages[0].lines.size() == 9);
    const Page& second = pages.pages[1];
    REQUIRE(second.lines.size() == 6);
    CHECK(second.lines.front().text == "head");
    CHECK(second.lines.front().baseline == 10_pt);
    CHECK(second.lines.front().role == Role::Artifact);
    CHECK(second.lines.back().text == "2/2");
    CHECK(second.lines.back().baseline == 132_pt);
    CHECK(second.lines.back().x + second.lines.back().set_width == 220_pt);
    CHECK(second.links.empty());
    CHECK(std::get<GlyphRun>(second.items.back()).artifact);
    CHECK(text_of(pages).find("head") == std::string::npos);
}

TEST_CASE("backgrounds lie under everything, on every page") {
    Flow main = flow({lines(12)});
    main.tint = Tint{Color{242, 244, 247}, 15_pt, 100_pt};
    Document whole = document({main});
    whole.background = Color{255, 255, 240};
    whole.furniture = {footer()};
    const Pages pages = made(whole);
    for (const Page& page : pages.pages) {
        CHECK(std::get<FilledBox>(page.items[0]).box.height == 140_pt);
        CHECK(std::get<FilledBox>(page.items[0]).box.width == 240_pt);
        CHECK(std::get<FilledBox>(page.items[1]).box.left == 15_pt);
        CHECK(std::get<FilledBox>(page.items[1]).box.width == 100_pt);
        CHECK(std::get<FilledBox>(page.items[1]).color == Color{242, 244, 247});
    }
}

TEST_CASE("a column is tinted on the pages on which it has text, or one below it") {
    Flow main = flow({lines(34)}, 90_pt);
    Flow side = flow({text("contact")}, 90_pt);
    side.left = 130_pt;
    side.tint = Tint{Color{242, 244, 247}, 120_pt, 120_pt};
    Flow more = flow({lines(14)}, 90_pt);
    more.left = 130_pt;
    more.below = 1;
    const Pages pages = made(document({main, side, more}));
    REQUIRE(pages.pages.size() == 4);
    const auto is_tinted = [](const Page& page) { return std::holds_alternative<FilledBox>(page.items.front()); };
    CHECK(is_tinted(pages.pages[0]));
    CHECK(is_tinted(pages.pages[1]));
    CHECK_FALSE(is_tinted(pages.pages[2]));
    CHECK_FALSE(is_tinted(pages.pages[3]));
}

TEST_CASE("the explanation tells why lines ended") {
    LineReport ragged;
    ragged.text = "These are the last of all its words";
    ragged.measure = 100_pt;
    ragged.natural_width = 90_pt;
    ragged.set_width = 90_pt;
    ragged.next_width = 25_pt;
    ragged.ratio = 0.25;
    LineReport justified = ragged;
    justified.alignment = Alignment::Justified;
    justified.set_width = 100_pt;
    justified.next_width = 5_pt;
    justified.hyphen_inserted = true;
    LineReport end;
    end.last = true;
    Page page;
    page.lines = {ragged, justified, end};
    CHECK(explain_lines({page}) ==
          "lines that others follow:\n"
          "  page 1: `last of all its words`: 10.0 pt short, r 0.25; the next piece needs 25.0 pt, 10.0 pt were left\n"
          "  page 1: `last of all its words`, at a hyphen: stretched to r 0.25, letters 1.000; the next piece needs "
          "5.0 pt, "
          "but all lines together are better so\n");
    CHECK(explain_lines({}).empty());
}

TEST_CASE("reports know where their line stands and what it is") {
    Paragraph late = bullet("two words");
    const Pages pages =
        made(document({group(Role::Section, {heading("Work"), group(Role::Entry, {item({late})}, "job")}, "work")}));
    REQUIRE(pages.pages[0].lines.size() == 2);
    const LineReport& line = pages.pages[0].lines[1];
    CHECK(line.x == 30_pt);
    CHECK(line.baseline == 37_pt);
    CHECK(line.role == Role::ListBody);
    CHECK(line.section == "work");
    CHECK(line.entry == "job");
    CHECK(line.end_item - line.first_item == 2);
    CHECK(std::get<GlyphRun>(pages.pages[0].items[line.first_item]).text == "•");
}

TEST_CASE("the outline leads to the top of its block") {
    Document whole = document({lines(9), group(Role::Section, {heading("Work"), text("words")}, "work")});
    whole.outline = {{"Work", "work", 1}, {"Nothing", "nothing", 1}};
    const Pages pages = made(whole);
    REQUIRE(pages.outline.size() == 1);
    CHECK(pages.outline[0].title == "Work");
    CHECK(pages.outline[0].page == 1);
    CHECK(pages.outline[0].y == 20_pt);
}

}  // namespace vitac
