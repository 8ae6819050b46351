// Lists: what is an item, what belongs to it, and how people indent.
#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace vitac {

TEST_CASE("markers of all kinds make one list") {
    CHECK(read("- a\n* b\n+ c\n") == read("- a\n- b\n- c\n"));
    CHECK(read("- a\n\n- b\n\n\n- c\n") == read("- a\n- b\n- c\n"));
    CHECK(read("-no item\n*nor this* +1\n") == "paragraph \"-no item \" \"nor this\"{emphasis} \" +1\"\n");
}

TEST_CASE("an item goes on with indented lines, and with lines that are not") {
    CHECK(read("- a\n  b\n c\nd\n- e\n") ==
          "list\n"
          "  item\n"
          "    paragraph \"a b c d\"\n"
          "  item\n"
          "    paragraph \"e\"\n");
}

TEST_CASE("lists nest by two, four blanks or a tab") {
    const std::string nested =
        "list\n"
        "  item\n"
        "    paragraph \"a\"\n"
        "    list\n"
        "      item\n"
        "        paragraph \"b\"\n"
        "        list\n"
        "          item\n"
        "            paragraph \"c\"\n"
        "  item\n"
        "    paragraph \"d\"\n";
    CHECK(read("- a\n  - b\n    - c\n- d\n") == nested);
    CHECK(read("- a\n    - b\n        - c\n- d\n") == nested);
    CHECK(read("- a\n\t- b\n\t\t- c\n- d\n") == nested);
    CHECK(read("* a\n   * b\n      * c\n* d\n") == nested);
}

TEST_CASE("one blank more or less is no nesting") {
    CHECK(read("- a\n - b\n- c\n") == read("- a\n- b\n- c\n"));
}

TEST_CASE("an item may have paragraphs and headings") {
    CHECK(read("- **Title**  \n  Authors\n\n  Venue\n- ### b\n  text\n") ==
          "list\n"
          "  item\n"
          "    paragraph \"Title\"{strong} / \"Authors\"\n"
          "    paragraph \"Venue\"\n"
          "  item\n"
          "    heading 3 \"b\"\n"
          "    paragraph \"text\"\n");
}

TEST_CASE("a list ends with text behind a blank line") {
    CHECK(read("- a\n\ntext\n") == "list\n  item\n    paragraph \"a\"\nparagraph \"text\"\n");
}

TEST_CASE("a list begins without a blank line above it") {
    CHECK(read("text\n- a\n") == "paragraph \"text\"\nlist\n  item\n    paragraph \"a\"\n");
    CHECK(read("text\n2. a\n") == "paragraph \"text\"\nlist 2\n  item\n    paragraph \"a\"\n");
}

TEST_CASE("numbered lists know their first number") {
    CHECK(read("1. a\n2. b\n   c\n3) d\n") ==
          "list 1\n"
          "  item\n"
          "    paragraph \"a\"\n"
          "  item\n"
          "    paragraph \"b c\"\n"
          "  item\n"
          "    paragraph \"d\"\n");
    CHECK(read("14. a\n13. b\n") == "list 14\n  item\n    paragraph \"a\"\n  item\n    paragraph \"b\"\n");
}

TEST_CASE("a year is no number of a list") {
    CHECK(read("2018. We moved.\n") == "paragraph \"2018. We moved.\"\n");
    CHECK(read("Then came\n1990. A good year.\n") == "paragraph \"Then came\" / \"1990. A good year.\"\n");
}

TEST_CASE("bullets directly below a number are its own, however little they are indented") {
    const std::string nested =
        "list 1\n"
        "  item\n"
        "    paragraph \"a\"\n"
        "    list\n"
        "      item\n"
        "        paragraph \"b\"\n"
        "        list\n"
        "          item\n"
        "            paragraph \"c\"\n"
        "  item\n"
        "    paragraph \"d\"\n";
    CHECK(read("1. a\n- b\n  - c\n2. d\n") == nested);
    CHECK(read("1. a\n  - b\n    - c\n2. d\n") == nested);
    CHECK(read("1. a\n   - b\n     - c\n2. d\n") == nested);
}

TEST_CASE("bullets behind a blank line are a list of their own") {
    CHECK(read("1. a\n\n- b\n") == "list 1\n  item\n    paragraph \"a\"\nlist\n  item\n    paragraph \"b\"\n");
}

TEST_CASE("an empty item is an item") {
    CHECK(read("- a\n-\n- b\n") == "list\n  item\n    paragraph \"a\"\n  item\n  item\n    paragraph \"b\"\n");
    CHECK(read("text\n  - \n  - a\n").find("heading") == std::string::npos);
    CHECK(read("-\n") == "list\n  item\n");
}

TEST_CASE("code inside an item leaves the numbering whole") {
    CHECK(read("1. a\n\n   ```\n   code\n   ```\n2. b\n") ==
          "list 1\n"
          "  item\n"
          "    paragraph \"a\"\n"
          "    code \"code\"\n"
          "  item\n"
          "    paragraph \"b\"\n");
}

TEST_CASE("boxes to tick are text") {
    CHECK(read("- [x] a\n- [ ] b\n") == "list\n  item\n    paragraph \"[x] a\"\n  item\n    paragraph \"[ ] b\"\n");
}

}  // namespace vitac
