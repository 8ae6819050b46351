// What each page break would tear apart, line by line.
#include "typeset/page/keep.h"

#include <catch2/catch.hpp>
#include <string>

#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

// One line for each break: the text below it, then why, with "!" for what is never done and the penalty else.
std::string judged(std::vector<Block> content) {
    MonoSetter setter;
    const Flow whole = flow(std::move(content));
    const Stack stack = stack_flow(whole, setter);
    const std::vector<BreakPoint> points = judge_breaks(stack);
    std::string text;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const std::string words = stack.lines[i].texts.empty() ? "rule" : stack.lines[i].texts.back().line.report.text;
        text += words.substr(0, words.find('\n')) + ": " + std::string(words_for(points[i].reason));
        text += points[i].forced ? "" : points[i].violation > 0 ? " !" : " " + std::to_string(points[i].penalty);
        text += "\n";
    }
    return text;
}

Paragraph labelled(std::string words, int widows) {
    Paragraph result = text(std::move(words));
    result.style.widow_lines = widows;
    return result;
}

}  // namespace

TEST_CASE("a heading stays with its entry, and sections begin pages gladly") {
    CHECK(judged({group(Role::Section, {heading("One"), entry(0, "a"), entry(0, "b"), entry(0, "c")}),
                  group(Role::Section, {heading("Two"), entry(0, "d")})}) ==
          "head: after a heading !\n"
          "head: one line below a heading 3000\n"
          "head: between blocks 0\n"
          "Two: before a heading -50\n"
          "head: after a heading !\n");
}

TEST_CASE("the rule below a heading belongs to it") {
    CHECK(judged({heading("One"), Rule{}, text("first"), text("second"), Rule{}, heading("Two")}) ==
          "rule: after a heading !\n"
          "first: after a heading !\n"
          "second: one line below a heading 3000\n"
          "rule: between blocks 0\n"
          "Two: before a heading -50\n");
}

TEST_CASE("a heading with nothing below it holds nothing") {
    CHECK(judged({group(Role::Section, {heading("One")}), group(Role::Entry, {text("title", Role::EntryTitle)}),
                  group(Role::Entry, {text("title", Role::EntryTitle)})}) ==
          "title: between blocks 0\n"
          "title: between blocks 0\n");
}

TEST_CASE("an entry of six lines is never split, one of seven between its bullets") {
    CHECK(judged({entry(5)}) ==
          "bullet: after a heading !\n"
          "bullet: inside the head of an entry !\n"
          "bullet: inside a short entry !\n"
          "bullet: inside a short entry !\n"
          "bullet: inside a short entry !\n");
    CHECK(judged({entry(6)}) ==
          "bullet: after a heading !\n"
          "bullet: inside the head of an entry !\n"
          "bullet: between bullets of a long entry 400\n"
          "bullet: between bullets of a long entry 400\n"
          "bullet: between bullets of a long entry 400\n"
          "bullet: one line of an entry alone !\n");
}

TEST_CASE("the head of an entry is its short first blocks, of any kind") {
    CHECK(judged({group(Role::Entry, {row({cell(text("title", Role::EntryTitle)), cell(text("2020"))}),
                                      text("authors\nmore"), text("venue"), lines(5)})}) ==
          "authors: after a heading !\n"
          "more: inside the head of an entry !\n"
          "venue: inside the head of an entry !\n"
          "line: inside the head of an entry !\n"
          "line: inside the head of an entry !\n"
          "line: inside a paragraph 800\n"
          "line: inside a paragraph 800\n"
          "line: widow or orphan !\n");
}

TEST_CASE("nested bullets hold more closely than those above them") {
    const Group nested = group(Role::List, {item({bullet("deep 1")}), item({bullet("deep 2")})});
    CHECK(judged({group(Role::Entry, {text("head"), group(Role::List, {item({bullet("a")}), item({bullet("b")}),
                                                                       item({bullet("c"), nested}), item({bullet("d")}),
                                                                       item({bullet("e")})})})}) ==
          "a: inside the head of an entry !\n"
          "b: inside the head of an entry !\n"
          "c: between bullets of a long entry 400\n"
          "deep 1: before a nested list 5000\n"
          "deep 2: between nested bullets 600\n"
          "d: between bullets of a long entry 400\n"
          "e: one line of an entry alone !\n");
}

TEST_CASE("paragraphs leave as many lines on each side as their style says") {
    CHECK(judged({lines(5)}) ==
          "line: widow or orphan !\n"
          "line: inside a paragraph 800\n"
          "line: inside a paragraph 800\n"
          "line: widow or orphan !\n");
    CHECK(judged({labelled("one\ntwo", 1)}) == "two: inside a paragraph 800\n");
}

TEST_CASE("a list by itself leaves no single line alone") {
    CHECK(judged({bullets(5)}) ==
          "bullet: one line of a list alone 800\n"
          "bullet: between blocks 0\n"
          "bullet: between blocks 0\n"
          "bullet: one line of a list alone 800\n");
}

TEST_CASE("an item of a list outside entries is kept like an entry") {
    CHECK(judged(
              {group(Role::List, {item({bullet("title"), text("authors"), text("venue")}), item({bullet("next")})})}) ==
          "authors: inside the head of an entry !\n"
          "venue: inside the head of an entry !\n"
          "next: one line of a list alone 800\n");
}

TEST_CASE("the document's own wishes") {
    Paragraph first = text("first");
    Paragraph second = text("second");
    SECTION("with the next block") {
        first.frame.with_next = Keep::Always;
        second.frame.with_next = Keep::Prefer;
        CHECK(judged({first, second, text("third")}) ==
              "second: inside what must stay together !\n"
              "third: inside what should stay together 3000\n");
    }
    SECTION("with the next block of the group, not with what stands below the group") {
        first.frame.with_next = Keep::Always;
        CHECK(judged({group(Role::Text, {first}), second}) == "second: between blocks 0\n");
    }
    SECTION("together") {
        Group always = group(Role::Text, {first, second});
        Group prefer = always;
        always.frame.together = Keep::Always;
        prefer.frame.together = Keep::Prefer;
        CHECK(judged({always, prefer}) ==
              "second: inside what must stay together !\n"
              "first: between blocks 0\n"
              "second: inside what should stay together 400\n");
    }
    SECTION("page breaks") {
        Group forced = group(Role::Text, {first});
        forced.frame.page_break = PageBreak::Before;
        second.frame.page_break = PageBreak::Avoid;
        CHECK(judged({text("zero"), forced, second}) ==
              "first: asked for\n"
              "second: inside what should stay together 3000\n");
    }
}

}  // namespace vitac
