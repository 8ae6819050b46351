// Paragraphs and rows as lines of the vertical list; widths of cells; spaces.
#include "typeset/page/set_block.h"

#include <fmt/core.h>
#include <catch2/catch.hpp>

#include "typeset/page/stack.h"
#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

// One line for each line of the list: "gap+height baseline: left text, left text".
std::string shown(const std::vector<ListLine>& list) {
    std::string text;
    for (const ListLine& line : list) {
        text += fmt::format("{:.4g}+{:.4g} {:.4g}:", line.gap.points(), line.height.points(), line.baseline.points());
        for (const SetLine& set : line.texts) {
            std::string words = set.line.report.text;
            words.erase(words.find_last_not_of("\n ") + 1);
            text += fmt::format("{}{:g} {}", &set == &line.texts.front() ? " " : ", ",
                                (set.left + set.line.report.x).points(), words);
        }
        text += "\n";
    }
    return text;
}

std::string set(const Paragraph& paragraph) {
    MonoSetter setter;
    return shown(set_paragraph(paragraph, 100_pt, setter));
}

std::string set(const Row& content, Length width = 100_pt) {
    MonoSetter setter;
    return shown(set_row(content, width, setter));
}

// As in a document whose lines begin at the right.
class MirroredSetter : public MonoSetter {
public:
    unicode::Direction direction() const override { return unicode::Direction::RightToLeft; }
};

std::string mirrored(const Paragraph& paragraph) {
    MirroredSetter setter;
    return shown(set_paragraph(paragraph, 100_pt, setter));
}

// The wide blanks of a row: "left+width".
std::string blanks(const Row& content) {
    MonoSetter setter;
    std::string text;
    for (const ListLine& line : set_row(content, 100_pt, setter)) {
        for (const SetLine& set : line.texts) {
            for (const LinePiece& piece : set.line.pieces) {
                if (piece.glyphs.text == "  ") {
                    const Length width = piece.glyphs.glyphs.at(0).advance * piece.glyphs.expansion;
                    text += fmt::format("{:g}+{:g} ", (set.left + piece.glyphs.origin.x).points(), width.points());
                }
            }
        }
    }
    return text;
}

std::string stacked(std::vector<Block> content) {
    MonoSetter setter;
    const Flow whole = flow(std::move(content));
    return shown(stack_flow(whole, setter).lines);
}

std::string widths(const std::vector<CellWish>& wishes, Length gap, Length width) {
    std::string text;
    for (const CellPlace& place : place_cells(wishes, gap, width)) {
        text += fmt::format("{:.4g}+{:.4g} ", place.left.points(), place.width.points());
    }
    return text;
}

Paragraph right(std::string words) {
    Paragraph result = text(std::move(words));
    result.style.alignment = Alignment::Right;
    return result;
}

}  // namespace

TEST_CASE("a line is as high as its leading, with the baseline at seven tenths") {
    Paragraph wide = text("one\ntwo");
    wide.style.leading = 14_pt;
    CHECK(set(wide) == "0+14 9.8: 0 one\n0+14 9.8: 0 two\n");
    wide.style.leading = -3_pt;
    CHECK(set(wide) == "0+1 0.7: 0 one\n0+1 0.7: 0 two\n");
}

TEST_CASE("a label hangs left of the first line and stands before it") {
    CHECK(set(bullet("one\ntwo")) == "0+10 7: 0 •, 10 one\n0+10 7: 10 two\n");
    Paragraph wide = bullet("one");
    wide.style.indent_left = 30_pt;
    wide.label = label("[C12]");
    CHECK(set(wide) == "0+10 7: 3.25 [C12], 30 one\n");
    CHECK(set(bullet("")).empty());
}

TEST_CASE("a row is a head with its dates on one baseline") {
    CHECK(set(row({cell(text("head of two lines")), cell(right("2020"), CellWidth::Natural)})) ==
          "0+10 7: 0 head of two\n0+10 7: 0 lines, 80 2020\n");
    CHECK(set(row({cell(text("head")), cell(right("2020\n2021"), CellWidth::Natural)})) ==
          "0+10 7: 0 head, 80 2020\n0+10 7: 80 2021\n");
}

TEST_CASE("one wide blank reaches from the end of a head to its dates") {
    CHECK(blanks(row({cell(text("head")), cell(right("2020"), CellWidth::Natural)})) == "20+60 ");
    CHECK(blanks(row({cell(text("head of two lines")), cell(right("2020"), CellWidth::Natural)})) == "25+55 ");
}

TEST_CASE("a head is not joined with what stands beside its first line") {
    CHECK(blanks(row({cell(text("one\ntwo")), cell(text("a\nb"))})).empty());
}

TEST_CASE("no room is kept for a date that is not there") {
    CHECK(set(row({cell(text("twenty characters ok")), cell(text(""), CellWidth::Natural)})) ==
          "0+10 7: 0 twenty characters ok\n");
}

TEST_CASE("where lines begin at the right, everything stands at the other side") {
    CHECK(mirrored(text("one")) == "0+10 7: 85 one\n");
    CHECK(mirrored(right("one")) == "0+10 7: 0 one\n");
    CHECK(mirrored(bullet("one\ntwo")) == "0+10 7: 95 •, 75 one\n0+10 7: 75 two\n");
    MirroredSetter setter;
    const Row head = row({cell(text("head")), cell(right("2020"), CellWidth::Natural)});
    CHECK(shown(set_row(head, 100_pt, setter)) == "0+10 7: 80 head, 0 2020\n");
}

TEST_CASE("cells of different leading share the first baseline only") {
    Paragraph large = text("one\ntwo");
    large.style.leading = 20_pt;
    CHECK(set(row({cell(large, CellWidth::Fixed, 40_pt), cell(text("a\nb\nc"))})) ==
          "0+20 14: 0 one, 50 a\n-3+10 7: 50 b\n-7+20 14: 0 two, 50 c\n");
}

TEST_CASE("widths of cells") {
    const CellWish rest{CellWidth::Rest, {}, false};
    const CellWish date{CellWidth::Natural, 30_pt, false};
    const CellWish none{CellWidth::Natural, {}, true};
    const CellWish fixed{CellWidth::Fixed, 40_pt, false};
    SECTION("rest is what is left") {
        CHECK(widths({rest, date}, 10_pt, 100_pt) == "0+60 70+30 ");
    }
    SECTION("shared") {
        CHECK(widths({rest, fixed, rest}, 10_pt, 100_pt) == "0+20 30+40 80+20 ");
    }
    SECTION("empty") {
        CHECK(widths({none, rest, none}, 10_pt, 100_pt) == "0+0 0+100 100+0 ");
    }
    SECTION("a long one leaves two fifths to the rest") {
        CHECK(widths({rest, {CellWidth::Natural, 500_pt, false}}, 10_pt, 110_pt) == "0+40 50+60 ");
    }
    SECTION("fixed ones too wide") {
        CHECK(widths({fixed, fixed}, 10_pt, 50_pt) == "0+20 30+20 ");
    }
    SECTION("a gap wider than the row") {
        CHECK(widths({rest, rest}, 500_pt, 100_pt) == "0+25 75+25 ");
    }
    SECTION("none") {
        CHECK(widths({}, 10_pt, 100_pt).empty());
    }
}

TEST_CASE("the space between blocks is the largest asked for, and empty blocks ask for none") {
    const Group inner = spaced(group(Role::Entry, {spaced(text("b"), 2_pt, 3_pt)}), 7_pt, 8_pt);
    CHECK(stacked({spaced(text("a"), 9_pt, 4_pt), spaced(text(""), 50_pt, 50_pt), inner, spaced(text("c"), -5_pt),
                   spaced(text("d"), -5_pt)}) == "0+10 7: 0 a\n7+10 7: 0 b\n8+10 7: 0 c\n0+10 7: 0 d\n");
}

TEST_CASE("a rule is as high as it is thick") {
    Rule rule;
    rule.thickness = 0.5_pt;
    CHECK(stacked({text("a"), spaced(rule, 2_pt, 3_pt), text("b")}) == "0+10 7: 0 a\n2+0.5 0:\n3+10 7: 0 b\n");
}

TEST_CASE("groups nested without end are taken apart") {
    Group deep = group(Role::Text, {text("bottom")});
    for (int i = 0; i < 300; ++i) {
        deep = group(Role::Text, {deep});
    }
    const Flow whole = flow({deep});
    const std::vector<BlockNode> nodes = flatten(whole.blocks);
    CHECK(nodes.size() == static_cast<std::size_t>(deepest_group) + 1);
    CHECK(std::holds_alternative<Paragraph>(*nodes.back().block));
    for (const BlockNode& node : nodes) {
        CHECK(node.end == nodes.size());
    }
}

}  // namespace vitac
