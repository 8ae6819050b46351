// Where lines break: kramdown's five ways, and what people write instead.
#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace vitac {

TEST_CASE("a line end alone is a blank") {
    CHECK(inlines("one\ntwo\n") == R"("one two")");
    CHECK(inlines("one\n  two") == R"("one two")");
    CHECK(inlines("one \ntwo") == R"("one two")");
}

TEST_CASE("two backslashes, one backslash, two blanks and <br> break a line") {
    CHECK(inlines("one\\\\\ntwo") == R"("one" / "two")");
    CHECK(inlines("one\\\ntwo") == R"("one" / "two")");
    CHECK(inlines("one  \ntwo") == R"("one" / "two")");
    CHECK(inlines("one<br>two<br/>three<br />four") == R"("one" / "two" / "three" / "four")");
    CHECK(inlines("one<br>\ntwo") == R"("one" / "two")");
}

TEST_CASE("a break inside bold leaves the bold on both sides") {
    CHECK(inlines("**one\\\\\ntwo**") == R"("one"{strong} / "two"{strong})");
}

TEST_CASE("line ends of other systems break as well") {
    CHECK(inlines("one\\\\\r\ntwo\r\nthree  \r\nfour\r\n") == R"("one" / "two three" / "four")");
}

TEST_CASE("blanks behind two backslashes are forgiven with a warning") {
    CHECK(
        read("one\\\\ \ntwo") ==
        "paragraph \"one\" / \"two\"\n"
        "1:4-1:6 warning blank-after-break: Jekyll prints this backslash, because blanks follow it; it is read as the "
        "line break it was meant to be\n");
}

TEST_CASE("a break at the end of a paragraph is dropped with a note") {
    constexpr const char* note =
        "1:4-1:6 note break-at-end: a line break at the end of a paragraph breaks nothing; Jekyll prints the "
        "backslash\n";
    CHECK(read("one\\\\\n\ntwo") == std::string("paragraph \"one\"\nparagraph \"two\"\n") + note);
    CHECK(read("one\\\\") == std::string("paragraph \"one\"\n") + note);
}

TEST_CASE("blanks and <br> at the end of a paragraph are nothing at all") {
    CHECK(inlines("one  \n\n") == R"("one")");
    CHECK(inlines("one<br>\n<br>\n") == R"("one")");
}

TEST_CASE("two backslashes inside a line are one, and none inside code") {
    CHECK(inlines("one\\\\two") == R"("one\two")");
    CHECK(inlines("`one\\\\`\ntwo") == R"("one\\"{code} " two")");
}

TEST_CASE("in a list item lines break as in a paragraph") {
    CHECK(read("- **Title**\\\\\n  Ada Doe\\\\\n  Venue") ==
          "list\n"
          "  item\n"
          "    paragraph \"Title\"{strong} / \"Ada Doe\" / \"Venue\"\n");
}

}  // namespace vitac
