// Columns side by side: where each is cut, so that reading never goes back to an earlier page.
#include "typeset/page/linear_columns.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "typeset/page/make_pages.h"
#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

// A narrow column of facts that is read before a wide one of work; a page has ten lines.
Document two_columns(std::vector<Block> facts, int lines_of_work) {
    Flow side = flow(std::move(facts), 90_pt);
    side.name = "facts";
    side.left = 130_pt;
    Flow main = flow({lines(lines_of_work)}, 90_pt);
    main.name = "work";
    return document({side, main});
}

// "name lines", then "name lines at end" for what is read last.
std::string flows_of(const Document& document) {
    std::string text;
    for (const Flow& flow : document.flows) {
        text += flow.name + " " + std::to_string(flow.blocks.size()) + (flow.on_last_page ? " at end\n" : "\n");
    }
    return text;
}

// The flows and, for each page, how many of its lines stand in the left and in the right column.
std::string pages_of(const Document& document) {
    MonoSetter setter;
    Diagnostics diagnostics;
    std::string text;
    for (const Page& page : make_pages(document, setter, diagnostics).pages) {
        const auto right = std::count_if(page.lines.begin(), page.lines.end(),
                                         [](const LineReport& line) { return line.x >= 130_pt; });
        text +=
            std::to_string(static_cast<std::ptrdiff_t>(page.lines.size()) - right) + "+" + std::to_string(right) + "\n";
    }
    return text;
}

Document linear(const Document& document) {
    MonoSetter setter;
    const std::optional<Document> cut = with_linear_columns(document, setter);
    REQUIRE(cut);
    return *cut;
}

}  // namespace

TEST_CASE("one column is left as it is") {
    MonoSetter setter;
    CHECK_FALSE(with_linear_columns(document({flow({lines(40)})}), setter));
}

TEST_CASE("a column that has room on its page stays whole, and ends in a blank") {
    const Document whole = linear(two_columns({lines(4), lines(4)}, 25));
    CHECK(flows_of(whole) == "facts 2\nwork 1\n");
    CHECK(std::get<Paragraph>(whole.flows[0].blocks.back()).runs.back().text == " ");
    CHECK(std::get<Paragraph>(whole.flows[1].blocks.back()).runs.back().text != " ");
    CHECK(pages_of(whole) == "10+8\n10+0\n5+0\n");
}

TEST_CASE("what has no room is read last, on the last page") {
    const Document cut = linear(two_columns({lines(4), lines(4), lines(4), lines(1)}, 25));
    CHECK(flows_of(cut) == "facts 2\nwork 1\nfacts 2 at end\n");
    CHECK(pages_of(cut) == "10+8\n10+0\n5+5\n");
}

TEST_CASE("where the other column ends on the same page, the rest has a page of its own") {
    CHECK(pages_of(linear(two_columns({lines(8), lines(6)}, 5))) == "5+8\n0+6\n");
}

TEST_CASE("a block that is higher than a page is read last, whole or not") {
    const Document cut = linear(two_columns({lines(14), lines(1)}, 15));
    CHECK(flows_of(cut) == "facts 0\nwork 1\nfacts 2 at end\n");
    CHECK(pages_of(cut) == "10+0\n5+10\n0+5\n");
}

}  // namespace vitac
