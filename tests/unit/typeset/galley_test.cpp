// Heights of parts, at any width.
#include "typeset/page/galley.h"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

std::string measured(const std::vector<Block>& content, Length width) {
    Document document;
    Flow flow;
    flow.width = 100_pt;
    flow.blocks = content;
    document.flows.push_back(flow);
    MonoSetter setter;
    std::string text;
    for (const PartHeight& part : PartMeasurer(document, setter).heights({width})) {
        text += fmt::format("{} {}: {:g} + {:g}, before {:g}, after {:g}\n", part.id, part.name, part.lines.points(),
                            part.gaps.points(), part.before.points(), part.after.points());
    }
    return text;
}

Paragraph with(Paragraph paragraph, std::string id, Length before, Length after) {
    paragraph.frame.id = std::move(id);
    paragraph.frame.before = before;
    paragraph.frame.after = after;
    return paragraph;
}

Group holding(std::string id, std::vector<Block> children, Length before = {}) {
    Group group;
    group.frame.id = std::move(id);
    group.frame.before = before;
    group.children = std::move(children);
    return group;
}

}  // namespace

TEST_CASE("a part is what stands in a block with an id, without the parts in it", "[galley]") {
    const std::vector<Block> bullets = {holding("bullet", {bullet("one"), holding("deeper", {bullet("two")})}, 1_pt)};
    const Block entry = holding(
        "entry", {with(text("head"), "", 2_pt, 3_pt), with(text("line"), "", 1_pt, 0_pt), holding("", bullets)}, 7_pt);
    const Block section = holding("section", {with(heading("Works"), "", 14_pt, 5_pt), entry});
    CHECK(measured({text("name"), section}, 100_pt) ==
          " : 10 + 0, before 0, after 0\n"
          "section : 10 + 0, before 14, after 5\n"
          "entry : 20 + 3, before 7, after 0\n"
          "bullet : 10 + 0, before 1, after 0\n"
          "deeper : 10 + 0, before 0, after 0\n");
}

TEST_CASE("the same text is measured at many widths", "[galley]") {
    const Block words = with(text("aaaa bbbb cccc dddd"), "words", 4_pt, 0_pt);  // 95 pt on one line
    CHECK(measured({words}, 95_pt) == "words : 10 + 0, before 4, after 0\n");
    CHECK(measured({words}, 50_pt) == "words : 20 + 0, before 4, after 0\n");
    CHECK(measured({words}, 20_pt) == "words : 40 + 0, before 4, after 0\n");
    CHECK(measured({with(lines(3), "lines", {}, {})}, 500_pt) == "lines : 30 + 0, before 0, after 0\n");
}

TEST_CASE("a row is as high as its highest cell", "[galley]") {
    Row row;
    row.frame.id = "row";
    row.cells.push_back({.paragraph = text("aaaa bbbb cccc"), .sizing = CellWidth::Rest, .width = {}});
    row.cells.push_back({.paragraph = text("2024"), .sizing = CellWidth::Natural, .width = 45_pt});
    CHECK(measured({row}, 110_pt) == "row : 10 + 0, before 0, after 0\n");
    CHECK(measured({row}, 80_pt) == "row : 20 + 0, before 0, after 0\n");
}

TEST_CASE("text that is empty takes no room", "[galley]") {
    CHECK(measured({with(text(""), "empty", 9_pt, 9_pt)}, 100_pt) == "empty : 0 + 0, before 0, after 0\n");
}

}  // namespace vitac
