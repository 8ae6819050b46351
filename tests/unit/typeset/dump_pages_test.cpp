// Pages as text, as JSON and read aloud.
#include <catch2/catch.hpp>

#include "model/dump.h"
#include "support/golden.h"
#include "typeset/page/make_pages.h"
#include "unit/typeset/blocks.h"
#include "unit/typeset/mono_setter.h"

namespace vitac {

using namespace blocks;

namespace {

Document small_document() {
    Rule rule;
    rule.thickness = 0.5_pt;
    Run self = run("Ines", Role::Strong);
    self.style.color = Color{179, 0, 27};
    Document whole =
        document({heading("Ines \"I\" Brandt", Role::Name), rule,
                  group(Role::Section,
                        {heading("Work"),
                         group(Role::Entry, {paragraph({self, run(" at "), link("Oak Ltd", 0)}), bullets(2)}, "job"),
                         group(Role::Entry, {text("Next job")}, "next")},
                        "work")});
    whole.links = {{"https://oak.example", "Oak Ltd, oak.example"}};
    whole.outline = {{"Work", "work", 1}};
    return whole;
}

}  // namespace

TEST_CASE("pages as text") {
    CHECK(dump_pages(made(small_document()), Sources{}) ==
          R"x(document "Ines Brandt" in en
page 1 of 1: 240.00 x 140.00, 59.50 of 100.00 used (60 %)
  (20.00, 27.00) face 0 10 pt #000000 [73 110 101 115 32 34 73 34 32 66 114 97 110 100 116] 75.00 wide "Ines \"I\" Brandt" tag 1
  box (20.00, 30.00) 200.00 x 0.50 #000000
  (20.00, 37.50) face 0 10 pt #000000 [87 111 114 107] 20.00 wide "Work" tag 3
  (20.00, 47.50) face 0 10 pt #B3001B [73 110 101 115] 20.00 wide "Ines" tag 6
  (40.00, 47.50) face 0 10 pt #000000 [32 97 116 32] 20.00 wide " at " tag 5
  (60.00, 47.50) face 0 10 pt #000000 [79 97 107 32 76 116 100] 35.00 wide "Oak Ltd" tag 7 link 0
  (20.00, 57.50) face 0 10 pt #000000 [8226] 5.00 wide "•" tag 10
  (30.00, 57.50) face 0 10 pt #000000 [98 117 108 108 101 116] 30.00 wide "bullet" tag 12
  (20.00, 67.50) face 0 10 pt #000000 [8226] 5.00 wide "•" tag 14
  (30.00, 67.50) face 0 10 pt #000000 [98 117 108 108 101 116] 30.00 wide "bullet" tag 16
  (20.00, 77.50) face 0 10 pt #000000 [78 101 120 116 32 106 111 98] 40.00 wide "Next job" tag 18
  link 0 (60.00, 39.50) 35.00 x 10.00 tag 7
tags
  0 Document
    1 Heading 1 "Ines \"I\" Brandt"
    2 Section #work titled "Work"
      3 Heading 2 "Work"
      4 Entry #job
        5 Paragraph " at "
          6 Strong "Ines"
          7 Link 0 "Oak Ltd"
        8 List bulleted
          9 ListItem
            10 ListLabel "•"
            11 ListBody
              12 Paragraph "bullet"
          13 ListItem
            14 ListLabel "•"
            15 ListBody
              16 Paragraph "bullet"
      17 Entry #next
        18 Paragraph "Next job"
outline
  "Work" page 1 at 30.50 #work
links
  0 https://oak.example "Oak Ltd, oak.example"
)x");
}

TEST_CASE("pages read aloud") {
    CHECK(text_of(made(small_document())) ==
          "Ines \"I\" Brandt\n\nWork\n\nInes at Oak Ltd\n• bullet\n• bullet\n\nNext job\n");
}

TEST_CASE("a paragraph over two pages is read without a gap") {
    CHECK(text_of(made(document({lines(5), text("end")}, 3))) == "line\nline\nline\nline\nline\n\nend\n");
}

TEST_CASE("pages as JSON") {
    CHECK(compare_with_golden("typeset/pages.json", dump_pages_json(made(small_document()), Sources{})) == "");
}

}  // namespace vitac
