// Where lines of a LaTeX file are broken.
#include <catch2/catch.hpp>

#include <string>

#include "write/tex/source_lines.h"

namespace vitac {

TEST_CASE("a line is broken at blanks, and what continues stands further right", "[tex]") {
    TexLines lines;
    std::string text = "\\cvline{";
    for (int i = 0; i < 30; ++i) {
        text += "word ";
    }
    lines.add(1, text + "end}");
    CHECK(lines.take() ==
          "  \\cvline{word word word word word word word word word word word word word word word word word word\n"
          "    word word word word word word word word word word word word end}\n");
}

TEST_CASE("a long word stays whole; links of a long line begin lines", "[tex]") {
    TexLines lines;
    const std::string address = "https://example.org/" + std::string(100, 'a');
    lines.add(0, "\\venue{Somewhere} \\linkrow{\\cvlink{" + address + "}{[paper]} \\cvlink{" + address + "}{[code]}}");
    CHECK(lines.take() ==
          "\\venue{Somewhere}\n  \\linkrow{\\cvlink{" + address + "}{[paper]}\n  \\cvlink{" + address + "}{[code]}}\n");
}

TEST_CASE("empty lines never come twice", "[tex]") {
    TexLines lines;
    lines.skip();
    lines.add(0, "a");
    lines.skip();
    lines.skip();
    lines.add(0, "b\\\\{}\nc");
    CHECK(lines.take() == "a\n\nb\\\\{}\n  c\n");
}

}  // namespace vitac
