// Where lines break: kramdown's five ways, and what people write instead.
#include <catch2/catch.hpp>

#include "unit/markdown/reading.h"

namespace vitac {

TEST_CASE("a line end alone is a blank") {
    CHECK(inlines("one\ntwo\n") == R"("one two")");
    CHECK(inlines("one\n  two") == R"("one two")");
    CHECK(inlines("one \ntwo") == R"("one two")");
}

TEST_CASE("a short line ends where the next begins anew") {
    CHECK(inlines("**Example University**, Lund\n*Lecturer*, 2019\nTaught\n") ==
          R"("Example University"{strong} ", Lund" / "Lecturer"{emphasis} ", 2019" / "Taught")");
    CHECK(inlines("[Labs](https://example.org/a/very/long/address/that/nobody/counts/at/all), Oslo\nEngineer\n") ==
          R"("Labs"{-> https://example.org/a/very/long/address/that/nobody/counts/at/all} ", Oslo" / "Engineer")");
    CHECK(inlines("山谷の声調\n林晓禾\n") == R"("山谷の声調" / "林晓禾")");
}

TEST_CASE("no line ends in the middle of a sentence, behind one, or where there was no more room") {
    for (const char* text : {"Works at the\nuniversity of Lund.\n", "Works in Lund,\nSweden.\n", "Looms &\nCards\n",
                             "A line of prose with a full stop.\nAnd another.\n",
                             "Prose that goes on and on until there is no more room for the word\nEngineering in it.\n",
                             "A line that is far too long to be the name of anything, even of a university,\nLund\n"}) {
        INFO(text);
        CHECK(inlines(text).find(" / ") == std::string::npos);
    }
    CHECK(read("- Looms\n  Cards\n") == "list\n  item\n    paragraph \"Looms Cards\"\n");
    CHECK(read("- **Looms**, Lund\n  *Cards*, 2019\n") ==
          "list\n  item\n    paragraph \"Looms\"{strong} \", Lund\" / \"Cards\"{emphasis} \", 2019\"\n");
}

TEST_CASE("who breaks lines by hand means only those breaks") {
    CHECK(inlines("Labs, Oslo\\\\\nEngineer\nEngines\n") == R"("Labs, Oslo" / "Engineer Engines")");
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
